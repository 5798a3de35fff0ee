package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class DocumentTest {
    private static Loaded<Document> parse(String text) {
        return Document.parse("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> problems(String text) {
        return parse(text).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void everyNodeHasItsPlace() {
        Mapping root =
                assertInstanceOf(Mapping.class, parse("a: 1\nb:\n  - Ж x\n").orElseThrow().root());
        assertEquals(new Scalar("1", Node.Type.WHOLE, 1, 4), root.entry("a").orElseThrow().value());
        assertEquals(
                new Node.Sequence(List.of(new Scalar("Ж x", Node.Type.TEXT, 3, 5)), 3, 3),
                root.entry("b").orElseThrow().value());
    }

    @Test
    void typesAreThoseOfTheCoreSchema() {
        Map.of(
                        "12", Node.Type.WHOLE,
                        "'12'", Node.Type.TEXT,
                        "1.5", Node.Type.DECIMAL,
                        "true", Node.Type.FLAG,
                        "yes", Node.Type.TEXT,
                        "~", Node.Type.EMPTY,
                        "2017-09-13", Node.Type.TEXT,
                        "1.2.3", Node.Type.TEXT)
                .forEach(
                        (text, type) ->
                                assertEquals(
                                        type,
                                        ((Scalar) parse(text).orElseThrow().root()).type(),
                                        text));
    }

    @Test
    void duplicateKeysAreAllNamed() {
        assertEquals(
                List.of(
                        "x.yaml:2:1: the key \"a\" is already in line 1; keep one of the two",
                        "x.yaml:5:3: the key \"c\" is already in line 4; keep one of the two"),
                problems("a: 1\na: 2\nb:\n  c: 1\n  c: 1\n"));
    }

    @Test
    void billionLaughs() {
        StringBuilder text = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 40; i++)
            text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        assertEquals(
                "x.yaml:1:5: anchors (&) and aliases (*) are not read; write the value out",
                problems(text.toString()).getFirst());
    }

    @Test
    void tenThousandDeep() {
        assertEquals(
                List.of("x.yaml:1:33: more than 32 levels deep; nothing here needs that"),
                problems("[".repeat(10_000)));
        StringBuilder indented = new StringBuilder();
        for (int i = 0; i < 1_000; i++) indented.append(" ".repeat(i)).append("a:\n");
        assertEquals(1, problems(indented.toString()).size());
    }

    @Test
    void tabs() {
        assertEquals(
                List.of(
                        "x.yaml:2:1: not YAML: found character '\\t(TAB)' that cannot start any"
                                + " token. (Do not use \\t(TAB) for indentation)"),
                problems("a:\n\tb: 1\n"));
    }

    @Test
    void notText() {
        assertEquals(
                List.of("x.yaml:2:4: this is not UTF-8; save the file as UTF-8"),
                Document.parse("x.yaml", new byte[] {'a', ':', '\n', 'b', ':', ' ', (byte) 0xe9})
                        .problems()
                        .stream()
                        .map(Problem::toString)
                        .toList());
        assertEquals(
                List.of(
                        "x.yaml:1:5: not YAML: the character U+0000 is not allowed in it; write it"
                                + " as an escape in double quotes"),
                problems("a: b\0"));
        assertEquals(List.of("x.yaml:1:1: the file is empty"), problems(""));
        assertEquals(
                List.of("x.yaml:3:1: a second document begins here; keep one in a file"),
                problems("a: 1\n---\nb: 1\n"));
    }

    @Test
    void compiledIsTheSameTree() {
        Document document =
                parse("a: {b: [1, 'x', \"Ж\", ~, true, 1.5]}\nlong: " + "y".repeat(70_000))
                        .orElseThrow();
        Compiled compiled = new Compiled(document);
        assertEquals(compiled, Compiled.read(compiled.bytes()));
    }
}
