package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.interdict.yaml.Node.Entry;
import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Holds `orders/schema.json` and the loader equal: what one refuses the other refuses, in valid
/// files and in files with one thing changed. Left out is what a schema cannot know: whether a zone
/// exists, and what the parts of a file say of each other.
class OrderSchemaTest {
    private static final Path ROOT = Path.of(System.getProperty("interdict.root", ".."));
    private static final int CHANGES = 150;

    private final Schema schema =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(ROOT.resolve("orders/schema.json")));

    OrderSchemaTest() throws IOException {}

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 6) : LongStream.of(Long.parseLong(seed));
    }

    private static List<Document> valid() throws IOException {
        List<Document> documents = new ArrayList<>();
        try (var in = OrderSchemaTest.class.getResourceAsStream("every-key.yaml")) {
            assertTrue(in != null);
            documents.add(Document.parse("every-key.yaml", in.readAllBytes()).orElseThrow());
        }
        for (String id : List.of("bod-17-01", "far-52.204-23", "far-52.204-25")) {
            Path yaml = ROOT.resolve("orders/" + id + ".yaml");
            documents.add(Document.parse(id, Files.readAllBytes(yaml)).orElseThrow());
        }
        return documents;
    }

    @Test
    void validFiles() throws IOException {
        List<Document> documents = valid();
        try (var files = Files.list(ROOT.resolve("orders"))) {
            for (Path yaml : files.filter(file -> file.toString().endsWith(".yaml")).toList())
                documents.add(
                        Document.parse(yaml.toString(), Files.readAllBytes(yaml)).orElseThrow());
        }
        for (Document document : documents) {
            assertEquals(List.of(), refused(document.root()), document.file());
            assertEquals(List.of(), OrderFile.shape(document), document.file());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneThingChanged(long seed) throws IOException {
        Random random = new Random(seed);
        List<Document> documents = valid();
        int refused = 0;
        for (int i = 0; i < CHANGES; i++) {
            Document document = documents.get(random.nextInt(documents.size()));
            Change change = new Change(random);
            Node changed = change.of(document.root());
            if (change.done.contains(".zone = \"")) continue;
            List<Problem> problems =
                    OrderFile.shape(new Document(document.file(), document.sha256(), changed));
            List<String> errors = refused(changed);
            if (!errors.isEmpty()) refused++;
            assertEquals(
                    errors.isEmpty(),
                    problems.isEmpty(),
                    () ->
                            document.file()
                                    + change.done
                                    + "\nschema: "
                                    + errors
                                    + "\nloader: "
                                    + problems);
        }
        assertTrue(refused > CHANGES / 4, "the changes are no test if most are allowed");
    }

    private List<String> refused(Node root) {
        return schema
                .validate(
                        json(root),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String json(Node node) {
        return switch (node) {
            case Scalar scalar ->
                    switch (scalar.type()) {
                        case TEXT -> quoted(scalar.text());
                        case EMPTY -> "null";
                        case FLAG, WHOLE, DECIMAL -> scalar.text();
                    };
            case Sequence sequence ->
                    sequence.items().stream()
                            .map(OrderSchemaTest::json)
                            .collect(Collectors.joining(",", "[", "]"));
            case Mapping mapping ->
                    mapping.entries().stream()
                            .map(e -> quoted(e.key().text()) + ":" + json(e.value()))
                            .collect(Collectors.joining(",", "{", "}"));
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// Changes one thing somewhere in a tree.
    private static final class Change {
        private final Random random;
        private String done = "";

        Change(Random random) {
            this.random = random;
        }

        Node of(Node node) {
            return switch (node) {
                case Scalar scalar -> other(scalar);
                case Sequence(var items, int line, int column) ->
                        new Sequence(items(items), line, column);
                case Mapping(var entries, int line, int column) ->
                        new Mapping(entries(entries), line, column);
            };
        }

        private List<Node> items(List<Node> before) {
            List<Node> items = new ArrayList<>(before);
            int at = items.isEmpty() ? 0 : random.nextInt(items.size());
            switch (items.isEmpty() ? 3 : random.nextInt(12)) {
                case 0 -> {
                    items.remove(at);
                    done += "[" + at + "] removed";
                }
                case 1 -> {
                    items.add(items.get(at));
                    done += "[" + at + "] twice";
                }
                case 2 -> {
                    items.clear();
                    done += "[] emptied";
                }
                case 3 -> {
                    items.add(other(new Scalar("", Node.Type.EMPTY, 1, 1)));
                    done += " added";
                }
                default -> {
                    done += "[" + at + "]";
                    items.set(at, of(items.get(at)));
                }
            }
            return items;
        }

        private List<Entry> entries(List<Entry> before) {
            List<Entry> entries = new ArrayList<>(before);
            int at = entries.isEmpty() ? 0 : random.nextInt(entries.size());
            switch (entries.isEmpty() ? 0 : random.nextInt(12)) {
                case 0 -> {
                    Scalar key = new Scalar("colour", Node.Type.TEXT, 1, 1);
                    entries.add(new Entry(key, new Scalar("red", Node.Type.TEXT, 1, 1)));
                    done += ".colour added";
                }
                case 1 -> done += "." + entries.remove(at).key().text() + " removed";
                case 2 -> {
                    Entry old = entries.get(at);
                    Scalar key = new Scalar(old.key().text() + "s", Node.Type.TEXT, 1, 1);
                    entries.set(at, new Entry(key, old.value()));
                    done += "." + key.text() + " renamed";
                }
                case 3 -> {
                    done += "." + entries.get(at).key().text();
                    entries.set(
                            at, new Entry(entries.get(at).key(), other(entries.get(at).value())));
                }
                default -> {
                    done += "." + entries.get(at).key().text();
                    entries.set(at, new Entry(entries.get(at).key(), of(entries.get(at).value())));
                }
            }
            return entries;
        }

        private Node other(Node old) {
            int line = old.line();
            int column = old.column();
            Node other =
                    switch (random.nextInt(12)) {
                        case 0 -> new Scalar("7", Node.Type.WHOLE, line, column);
                        case 1 -> new Scalar("0", Node.Type.WHOLE, line, column);
                        case 2 -> new Scalar("10001", Node.Type.WHOLE, line, column);
                        case 3 -> new Scalar("2.5", Node.Type.DECIMAL, line, column);
                        case 4 -> new Scalar("true", Node.Type.FLAG, line, column);
                        case 5 -> new Scalar("", Node.Type.EMPTY, line, column);
                        case 6 -> new Scalar(" ", Node.Type.TEXT, line, column);
                        case 7 -> new Scalar("2023-02-29", Node.Type.TEXT, line, column);
                        case 8 -> new Scalar("2024-02-29", Node.Type.TEXT, line, column);
                        case 9 -> new Scalar("Some Text", Node.Type.TEXT, line, column);
                        case 10 -> new Sequence(List.of(), line, column);
                        default -> new Mapping(List.of(), line, column);
                    };
            done += " = " + json(other);
            return other;
        }
    }
}
