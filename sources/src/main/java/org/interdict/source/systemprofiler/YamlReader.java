package org.interdict.source.systemprofiler;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.SourceReader;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.regex.Pattern;

/// Reads the applications of `system_profiler` as the Perl module Mac::SysProfile has them, dumped
/// as YAML: a mapping from each application's name to its fields. Events are read, no objects made,
/// and no alias is followed.
public final class YamlReader implements SourceReader {
    private static final Pattern LOCATION = Pattern.compile("(?m)^ {2,8}Location: ");
    private static final Pattern MODIFIED = Pattern.compile("(?m)^ {2,8}Last Modified: ");
    private static final Pattern NAME = Pattern.compile("(?m)\\A(?:---.*\\R)?(?![ {\\[<]).+:\\s*$");

    @Override
    public String format() {
        return "system-profiler-yaml";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(YamlReader.class);
    }

    /// A name at the left, and under it what every application has. (In the text form, the first
    /// line is a section, whose next line is blank.)
    @Override
    public boolean recognizes(Head head) {
        if (head.startsJson()) return false;
        String text = head.text();
        return NAME.matcher(text).lookingAt()
                && LOCATION.matcher(text).find()
                && MODIFIED.matcher(text).find()
                && !new TextReader().recognizes(head);
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        LoadSettings settings =
                LoadSettings.builder()
                        .setCodePointLimit(Integer.MAX_VALUE)
                        .setUseMarks(true)
                        .build();
        Item item = new Item(sink, input.limits().text());
        try {
            Iterator<Event> events =
                    new Parse(settings).parseReader(new Printable(Text.inLines(input))).iterator();
            new Report(events, item, sink, input.limits().depth()).read();
        } catch (YamlEngineException e) {
            if (e.getCause() instanceof IOException broken) throw broken;
            throw new UnreadableException(
                    "the YAML is broken or cut off",
                    e instanceof MarkedYamlEngineException marked ? line(marked) : "",
                    "write it again, whole; what came before is kept");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            item.end(() -> "");
        }
    }

    private static String line(MarkedYamlEngineException e) {
        return e.getProblemMark().map(mark -> "line " + (mark.getLine() + 1)).orElse("");
    }

    /// Control characters, which end the reading of YAML, as the mark for what is no character:
    /// names that were encoded twice have them.
    private static final class Printable extends FilterReader {
        Printable(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                char c = target[i];
                boolean control = Character.isISOControl(c) && "\t\n\r\u0085".indexOf(c) < 0;
                if (control || c >= '\uFFFE') target[i] = '\uFFFD';
            }
            return count;
        }
    }

    /// One pass over the events.
    private record Report(Iterator<Event> events, Item item, Sink sink, int limit) {
        void read() throws UnreadableException {
            int depth = 0;
            String name = "";
            String field = "";
            boolean key = true;
            Place place = () -> "";
            while (events.hasNext()) {
                Event event = events.next();
                switch (event.getEventId()) {
                    case MappingStart, SequenceStart -> {
                        depth++;
                        if (depth > limit)
                            throw new UnreadableException(
                                    "more than " + limit + " levels",
                                    line(event).text(),
                                    "this is no list of applications");
                        if (depth == 2) item.begin(Section.APPLICATIONS, name);
                        key = true;
                    }
                    case MappingEnd, SequenceEnd -> {
                        if (depth == 2) item.push(place);
                        depth--;
                        key = true;
                    }
                    case Scalar -> {
                        String value = ((ScalarEvent) event).getValue();
                        if (depth == 1 && key) {
                            name = value;
                            place = line(event);
                        } else if (depth == 1) {
                            sink.gap(place, "expected an application's fields");
                        } else if (depth == 2 && key) {
                            field = value;
                        } else if (depth == 2) {
                            item.field(field, value);
                        }
                        key = !key;
                    }
                    case Alias -> {
                        if (depth == 1 && !key) sink.gap(place, "expected an application's fields");
                        key = !key;
                    }
                    default -> {}
                }
            }
        }

        private static Place line(Event event) {
            int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
            return () -> "line " + line;
        }
    }
}
