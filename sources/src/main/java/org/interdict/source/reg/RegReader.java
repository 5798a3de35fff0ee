package org.interdict.source.reg;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Lines;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads registry exports: `Windows Registry Editor Version 5.00` in UTF-16 and `REGEDIT4` in the
/// machine's code page. [Key] says which keys are components; values that carry no trace are
/// stepped over, and a key or a value that the export would delete was not there.
public final class RegReader implements SourceReader {
    private static final String NEW = "Windows Registry Editor Version";
    private static final String OLD = "REGEDIT4";

    @Override
    public String format() {
        return "reg";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(RegReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        if (head.first() != NEW.charAt(0) && head.first() != OLD.charAt(0)) return false;
        String start = head.text().stripLeading();
        return start.startsWith(NEW) || start.startsWith(OLD);
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        new Export(new Lines(input, sink), sink, input.limits().text()).read();
    }

    /// One pass over the lines.
    private static final class Export {
        private final Lines lines;
        private final Sink sink;
        private final int limit;
        private boolean ansi;
        private boolean keys;
        private @Nullable Key key;

        Export(Lines lines, Sink sink, int limit) {
            this.lines = lines;
            this.sink = sink;
            this.limit = limit;
        }

        void read() throws IOException {
            for (String line; (line = lines.next()) != null; ) {
                String text = line.stripLeading();
                if (text.isEmpty() || text.startsWith(";") || text.startsWith(NEW)) continue;
                if (text.startsWith(OLD)) ansi = true;
                else if (text.startsWith("[")) begin(text);
                else if (text.startsWith("\"") || text.startsWith("@")) value(text);
                else sink.gap(lines.here(), "expected a key, a value or a comment");
            }
            end();
            if (!keys) sink.gap(lines.here(), "no key; export it again, whole");
        }

        private void begin(String line) {
            end();
            int close = line.lastIndexOf(']');
            if (close < 0) {
                key = null;
                sink.gap(lines.here(), "a key without its closing bracket");
                return;
            }
            String path = line.substring(1, close);
            keys = true;
            key = path.startsWith("-") ? null : Key.of(path, lines.number());
        }

        private void end() {
            if (key != null) key.push(sink);
            key = null;
        }

        /// A value, with the lines that it goes on for.
        private void value(String line) throws IOException {
            Place place = Lines.at(lines.number());
            int equals = line.startsWith("@") ? 1 : Values.closingQuote(line, 1) + 1;
            if (equals == 0 || equals >= line.length() || line.charAt(equals) != '=') {
                sink.gap(place, "a value without a name or an equals sign");
                return;
            }
            String name = equals == 1 ? "@" : Values.unescape(line.substring(1, equals - 1));
            boolean wanted = key != null && key.wants(name);
            String data = line.substring(equals + 1).strip();
            if (data.startsWith("\"")) text(name, data, wanted, place);
            else if (data.startsWith("hex")) bytes(name, data, wanted, place);
            else if (data.startsWith("dword:")) number(name, data, wanted, place);
            else if (!data.equals("-")) sink.gap(place, "a value of unknown type");
        }

        /// Text may hold line ends: it goes on until its quote closes.
        private void text(String name, String first, boolean wanted, Place place)
                throws IOException {
            StringBuilder data = new StringBuilder(first);
            int close;
            while ((close = Values.closingQuote(data, 1)) < 0) {
                String more = lines.next();
                if (more == null
                        || data.length() + more.length() > limit
                        || more.startsWith("[HKEY_")) {
                    sink.gap(
                            place, "a text without its closing quote; export the key again, whole");
                    if (more != null && more.startsWith("[")) begin(more);
                    return;
                }
                data.append('\n').append(more);
            }
            if (wanted && key != null) key.take(name, Values.unescape(data.substring(1, close)));
        }

        private void bytes(String name, String first, boolean wanted, Place place)
                throws IOException {
            StringBuilder data = new StringBuilder();
            String line = first;
            while (line.endsWith("\\")) {
                if (wanted && data.length() < limit) data.append(line, 0, line.length() - 1);
                String more = lines.next();
                if (more == null) {
                    sink.gap(place, "bytes that break off; export the key again, whole");
                    return;
                }
                line = more.strip();
            }
            if (!wanted || key == null) return;
            String text = Values.bytes(data.append(line).toString(), ansi);
            if (text != null) key.take(name, text);
            else sink.gap(place, "a value that is neither text nor hexadecimal bytes");
        }

        private void number(String name, String data, boolean wanted, Place place) {
            if (!wanted || key == null) return;
            try {
                key.take(name, Long.toString(Long.parseLong(data.substring(6).strip(), 16)));
            } catch (NumberFormatException e) {
                sink.gap(place, "a number that is not hexadecimal");
            }
        }
    }
}
