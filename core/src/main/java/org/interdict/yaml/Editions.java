package org.interdict.yaml;

import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Several editions of a text in one file. Any mapping in a list may say in its key `editions` in
/// which of them it stands; one that does not stands in all. The loader never sees that key: it
/// reads the tree of one edition.
final class Editions {
    private static final String KEY = "editions";

    private Editions() {}

    /// The ids that the file's own key `editions` lists, the oldest first; empty if it has none.
    /// Whatever is wrong with that list is the loader's to say.
    static List<String> listed(Node root) {
        List<String> ids = new ArrayList<>();
        if (root instanceof Mapping mapping
                && mapping.entry(KEY).map(Node.Entry::value).orElse(root)
                        instanceof Sequence list) {
            for (Node item : list.items())
                if (item instanceof Mapping edition
                        && edition.entry("id").map(Node.Entry::value).orElse(item)
                                instanceof Scalar id) ids.add(id.text());
        }
        return ids;
    }

    /// The tree of one edition. Problems with the marks are reported once for each edition.
    ///
    /// @param edition one of `known`; empty if there are none
    static Mapping only(
            Mapping root,
            String edition,
            List<String> known,
            Problems structure,
            Problems references) {
        Pruning pruning = new Pruning(edition, known, structure, references);
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : root.entries())
            entries.add(
                    entry.key().text().equals(KEY)
                            ? entry
                            : new Node.Entry(entry.key(), pruning.of(entry.value())));
        return new Mapping(entries, root.line(), root.column());
    }

    /// An item of a list without the mark that says in which editions it stands.
    static Mapping unmarked(Mapping mapping) {
        return new Mapping(
                mapping.entries().stream()
                        .filter(entry -> !entry.key().text().equals(KEY))
                        .toList(),
                mapping.line(),
                mapping.column());
    }

    private record Pruning(
            String edition, List<String> known, Problems structure, Problems references) {
        // No `switch` over types here either: see Loaded.
        Node of(Node node) {
            if (node instanceof Mapping mapping) {
                List<Node.Entry> entries = new ArrayList<>();
                for (Node.Entry entry : mapping.entries())
                    entries.add(new Node.Entry(entry.key(), of(entry.value())));
                return new Mapping(entries, mapping.line(), mapping.column());
            }
            if (!(node instanceof Sequence sequence)) return node;
            List<Node> items = new ArrayList<>();
            for (Node item : sequence.items()) {
                if (!(item instanceof Mapping mapping)) items.add(item);
                else if (stands(mapping)) items.add(of(unmarked(mapping)));
            }
            return new Sequence(items, sequence.line(), sequence.column());
        }

        private boolean stands(Mapping mapping) {
            if (mapping.entry(KEY).isEmpty()) return true;
            Mapping mark =
                    new Mapping(
                            mapping.entries().stream()
                                    .filter(entry -> entry.key().text().equals(KEY))
                                    .toList(),
                            mapping.line(),
                            mapping.column());
            Set<String> ids = new TreeSet<>();
            Fields.read(
                    mark,
                    structure,
                    fields -> {
                        List<String> texts = fields.texts(KEY);
                        if (texts.isEmpty())
                            fields.problem(KEY, "\"editions\" must name at least one edition");
                        ids.addAll(texts);
                        return fields;
                    });
            for (String id : ids)
                if (!known.contains(id))
                    references.add(
                            mark.entries().getFirst().value(),
                            "no edition \"%s\" in this file%s"
                                    .formatted(id, Near.question(id, known)));
            return ids.contains(edition);
        }
    }
}
