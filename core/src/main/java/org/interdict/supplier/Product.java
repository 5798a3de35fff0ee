package org.interdict.supplier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something that a supplier makes, or that another company makes with the supplier's part inside.
///
/// @param id unique in the dossier
/// @param names as it is sold; a product field that begins with one names it
/// @param categories what sort of goods: `information-security`, `software`, `service`,
///   `threat-intelligence`, `training`, …
/// @param maker an entity of the dossier
/// @param embeds the supplier's part inside another company's product
/// @param sources ids in the dossier
public record Product(
        String id,
        List<String> names,
        Set<String> categories,
        String maker,
        Optional<Embedding> embeds,
        String note,
        Standing standing,
        List<String> sources) {
    public Product {
        names = List.copyOf(names);
        categories = Set.copyOf(categories);
        sources = List.copyOf(sources);
    }

    /// Says that a product holds another.
    ///
    /// @param product the id of what is inside
    /// @param releases the releases that hold it, for a person to read; empty for all
    public record Embedding(
            String product, String releases, Standing standing, List<String> sources) {
        public Embedding {
            sources = List.copyOf(sources);
        }
    }
}
