package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.interdict.component.Kind;
import org.interdict.supplier.Category;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `suppliers/schema.json` and the loader say the same of one file. What only the loader can know,
/// what one part of a file owes to another, is listed in [#ACROSS].
class DossierSchemaTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("interdict.root", ".."), "suppliers");

    /// Words by which the loader's problems across a file are told from those of its shape.
    private static final List<String> ACROSS =
            List.of(
                    "has the id",
                    "stands already",
                    "nothing cites",
                    "nothing is confirmed",
                    "in a circle",
                    "inside itself",
                    "fewer than",
                    "ends before");

    private final String text = read(FOLDER.resolve("schema.json"));
    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);

    @Test
    void everyDossierInTheFolder() throws IOException {
        try (var files = Files.list(FOLDER)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList())
                assertEquals(List.of(), schemaSays(tree(read(file))), file.toString());
        }
    }

    /// Each tree that differs from a good one in one place.
    @Test
    void oneChangeAnywhere() {
        List<String> disagreements = new ArrayList<>();
        int wrong = 0;
        List<Node> changed = changed(tree(DossierFileTest.GOOD));
        for (Node tree : changed) {
            List<String> loader =
                    DossierFile.read(new Document("acme.yaml", "", tree)).problems().stream()
                            .map(Problem::what)
                            .filter(what -> ACROSS.stream().noneMatch(what::contains))
                            .toList();
            List<String> editor = schemaSays(tree);
            if (!loader.isEmpty()) wrong++;
            if (loader.isEmpty() != editor.isEmpty())
                disagreements.add("loader " + loader + ", schema " + editor);
        }
        assertEquals("", String.join("\n", disagreements));
        assertTrue(wrong > 500, changed.size() + " changes, of them wrong only " + wrong);
    }

    @Test
    void theSameWords() {
        assertEquals(ids(Kind.values(), Kind::id), enumeration("kind"));
        assertEquals(ids(Standing.values(), Standing::id), enumeration("standing"));
        assertEquals(
                ids(Strength.values(), Strength::id),
                enumeration("indicator", "properties", "strength"));
        assertEquals(
                ids(Relation.Link.values(), Relation.Link::id),
                enumeration("relation", "properties", "link"));
        assertEquals(
                ids(Category.values(), Category::id),
                enumeration("product", "properties", "categories", "items"));
    }

    /// The good file shows every key, and the loader accepts it.
    @Test
    void theSameKeys() {
        Set<String> shown = new HashSet<>();
        keys(tree(DossierFileTest.GOOD), shown);
        Set<String> known = new TreeSet<>();
        properties(tree(text), known);
        known.removeAll(shown);
        assertEquals(Set.of(), known);
    }

    private List<String> schemaSays(Node tree) {
        StringBuilder json = new StringBuilder();
        write(tree, json);
        return schema.validate(json.toString(), InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static List<Node> changed(Node node) {
        List<Node> changed = new ArrayList<>();
        switch (node) {
            case Scalar _ -> {}
            case Sequence(var items, int line, int column) -> {
                for (int i = 0; i < items.size(); i++)
                    for (Node item : changed(items.get(i)))
                        changed.add(new Sequence(replaced(items, i, item), line, column));
                if (!items.isEmpty()) {
                    List<Node> twice = new ArrayList<>(items);
                    twice.add(items.getFirst());
                    changed.add(new Sequence(twice, line, column));
                }
            }
            case Mapping(var entries, int line, int column) -> {
                List<Node.Entry> more = new ArrayList<>(entries);
                more.add(
                        new Node.Entry(
                                scalar("surplus", Node.Type.TEXT), scalar("x", Node.Type.TEXT)));
                changed.add(new Mapping(more, line, column));
                for (int i = 0; i < entries.size(); i++) {
                    Node.Entry entry = entries.get(i);
                    List<Node.Entry> less = new ArrayList<>(entries);
                    less.remove(i);
                    changed.add(new Mapping(less, line, column));
                    List<Node> values = new ArrayList<>(OTHERS);
                    values.addAll(changed(entry.value()));
                    for (Node value : values)
                        changed.add(
                                new Mapping(
                                        replaced(entries, i, new Node.Entry(entry.key(), value)),
                                        line,
                                        column));
                }
            }
        }
        return changed;
    }

    private static final List<Node> OTHERS =
            List.of(
                    scalar("7", Node.Type.WHOLE),
                    scalar("-1", Node.Type.WHOLE),
                    scalar("true", Node.Type.FLAG),
                    scalar(" ", Node.Type.TEXT),
                    scalar("Not an id!", Node.Type.TEXT),
                    scalar("signed", Node.Type.TEXT),
                    scalar("identified", Node.Type.TEXT),
                    scalar("description", Node.Type.TEXT),
                    scalar("hash", Node.Type.TEXT),
                    scalar("", Node.Type.EMPTY),
                    new Sequence(List.of(), 1, 1),
                    new Sequence(List.of(scalar("Not an id!", Node.Type.TEXT)), 1, 1),
                    new Mapping(List.of(), 1, 1));

    private static <T> List<T> replaced(List<T> list, int at, T by) {
        List<T> copy = new ArrayList<>(list);
        copy.set(at, by);
        return copy;
    }

    private static Scalar scalar(String text, Node.Type type) {
        return new Scalar(text, type, 1, 1);
    }

    private Set<String> enumeration(String... path) {
        Node node = member(tree(text), "$defs");
        for (String key : path) node = member(node, key);
        Set<String> words = new TreeSet<>();
        if (member(node, "enum") instanceof Sequence listed)
            for (Node word : listed.items()) if (word instanceof Scalar s) words.add(s.text());
        return words;
    }

    private static Node member(Node node, String key) {
        if (node instanceof Mapping mapping) return mapping.entry(key).orElseThrow().value();
        throw new AssertionError("no mapping around " + key);
    }

    private static void keys(Node node, Set<String> keys) {
        switch (node) {
            case Scalar _ -> {}
            case Sequence list -> list.items().forEach(item -> keys(item, keys));
            case Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    keys.add(entry.key().text());
                    keys(entry.value(), keys);
                }
            }
        }
    }

    /// The keys that the schema lets a file have.
    private static void properties(Node node, Set<String> keys) {
        switch (node) {
            case Scalar _ -> {}
            case Sequence list -> list.items().forEach(item -> properties(item, keys));
            case Mapping mapping -> {
                for (Node.Entry entry : mapping.entries()) {
                    if (entry.key().text().equals("properties")
                            && entry.value() instanceof Mapping members)
                        members.entries().forEach(member -> keys.add(member.key().text()));
                    properties(entry.value(), keys);
                }
            }
        }
    }

    private static void write(Node node, StringBuilder json) {
        switch (node) {
            case Scalar(var value, Node.Type type, _, _) -> {
                switch (type) {
                    case TEXT -> quote(value, json);
                    case EMPTY -> json.append("null");
                    case WHOLE, DECIMAL, FLAG -> json.append(value);
                }
            }
            case Sequence list -> {
                String separator = "[";
                for (Node item : list.items()) {
                    json.append(separator);
                    write(item, json);
                    separator = ",";
                }
                json.append(list.items().isEmpty() ? "[]" : "]");
            }
            case Mapping mapping -> {
                String separator = "{";
                for (Node.Entry entry : mapping.entries()) {
                    json.append(separator);
                    quote(entry.key().text(), json);
                    json.append(':');
                    write(entry.value(), json);
                    separator = ",";
                }
                json.append(mapping.entries().isEmpty() ? "{}" : "}");
            }
        }
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
    }

    private static <E> Set<String> ids(E[] values, Function<E, String> id) {
        return Arrays.stream(values).map(id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Node tree(String text) {
        return Document.parse("file", text.getBytes(StandardCharsets.UTF_8)).orElseThrow().root();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
