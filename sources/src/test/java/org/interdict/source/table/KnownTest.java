package org.interdict.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.SourceReader;
import org.interdict.source.table.csv.CsvReader;
import org.interdict.source.table.jsonl.JsonRowsReader;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Rows that repeat, and more different ones than are remembered: each comes as what it says, at
/// its own line, and a number stands for one component until it is said anew.
class KnownTest {
    private static final int ROWS = 400_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void numbersStandForWhatTheySay(boolean json) throws IOException {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder(json ? "" : "Host,Name,Version,Publisher,When\n");
        String[] expected = new String[ROWS + 2];
        for (int line = json ? 1 : 2; line < expected.length - (json ? 1 : 0); line++) {
            int which = random.nextInt(3) > 0 ? random.nextInt(400_000) : random.nextInt(500);
            String name = "Lantern Reader number " + which;
            String row =
                    json
                            ? "{\"Host\":\"h%d\",\"Name\":\"%s\",\"Version\":\"%d\","
                                    + "\"Publisher\":\"%s\",\"When\":%d}\n"
                            : "h%d,%s,%d,%s,%d\n";
            int version = which % 7;
            String publisher = which % 3 == 0 ? "Größe" : "Kite";
            text.append(row.formatted(line, name, version, publisher, line));
            expected[line] = name + " " + version + " " + publisher;
        }
        Numbered sink = new Numbered(expected);
        SourceReader reader = json ? new JsonRowsReader() : new CsvReader();
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        reader.read(
                new Input("x", new ByteArrayInputStream(bytes), Limits.DEFAULT, Map.of()), sink);
        assertEquals(ROWS, sink.rows);
        assertTrue(sink.again > ROWS / 3, () -> "only " + sink.again + " came again");
        assertTrue(sink.known.size() > 100_000, () -> "only " + sink.known.size() + " numbers");
    }

    private static final class Numbered implements Sink {
        private final Map<Integer, Component> known = new HashMap<>();
        private final String[] expected;
        private String host = "";
        private int rows;
        private int again;

        Numbered(String[] expected) {
            this.expected = expected;
        }

        @Override
        public void numbered(int number, boolean anew, Component component, Place where) {
            assertTrue(number >= 0 && number < NUMBERS, () -> "number " + number);
            if (anew) known.put(number, component);
            else again++;
            assertEquals(known.get(number), component);
            component(component, "", where);
        }

        @Override
        public void component(Component component, String ref, Place where) {
            int line = Integer.parseInt(host.substring(1));
            assertEquals("line " + line, where.text());
            assertEquals(
                    expected[line],
                    component.name()
                            + " "
                            + component.version()
                            + " "
                            + component.traces().getFirst().value());
            rows++;
        }

        @Override
        public void on(Asset asset) {
            host = asset.name();
        }

        @Override
        public void gap(Place where, String what) {
            throw new AssertionError(where.text() + ": " + what);
        }

        @Override
        public void about(Asset asset) {}

        @Override
        public void open() {}

        @Override
        public void close() {}

        @Override
        public void link(Link link, String from, String to) {}

        @Override
        public void root(String ref) {}
    }
}
