package org.interdict.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the parts of a file say of each other by id: each id once, and each one that is named is
/// there. Ids may be named before they are declared, so all is looked at in the end.
final class References {
    private final Problems problems;
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();

    private record Use(String kind, String id, Node where) {}

    References(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    /// An id of a kind: `clause`.
    void declare(String kind, String id, Node where) {
        if (!declared.computeIfAbsent(kind, _ -> new LinkedHashSet<>()).add(id) && !id.isEmpty())
            problems.add(where, "a second %s \"%s\"; give it another id".formatted(kind, id));
    }

    void use(String kind, String id, Node where) {
        if (!id.isEmpty()) uses.add(new Use(kind, id, where));
    }

    void check() {
        for (Use use : uses) {
            Set<String> known = declared.getOrDefault(use.kind, Set.of());
            if (!known.contains(use.id))
                problems.add(
                        use.where,
                        "no %s \"%s\" in this file%s"
                                .formatted(use.kind, use.id, Near.question(use.id, known)));
        }
    }
}
