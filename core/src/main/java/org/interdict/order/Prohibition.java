package org.interdict.order;

import java.util.Set;

/// What an order forbids.
///
/// @param acts which acts with the goods
/// @param categories of the goods; empty for any
/// @param compositions whether goods inside other goods are meant
public record Prohibition(
        Clause clause, Set<Act> acts, Set<String> categories, Set<Composition> compositions) {
    public Prohibition {
        acts = Set.copyOf(acts);
        categories = Set.copyOf(categories);
        compositions = Set.copyOf(compositions);
    }
}
