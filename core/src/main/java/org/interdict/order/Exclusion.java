package org.interdict.order;

import java.util.List;
import java.util.Set;

/// What an order lets out again. It applies if one of its sets names the goods, or all three are
/// empty, and all its conditions hold.
///
/// @param subjects ids of the subjects whose goods are meant; empty for all
/// @param compositions how the goods are there
/// @param products ids of the dossier
/// @param categories of the goods
/// @param provided conditions that must all hold
public record Exclusion(
        Clause clause,
        Set<String> subjects,
        Set<Composition> compositions,
        Set<String> products,
        Set<String> categories,
        List<Condition> provided) {
    public Exclusion {
        subjects = Set.copyOf(subjects);
        compositions = Set.copyOf(compositions);
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
        provided = List.copyOf(provided);
    }

    public boolean isOn(Subject subject) {
        return subjects.isEmpty() || subjects.contains(subject.id());
    }
}
