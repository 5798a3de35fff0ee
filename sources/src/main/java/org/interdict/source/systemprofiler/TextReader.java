package org.interdict.source.systemprofiler;

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
import java.util.List;
import java.util.Optional;

/// Reads what `system_profiler` prints. Sections begin at the left, their items four blanks in, the
/// fields of an item further in: `Version: 6.0`.
public final class TextReader implements SourceReader {
    private static final int ITEM = 4;

    @Override
    public String format() {
        return "system-profiler-text";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(TextReader.class);
    }

    /// A known section, and an item in it.
    @Override
    public boolean recognizes(Head head) {
        if (head.startsJson()) return false;
        List<String> lines =
                head.text().lines().filter(line -> !line.isBlank()).limit(4000).toList();
        if (lines.isEmpty() || title(lines.getFirst()) == null) return false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String title = title(lines.get(i));
            if (title == null || Section.of(title).isEmpty()) continue;
            String next = lines.get(i + 1);
            if (indent(next) == ITEM && next.stripTrailing().endsWith(":")) return true;
        }
        return false;
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        Lines lines = new Lines(input, sink);
        Item item = new Item(sink, input.limits().text());
        try {
            items(lines, item);
        } finally {
            item.end(lines.here());
        }
    }

    private static void items(Lines lines, Item item) throws IOException {
        Optional<Section> section = Optional.empty();
        Place place = lines.here();
        boolean open = false;
        for (String line; (line = lines.next()) != null; ) {
            if (line.isBlank()) continue;
            int indent = indent(line);
            String title = title(line);
            boolean heading = indent == ITEM && line.stripTrailing().endsWith(":");
            if (open && (heading || title != null)) {
                item.push(place);
                open = false;
            }
            if (title != null) {
                section = Section.of(title);
            } else if (section.isPresent() && heading) {
                String name = line.strip();
                place = lines.here();
                item.begin(section.get(), name.substring(0, name.length() - 1));
                open = true;
            } else if (open) {
                int colon = line.indexOf(": ");
                if (colon > indent)
                    item.field(line.substring(indent, colon), line.substring(colon + 2));
            }
        }
        if (open) item.push(place);
    }

    /// The section that the line begins, or null.
    private static @Nullable String title(String line) {
        String text = line.stripTrailing();
        boolean heading = indent(text) == 0 && text.length() > 1 && text.endsWith(":");
        return heading ? text.substring(0, text.length() - 1) : null;
    }

    private static int indent(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') indent++;
        return indent;
    }
}
