package org.interdict.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Takes a whole document through a [Json], value by value, and says what came: `/a/0 = text`.
final class JsonWalk {
    final List<String> values = new ArrayList<>();
    final List<String> gaps = new ArrayList<>();

    /// What ended it before its end; else empty.
    String broken = "";

    private JsonWalk() {}

    static JsonWalk of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), Json.Parser.OWN, Limits.DEFAULT, 0);
    }

    /// @param skipping passes over one value in so many, by a seed that is this number; 0 over none
    static JsonWalk of(byte[] bytes, Json.Parser parser, Limits limits, int skipping) {
        return of(new ByteArrayInputStream(bytes), parser, limits, skipping);
    }

    static JsonWalk of(InputStream in, Json.Parser parser, Limits limits, int skipping) {
        JsonWalk walk = new JsonWalk();
        Random random = new Random(skipping);
        try {
            Json.read(
                    new Input("walk", in, limits, Map.of()),
                    new Gaps((where, what) -> walk.gaps.add(where.text() + ": " + what)),
                    parser,
                    json -> walk.value(json, random, skipping));
        } catch (UnreadableException e) {
            walk.broken = e.where() + " " + e.what();
        } catch (IOException e) {
            walk.broken = String.valueOf(e.getMessage());
        }
        return walk;
    }

    boolean complete() {
        return broken.isEmpty() && gaps.isEmpty();
    }

    private void value(Json json, Random random, int skipping) {
        if (skipping > 0 && random.nextInt(skipping) == 0) {
            json.skip();
        } else if (json.isObject()) {
            if (!json.object()) return;
            while (json.field() != null) value(json, random, skipping);
            values.add(json.here().text() + " {}");
        } else if (json.isArray()) {
            if (!json.array()) return;
            while (json.element()) value(json, random, skipping);
            values.add(json.here().text() + " []");
        } else {
            String text = json.scalar();
            values.add(json.here().text() + " = " + text);
        }
    }
}
