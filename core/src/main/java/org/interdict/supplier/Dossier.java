package org.interdict.supplier;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /// The ids of the supplier's own companies: the first entity, and all that relations between
    /// companies connect with it, in whatever direction. The others only make products that hold a
    /// part of the supplier; their names identify nothing. A person connects what he owns or
    /// controls, and belongs to it by nothing that identifies goods; a state connects nothing. Nor
    /// does what has ended, and ownership of no more than half: a sold brand, or a state's group
    /// with a stake, has goods of its own.
    public Set<String> group() {
        if (entities.isEmpty()) return Set.of();
        Map<String, List<String>> neighbours = new HashMap<>();
        for (Relation relation : relations) {
            if (!connects(relation)) continue;
            neighbours.computeIfAbsent(relation.from(), _ -> new ArrayList<>()).add(relation.to());
            neighbours.computeIfAbsent(relation.to(), _ -> new ArrayList<>()).add(relation.from());
        }
        Map<String, Entity.Kind> kinds = new HashMap<>();
        for (Entity entity : entities) kinds.put(entity.id(), entity.kind());
        Set<String> group = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(entities.getFirst().id()));
        while (!next.isEmpty()) {
            String here = next.remove();
            Entity.Kind kind = kinds.get(here);
            if (kind == null || kind == Entity.Kind.STATE || !seen.add(here)) continue;
            if (kind != Entity.Kind.PERSON) group.add(here);
            next.addAll(neighbours.getOrDefault(here, List.of()));
        }
        return Collections.unmodifiableSet(group);
    }

    private static boolean connects(Relation relation) {
        Relation.Link link = relation.link();
        if (link == Relation.Link.OFFICER_OF || link.leadsToProduct()) return false;
        if (link == Relation.Link.OWNS && relation.share().most() <= Share.WHOLE / 2) return false;
        return relation.until().isEmpty();
    }

    public Optional<Product> product(String id) {
        return products.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    public Optional<Entity> entity(String id) {
        return entities.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
