package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

class JsonTest {
    private static final Limits SHORT = new Limits(1 << 20, 8, 10, 10, 20);

    @ParameterizedTest
    @EnumSource
    void everyValueAtItsPlace(Json.Parser parser) {
        String text = "{'a': ['x', -1.5e+3, true, false, null, {}], 'b/~': {'': 'y'}, 'c': []}";
        assertEquals(
                List.of(
                        "/a/0 = x",
                        "/a/1 = -1.5e+3",
                        "/a/2 = true",
                        "/a/3 = false",
                        "/a/4 = ",
                        "/a/5 {}",
                        "/a []",
                        "/b~1~0/ = y",
                        "/b~1~0 {}",
                        "/c []",
                        " {}"),
                walk(text, parser, Limits.DEFAULT).values);
    }

    @ParameterizedTest
    @EnumSource
    void escapes(Json.Parser parser) {
        String text = "['\\\"\\\\\\/\\b\\f\\n\\r\\t', '\\u041b\\u0410', '\\ud83d\\ude00 \\uD83D']";
        assertEquals(
                List.of("/0 = \"\\/\b\f\n\r\t", "/1 = ЛА", "/2 = 😀 \uD83D", " []"),
                walk(text, parser, Limits.DEFAULT).values);
    }

    /// The value is passed over, and the reader goes on.
    @ParameterizedTest
    @EnumSource
    void wrongTypes(Json.Parser parser) {
        List<String> seen = new ArrayList<>();
        Seen sink = new Seen();
        read(
                "{'a': [1], 'b': 7, 'c': {'x': []}, 'd': null, 'e': 'end'}",
                parser,
                sink,
                json -> {
                    if (!json.object()) return;
                    for (String field; (field = json.field()) != null; ) {
                        switch (field) {
                            case "a" -> seen.add(json.text());
                            case "b" -> seen.add("" + json.array());
                            case "c" -> seen.add(json.scalar());
                            case "d" -> seen.add(json.object() + json.text());
                            default -> seen.add(json.text());
                        }
                    }
                });
        assertEquals(List.of("", "false", "", "false", "end"), seen);
        assertEquals(
                List.of(
                        "/a: expected a string",
                        "/b: expected an array",
                        "/c: expected a string, a number or a truth value"),
                sink.gaps());
    }

    /// A place is computed when it is asked, not when it is promised.
    @Test
    void placesAreLive() {
        read(
                "{'a': [{'b': 1}]}",
                Json.Parser.OWN,
                new Seen(),
                json -> {
                    var here = json.here();
                    assertEquals("", here.text());
                    assertTrue(json.object());
                    assertEquals("a", json.field());
                    assertEquals("/a", here.text());
                    assertTrue(json.array());
                    assertTrue(json.element());
                    assertEquals("/a/0", here.text());
                    assertTrue(json.object());
                    assertEquals("b", json.field());
                    assertEquals("/a/0/b", here.text());
                    assertEquals(null, json.field());
                    assertEquals("/a/0", here.text());
                    assertFalse(json.element());
                    assertEquals("/a", here.text());
                    assertEquals(null, json.field());
                    assertEquals("", here.text());
                });
    }

    @ParameterizedTest
    @EnumSource
    void duplicateNamesThatAreTaken(Json.Parser parser) {
        JsonWalk walk = walk("[{'a': 1, 'b': 2, 'a': 3}, {'a': 4}]", parser, Limits.DEFAULT);
        assertEquals(
                List.of("/0/a = 1", "/0/b = 2", "/0/a = 3", "/0 {}", "/1/a = 4", "/1 {}", " []"),
                walk.values);
        assertEquals(
                List.of("/0/a: the name stands twice in its object; both values were read"),
                walk.gaps);
    }

    /// What nobody takes may stand twice: it carries nothing.
    @Test
    void duplicateNamesThatAreNotTaken() {
        Seen sink = new Seen();
        read("{'x': [], 'x': {}, 'x': 1}", Json.Parser.OWN, sink, Json::skip);
        read(
                "{'x': [], 'x': {}, 'x': 1}",
                Json.Parser.OWN,
                sink,
                json -> {
                    if (json.object()) while (json.field() != null) json.skip();
                });
        assertEquals(List.of(), sink.gaps());
    }

    @ParameterizedTest
    @EnumSource
    void deeperThanTheLimit(Json.Parser parser) {
        String text = "[" + "[".repeat(8) + "'x'" + "]".repeat(8) + ", 'y']";
        JsonWalk walk = walk(text, parser, SHORT);
        assertEquals(List.of("/0/0/0/0/0/0/0/0: nested deeper than 8 levels; not read"), walk.gaps);
        assertTrue(walk.values.contains("/1 = y"), walk.values.toString());
    }

    @ParameterizedTest
    @EnumSource
    void tenThousandDeep(Json.Parser parser) {
        String text = "[" + "{'a':[".repeat(5_000) + "]}".repeat(5_000) + ", 'y']";
        JsonWalk walk = walk(text, parser, Limits.DEFAULT);
        assertEquals("", walk.broken);
        assertEquals(1, walk.gaps.size());
        assertTrue(walk.values.contains("/1 = y"));
    }

    @ParameterizedTest
    @EnumSource
    void deeperThanAnythingIsBelieved(Json.Parser parser) {
        JsonWalk walk = walk("[".repeat(1_000_000), parser, Limits.DEFAULT);
        assertFalse(walk.broken.isEmpty());
    }

    @Test
    void stringLongerThanTheLimit() {
        for (String letter : List.of("a", "л", "\\n", "\\u0041")) {
            JsonWalk walk =
                    walk("['" + letter.repeat(21) + "', '" + letter.repeat(20) + "']", SHORT);
            assertEquals(List.of("/0: a string of more than 20 characters; not read"), walk.gaps);
            assertEquals(3, walk.values.size());
            assertEquals("/0 = ", walk.values.get(0));
            assertEquals("", walk.broken);
        }
    }

    /// Longer than the buffer, with letters of several bytes across its ends.
    @ParameterizedTest
    @ValueSource(strings = {"a", "л", "€", "😀"})
    void stringLongerThanTheBuffer(String letter) {
        int count = JsonBuffer.SIZE / 3;
        for (int shift = 0; shift < 5; shift++) {
            String text = " ".repeat(shift) + "['" + letter.repeat(count) + "', 'x']";
            JsonWalk walk = walk(text, Limits.DEFAULT);
            assertEquals(List.of(), walk.gaps);
            assertEquals("/0 = " + letter.repeat(count), walk.values.get(0));
            assertEquals("/1 = x", walk.values.get(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \n",
                "{",
                "{'a'",
                "{'a':",
                "{'a':1",
                "{'a':1,",
                "[",
                "['x",
                "['x\\",
                "['x\\u00",
                "[1,",
                "[tru",
                "[-",
                "[1."
            })
    void cut(String text) {
        for (Json.Parser parser : Json.Parser.values()) {
            JsonWalk walk = walk(text, parser, Limits.DEFAULT);
            assertFalse(walk.broken.isEmpty(), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,]", "{'a':1,}", "[1 2]", "{'a' 1}", "{1:2}", "[01]", "[1.]", "[.5]", "[+1]",
                "[NaN]", "[trux]", "['\\x']", "['\\u00g0']", "[}", "{]", "[[1}]", "{'a':[1}}",
                        "nul",
                "[1, , 2]", "[//\n]", "]", "{,}", "[\u0000]"
            })
    void notJson(String text) {
        for (Json.Parser parser : Json.Parser.values())
            for (int skipping : new int[] {0, 1, 2}) {
                byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
                JsonWalk walk = JsonWalk.of(bytes, parser, Limits.DEFAULT, skipping);
                assertFalse(walk.broken.isEmpty(), text + " " + parser + " " + skipping);
            }
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertEquals(
                "/a/0, byte 9 this is not JSON: expected a comma or the end of the array, found"
                        + " `2`; export it again, whole; what came before is kept",
                walk("{'a': [1 2]}", Limits.DEFAULT).broken);
    }

    @ParameterizedTest
    @EnumSource
    void somethingFollows(Json.Parser parser) {
        for (String after : List.of("{}", "x", "]", "\u0000")) {
            JsonWalk walk = walk("['x'] " + after, parser, Limits.DEFAULT);
            assertEquals(List.of("/0 = x", " []"), walk.values);
            assertEquals(1, walk.gaps.size(), after);
            assertTrue(walk.gaps.get(0).startsWith(": something follows the document, at "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void encodings(String charset) {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + "[\"AO Лаборатория 😀\"]").getBytes(Charset.forName(charset));
            JsonWalk walk = JsonWalk.of(bytes, Json.Parser.OWN, Limits.DEFAULT, 0);
            assertEquals("", walk.broken);
            assertEquals(List.of(), walk.gaps);
            assertEquals(List.of("/0 = AO Лаборатория 😀", " []"), walk.values);
        }
    }

    /// Zeros in places where no encoding has them.
    @Test
    void unheardOfEncoding() {
        for (byte[] bytes :
                List.of(
                        new byte[] {0, 0, 4, 0},
                        new byte[] {0, '{', 0, 0},
                        new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 0},
                        new byte[] {(byte) 0xFE, (byte) 0xFF, 0},
                        new byte[] {0, 0, 0, 0, '{'})) {
            JsonWalk walk = JsonWalk.of(bytes, Json.Parser.OWN, Limits.DEFAULT, 0);
            assertFalse(walk.broken.isEmpty());
        }
    }

    /// Windows-1252 and the like: the letters are lost, the rest is read, and it is said.
    @Test
    void notUtf8() {
        byte[] bytes = "[\"Caf\u00e9\", \"x\"]".getBytes(StandardCharsets.ISO_8859_1);
        JsonWalk walk = JsonWalk.of(bytes, Json.Parser.OWN, Limits.DEFAULT, 0);
        assertEquals(List.of("/0 = Caf\uFFFD", "/1 = x", " []"), walk.values);
        assertEquals(
                List.of(
                        "/0: bytes that are no characters in this encoding, or NUL; the rest was"
                                + " read"),
                walk.gaps);
    }

    /// U+FFFD that was written so is a character like any other.
    @Test
    void replacementCharacter() {
        assertTrue(walk("['\uFFFD']", Limits.DEFAULT).complete());
    }

    @ParameterizedTest
    @EnumSource
    void nulInAString(Json.Parser parser) {
        for (String nul : List.of("\u0000", "\\u0000")) {
            JsonWalk walk = walk("['kl" + nul + "agent', 'x']", parser, Limits.DEFAULT);
            assertEquals(List.of("/0 = kl\0agent", "/1 = x", " []"), walk.values);
            assertEquals(1, walk.gaps.size());
        }
    }

    /// Every value of a wrong file is one gap too many.
    @Test
    void gapsAreBounded() {
        byte[] bytes =
                ("[" + "\"\u00e9\",".repeat(5_000) + "1]").getBytes(StandardCharsets.ISO_8859_1);
        JsonWalk walk = JsonWalk.of(bytes, Json.Parser.OWN, Limits.DEFAULT, 0);
        assertEquals(Json.GAPS, walk.gaps.size());
        assertTrue(walk.gaps.get(Json.GAPS - 1).endsWith("there are more such places, not listed"));
    }

    /// What came before a disk failed is delivered, and the disk's own words leave.
    @ParameterizedTest
    @EnumSource
    void brokenDisk(Json.Parser parser) {
        byte[] start = "[\"x\", \"y\", ".getBytes(StandardCharsets.UTF_8);
        JsonWalk walk = JsonWalk.of(new FailingDisk(start), parser, Limits.DEFAULT, 0);
        assertEquals(FailingDisk.REASON, walk.broken);
        if (parser == Json.Parser.OWN) assertEquals(List.of("/0 = x", "/1 = y"), walk.values);
    }

    /// From the second time on, the same bytes are the same `String`: its hash is computed once.
    @Test
    void seenBefore() {
        for (String text : List.of("AO Kaspersky Lab", "АО «Лаборатория»", "a", "")) {
            List<String> texts = new ArrayList<>();
            read(
                    "['%s', '%s', '%s']".formatted(text, text, text),
                    Json.Parser.OWN,
                    new Seen(),
                    json -> {
                        if (json.array()) while (json.element()) texts.add(json.text());
                    });
            assertEquals(List.of(text, text, text), texts);
            assertSame(texts.get(1), texts.get(2));
        }
    }

    /// Many strings in few places of the table: each is still itself.
    @Test
    void tableIsOnlyAMemory() {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < 100_000; i++) text.append('"').append(i * 7919L).append("\",");
        List<String> values = walk(text + "'']", Limits.DEFAULT).values;
        for (int i = 0; i < 100_000; i++) assertEquals("/" + i + " = " + i * 7919L, values.get(i));
    }

    private static JsonWalk walk(String text, Limits limits) {
        return walk(text, Json.Parser.OWN, limits);
    }

    private static JsonWalk walk(String text, Json.Parser parser, Limits limits) {
        byte[] bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return JsonWalk.of(bytes, parser, limits, 0);
    }

    private static void read(String text, Json.Parser parser, Seen sink, Consumer<Json> body) {
        InputStream in =
                new ByteArrayInputStream(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        try {
            Json.read(new Input("text", in, Limits.DEFAULT, Map.of()), sink, parser, body);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
