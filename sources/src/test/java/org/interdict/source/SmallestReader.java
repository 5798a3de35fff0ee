package org.interdict.source;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// The smallest format there can be: `names 1`, then `name=publisher` lines, then `.`. By it the
/// contract itself is tested, and whatever needs a reader and cares for none.
final class SmallestReader implements SourceReader {
    @Override
    public String format() {
        return "smallest";
    }

    @Override
    public Reach reach() {
        return new Reach(
                "Names",
                "by its first line",
                Act.PRESENCE,
                Set.of(Kind.NAME, Kind.PUBLISHER),
                List.of("any"),
                List.of("machine"),
                List.of("everything else"),
                List.of("by hand"));
    }

    @Override
    public boolean recognizes(Head head) {
        return head.text().startsWith("names 1\n");
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        StringBuilder line = new StringBuilder();
        int number = 1;
        for (int c; (c = input.stream().read()) >= 0; ) {
            if (c != '\n') {
                if (line.length() >= input.limits().text())
                    throw new UnreadableException("a line is too long", "line " + number, "cut it");
                line.append((char) c);
                continue;
            }
            String text = line.toString();
            line.setLength(0);
            if (number == 1 && !text.replace("\u00EF\u00BB\u00BF", "").equals("names 1"))
                throw new UnreadableException("no names", "line 1", "give another file");
            if (text.equals(".")) return;
            if (number > 1) row(text, number, sink);
            number++;
        }
        throw new UnreadableException("no end", "line " + number, "export it again, whole");
    }

    private static void row(String text, int number, Sink sink) {
        int equals = text.indexOf('=');
        if (equals <= 0 || text.substring(equals + 1).isBlank()) {
            sink.gap(() -> "line " + number, "expected name=publisher");
            return;
        }
        Trace publisher = new Trace(Kind.PUBLISHER, text.substring(equals + 1));
        String name = text.substring(0, equals);
        sink.component(
                new Component(Type.APPLICATION, Presence.LISTED, name, "", List.of(publisher)),
                "",
                () -> "line " + number);
    }
}
