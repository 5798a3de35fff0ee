package org.interdict.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A supplier as data. Every fact names its sources and has a standing.
///
/// @param id short, as orders name it: `kaspersky`
/// @param checked when somebody last compared it with its sources
/// @param sha256 of the file that it was read from
/// @param indicators those written out; names of entities and products are indicators too, and not
///   repeated here
public record Dossier(
        String id,
        String name,
        LocalDate checked,
        String sha256,
        List<Source> sources,
        List<Entity> entities,
        List<Relation> relations,
        List<Product> products,
        List<Indicator> indicators,
        List<LookAlike> lookAlikes) {
    public Dossier {
        sources = List.copyOf(sources);
        entities = List.copyOf(entities);
        relations = List.copyOf(relations);
        products = List.copyOf(products);
        indicators = List.copyOf(indicators);
        lookAlikes = List.copyOf(lookAlikes);
    }

    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Entity> entity(String id) {
        return entities.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
