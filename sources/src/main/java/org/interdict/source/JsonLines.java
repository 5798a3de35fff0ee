package org.interdict.source;

import org.interdict.sweep.Place;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// JSON documents, one a line. A line that is none is a gap, and so is what is wrong inside one;
/// each names the line.
public final class JsonLines {
    private JsonLines() {}

    /// Reads all lines; blank ones are passed over.
    ///
    /// @param heard takes a place and what is wrong there
    /// @param document called once a line, standing on its value, with the line's place: `line 7`
    public static void read(
            Input input, BiConsumer<Place, String> heard, BiConsumer<Json, String> document)
            throws IOException {
        Lines lines = new Lines(input, new Gaps(heard));
        for (String line; (line = lines.next()) != null; ) {
            if (line.isBlank()) continue;
            String where = "line " + lines.number();
            Consumer<Json> here = json -> document.accept(json, where);
            ByteArrayInputStream bytes =
                    new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            Input one = new Input(input.name(), bytes, input.limits(), input.columns());
            Gaps gaps = new Gaps((place, what) -> heard.accept(() -> where + place.text(), what));
            try {
                Json.read(one, gaps, here);
            } catch (UnreadableException e) {
                heard.accept(() -> where, e.what());
            }
        }
    }
}
