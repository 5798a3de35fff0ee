package org.interdict.ownership;

import org.interdict.order.Subject;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The entities of several dossiers, joined, and the relations between them.
///
/// Two entries are one entity if a confirmed `alias-of` without dates says so, or if both carry the
/// same strong identifier ([Identifiers]). Any other alias is a step of a chain, as sure as its
/// standing. A relation whose end is in a dossier that is not here is left out.
public final class Graph {
    private final List<Place> relations;

    /// Relations of an entity to itself, which lead nowhere.
    private final List<Place> selves;

    private final Nodes nodes;
    private final Arcs arcs;

    private Graph(Nodes nodes, List<Place> relations, List<Place> selves, Arcs arcs) {
        this.selves = selves;
        this.nodes = nodes;
        this.relations = relations;
        this.arcs = arcs;
    }

    public static Graph of(List<Dossier> dossiers) {
        Nodes nodes = new Nodes(dossiers);
        List<Place> relations = new ArrayList<>();
        List<Place> selves = new ArrayList<>();
        Arcs.Builder arcs = new Arcs.Builder(nodes.size());
        for (Dossier dossier : dossiers) {
            for (int i = 0; i < dossier.relations().size(); i++) {
                Relation relation = dossier.relations().get(i);
                if (relation.link().leadsToProduct()) continue;
                int from = nodes.of(dossier, relation.from());
                int to = nodes.of(dossier, relation.to());
                Place place = new Place(dossier, Place.Part.RELATION, i);
                if (from < 0 || to < 0) continue;
                if (from == to) {
                    selves.add(place);
                    continue;
                }
                relations.add(place);
                arcs.add(
                        relation.link(),
                        from,
                        to,
                        relation.share().least(),
                        relation.share().most(),
                        first(relation.since()),
                        last(relation.until()),
                        relation.standing());
            }
        }
        return new Graph(nodes, relations, selves, arcs.build());
    }

    private static int first(String date) {
        Optional<PartialDate> since = PartialDate.of(date);
        return since.isPresent() ? day(since.get().first()) : Arcs.ALWAYS;
    }

    private static int last(String date) {
        Optional<PartialDate> until = PartialDate.of(date);
        return until.isPresent() ? day(until.get().last()) : Arcs.LASTS;
    }

    /// From 1970-01-01; [LocalDate#MAX] is a day on which all that has not ended lasts.
    static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Arcs.ALWAYS + 1, Arcs.LASTS - 1);
    }

    /// Who belongs to an order's subject.
    ///
    /// @param asOf the day in question: whoever left the group before it does not belong
    public Group group(Subject subject, LocalDate asOf) {
        return new Group(this, subject, day(asOf));
    }

    /// The ids of dossiers that tell of each other's entities, or of one entity: who asks about one
    /// of them needs all. Each dossier stands in one of the sets at most, and none alone.
    public List<Set<String>> joined() {
        Map<String, Set<String>> sets = new HashMap<>();
        for (int node = 0; node < nodes.size(); node++) {
            List<Nodes.Entry> entries = nodes.entries(node);
            for (Nodes.Entry entry : entries)
                join(entries.getFirst().dossier(), entry.dossier(), sets);
        }
        for (int arc = 0; arc < arcs.size(); arc++) {
            Dossier teller = told(arc).dossier();
            join(teller, nodes.entries(arcs.from[arc]).getFirst().dossier(), sets);
            join(teller, nodes.entries(arcs.to[arc]).getFirst().dossier(), sets);
        }
        return sets.values().stream().filter(set -> set.size() > 1).distinct().toList();
    }

    private static void join(Dossier one, Dossier other, Map<String, Set<String>> sets) {
        if (one.id().equals(other.id())) return;
        Set<String> all = sets.computeIfAbsent(one.id(), id -> new TreeSet<>(Set.of(id)));
        if (all.contains(other.id())) return;
        all.addAll(sets.getOrDefault(other.id(), Set.of(other.id())));
        for (String id : all) sets.put(id, all);
    }

    Nodes nodes() {
        return nodes;
    }

    Arcs arcs() {
        return arcs;
    }

    List<Place> selves() {
        return selves;
    }

    /// The relation that was told as the n-th.
    Place at(int origin) {
        return relations.get(origin);
    }

    Place told(int arc) {
        return relations.get(arcs.origin[arc]);
    }
}
