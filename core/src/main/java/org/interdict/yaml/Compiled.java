package org.interdict.yaml;

import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A [Document] in the form that is read at each start, where parsing text would take longer than
/// the answer: the same tree with the same places, each string once. The build writes it from the
/// text and nothing else does, so a form that cannot be read is a broken build.
///
/// @param folded what names that are not ASCII become when they are compared, worked out ahead;
///   empty where nobody did
public record Compiled(Document document, Map<String, String> folded) {
    /// Changes with the form.
    private static final int VERSION = 0x1d01;

    private static final List<Node.Type> TYPES = List.of(Node.Type.values());
    private static final int SEQUENCE = TYPES.size();
    private static final int MAPPING = SEQUENCE + 1;

    public Compiled {
        folded = Map.copyOf(folded);
    }

    public byte[] bytes() {
        return new Writer().write(this);
    }

    /// What [#bytes] wrote.
    ///
    /// @throws IllegalStateException if this program did not write it
    public static Compiled read(byte[] bytes) {
        try {
            return new Reader(bytes).read();
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("a compiled file ends too early; build again", e);
        }
    }

    private static final class Writer {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Map<String, Integer> strings = new LinkedHashMap<>();

        byte[] write(Compiled compiled) {
            // The tree names strings by number, so it is written first and goes behind the table.
            Writer tree = new Writer();
            tree.string(compiled.document.file());
            tree.string(compiled.document.sha256());
            tree.node(compiled.document.root());
            Map<String, String> folded = new TreeMap<>(compiled.folded);
            tree.number(folded.size());
            folded.forEach(
                    (raw, fold) -> {
                        tree.string(raw);
                        tree.string(fold);
                    });
            number(VERSION);
            number(tree.strings.size());
            for (String string : tree.strings.keySet()) {
                byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
                number(utf8.length);
                out.writeBytes(utf8);
            }
            out.writeBytes(tree.out.toByteArray());
            return out.toByteArray();
        }

        private void node(Node node) {
            switch (node) {
                case Scalar scalar -> {
                    number(TYPES.indexOf(scalar.type()));
                    place(node);
                    string(scalar.text());
                }
                case Sequence sequence -> {
                    number(SEQUENCE);
                    place(node);
                    number(sequence.items().size());
                    sequence.items().forEach(this::node);
                }
                case Mapping mapping -> {
                    number(MAPPING);
                    place(node);
                    number(mapping.entries().size());
                    for (Node.Entry entry : mapping.entries()) {
                        node(entry.key());
                        node(entry.value());
                    }
                }
            }
        }

        private void place(Node node) {
            number(node.line());
            number(node.column());
        }

        private void string(String text) {
            number(strings.computeIfAbsent(text, _ -> strings.size()));
        }

        /// Seven bits a byte, the lowest first; the eighth says that more follow.
        private void number(int value) {
            int rest = value;
            while (rest >= 0x80) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;
        private String[] strings = {};

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        Compiled read() {
            if (number() != VERSION)
                throw new IllegalStateException(
                        "a compiled file is of another version; build again");
            strings = new String[number()];
            for (int i = 0; i < strings.length; i++) {
                int length = number();
                strings[i] = new String(bytes, at, length, StandardCharsets.UTF_8);
                at += length;
            }
            Document document = new Document(string(), string(), node());
            int size = number();
            Map<String, String> folded = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) folded.put(string(), string());
            return new Compiled(document, folded);
        }

        private Node node() {
            int type = number();
            int line = number();
            int column = number();
            if (type < SEQUENCE) return new Scalar(string(), TYPES.get(type), line, column);
            int size = number();
            if (type == SEQUENCE) {
                List<Node> items = new ArrayList<>(size);
                for (int i = 0; i < size; i++) items.add(node());
                return new Sequence(items, line, column);
            }
            List<Node.Entry> entries = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                if (!(node() instanceof Scalar key))
                    throw new IllegalStateException(
                            "a compiled file has a key that is no word; build again");
                entries.add(new Node.Entry(key, node()));
            }
            return new Mapping(entries, line, column);
        }

        private String string() {
            return strings[number()];
        }

        private int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int b = bytes[at++];
                value |= (b & 0x7f) << shift;
                if (b >= 0) return value;
            }
        }
    }
}
