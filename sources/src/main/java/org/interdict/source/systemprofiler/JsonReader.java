package org.interdict.source.systemprofiler;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads what `system_profiler -json` writes since macOS 10.15: an object with a member for each
/// data type, which is an array of items.
public final class JsonReader implements SourceReader {
    private static final Pattern SECTION =
            Pattern.compile("\\A\\s*\\{\\s*\"SP[A-Za-z0-9]{1,40}DataType\"\\s*:\\s*\\[");

    @Override
    public String format() {
        return "system-profiler-json";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(JsonReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        return head.first() == '{'
                && head.contains("DataType\"")
                && SECTION.matcher(head.text()).find();
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        Item item = new Item(sink, input.limits().text());
        try {
            Json.read(input, sink, json -> report(json, item));
        } finally {
            item.end(() -> "");
        }
    }

    private static void report(Json json, Item item) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            Optional<Section> section = Section.of(field);
            if (section.isEmpty()) json.skip();
            else items(json, section.get(), item);
        }
    }

    private static void items(Json json, Section section, Item item) {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            Place place = json.here();
            item.begin(section, "");
            for (String field; (field = json.field()) != null; ) {
                if (json.isArray()) first(json, field, item);
                else if (json.isObject()) json.skip();
                else item.field(field, json.scalar());
            }
            item.push(place);
        }
    }

    /// Of a list only its first text counts: of the signers, who signed.
    private static void first(Json json, String field, Item item) {
        if (!json.array()) return;
        boolean taken = false;
        while (json.element()) {
            if (!taken && json.isText()) item.field(field, json.text());
            else json.skip();
            taken = true;
        }
    }
}
