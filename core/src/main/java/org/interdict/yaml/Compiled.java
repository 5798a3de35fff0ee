package org.interdict.yaml;

import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;

import java.util.ArrayList;
import java.util.List;

/// A [Document] in the form that is read at each start, where parsing text would take longer than
/// the answer: the same tree with the same places, each string once. The build writes it from the
/// text and nothing else does, so a form that cannot be read is a broken build.
public record Compiled(Document document) {
    private static final List<Node.Type> TYPES = List.of(Node.Type.values());
    private static final int SEQUENCE = TYPES.size();
    private static final int MAPPING = SEQUENCE + 1;

    public byte[] bytes() {
        FormWriter to = new FormWriter();
        to.string(document.file());
        to.string(document.sha256());
        write(document.root(), to);
        return to.bytes();
    }

    /// What [#bytes] wrote.
    ///
    /// @throws IllegalStateException if this program did not write it
    public static Compiled read(byte[] bytes) {
        return FormReader.read(
                bytes,
                from -> new Compiled(new Document(from.string(), from.string(), node(from))));
    }

    private static void write(Node node, FormWriter to) {
        switch (node) {
            case Scalar scalar -> {
                to.number(TYPES.indexOf(scalar.type()));
                place(node, to);
                to.string(scalar.text());
            }
            case Sequence sequence -> {
                to.number(SEQUENCE);
                place(node, to);
                to.number(sequence.items().size());
                sequence.items().forEach(item -> write(item, to));
            }
            case Mapping mapping -> {
                to.number(MAPPING);
                place(node, to);
                to.number(mapping.entries().size());
                for (Node.Entry entry : mapping.entries()) {
                    write(entry.key(), to);
                    write(entry.value(), to);
                }
            }
        }
    }

    private static void place(Node node, FormWriter to) {
        to.number(node.line());
        to.number(node.column());
    }

    private static Node node(FormReader from) {
        int type = from.number();
        int line = from.number();
        int column = from.number();
        if (type < SEQUENCE) return new Scalar(from.string(), TYPES.get(type), line, column);
        int size = from.number();
        if (type == SEQUENCE) {
            List<Node> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) items.add(node(from));
            return new Sequence(items, line, column);
        }
        List<Node.Entry> entries = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            if (!(node(from) instanceof Scalar key))
                throw new IllegalStateException(
                        "a compiled file has a key that is no word; build again");
            entries.add(new Node.Entry(key, node(from)));
        }
        return new Mapping(entries, line, column);
    }
}
