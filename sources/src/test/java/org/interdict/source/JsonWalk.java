package org.interdict.source;

import org.interdict.component.Component;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Takes a whole document through a [Json], value by value, and says what came: `/a/0 = text`.
final class JsonWalk implements Sink {
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
                    walk,
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

    @Override
    public void gap(Place where, String what) {
        gaps.add(where.text() + ": " + what);
    }

    @Override
    public void about(Asset asset) {}

    @Override
    public void on(Asset asset) {}

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public void component(Component component, String ref, Place where) {}

    @Override
    public void link(Link link, String from, String to) {}

    @Override
    public void root(String ref) {}
}
