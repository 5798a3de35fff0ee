package org.interdict.yaml;

import java.util.List;
import java.util.Optional;

/// A value of a YAML file with the place where it stands. Nothing of YAML but this is known to
/// loaders: no anchors, no tags, every key is text and stands once in its mapping.
public sealed interface Node {
    /// Of its first character, from 1.
    int line();

    /// Of its first character, from 1, in Unicode characters.
    int column();

    /// One value.
    ///
    /// @param text as it means, without quotes and escapes
    /// @param type what YAML's core schema takes it for; anything quoted is text
    record Scalar(String text, Type type, int line, int column) implements Node {}

    record Sequence(List<Node> items, int line, int column) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /// Keys and values in the order of the file.
    record Mapping(List<Entry> entries, int line, int column) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /// The entry with this key.
        public Optional<Entry> entry(String key) {
            for (Entry entry : entries) if (entry.key.text.equals(key)) return Optional.of(entry);
            return Optional.empty();
        }
    }

    record Entry(Scalar key, Node value) {}

    /// What a scalar is to every YAML 1.2 reader: an editor must not see a number where a loader
    /// sees a text.
    enum Type {
        TEXT,
        WHOLE,
        DECIMAL,
        FLAG,
        EMPTY
    }

    /// What it is, for a message: `a list`.
    default String described() {
        return switch (this) {
            case Sequence _ -> "a list";
            case Mapping _ -> "a mapping";
            case Scalar scalar ->
                    switch (scalar.type()) {
                        case TEXT -> "text";
                        case WHOLE, DECIMAL -> "a number";
                        case FLAG -> "true or false";
                        case EMPTY -> "nothing";
                    };
        };
    }
}
