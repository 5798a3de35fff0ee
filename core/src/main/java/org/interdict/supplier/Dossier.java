package org.interdict.supplier;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    /// The ids of the supplier's own entities: the first one, and all that relations connect with
    /// it, in whatever direction. The others only make products that hold a part of the supplier;
    /// their names identify nothing.
    public Set<String> group() {
        Set<String> group = new LinkedHashSet<>();
        if (!entities.isEmpty()) group.add(entities.getFirst().id());
        boolean grew = !group.isEmpty();
        while (grew) {
            grew = false;
            for (Relation relation : relations) {
                if (group.contains(relation.from())) grew |= group.add(relation.to());
                else if (group.contains(relation.to())) grew |= group.add(relation.from());
            }
        }
        return Collections.unmodifiableSet(group);
    }

    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Entity> entity(String id) {
        return entities.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
