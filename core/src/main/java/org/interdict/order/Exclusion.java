package org.interdict.order;

import java.util.Set;

/// What an order lets out again. It applies if any of its three sets names the goods.
///
/// @param compositions how the goods are there
/// @param products ids of the dossier
/// @param categories of the goods
public record Exclusion(
        Clause clause,
        Set<Composition> compositions,
        Set<String> products,
        Set<String> categories) {
    public Exclusion {
        compositions = Set.copyOf(compositions);
        products = Set.copyOf(products);
        categories = Set.copyOf(categories);
    }
}
