package org.interdict.ownership;

import org.interdict.order.Subject;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The entities of several dossiers, joined, and the relations between them.
///
/// Two entries are one entity if a confirmed `alias-of` without dates says so, or if both carry the
/// same strong identifier ([Identifiers]). Any other alias is a step of a chain, as sure as its
/// standing. A relation whose end is in a dossier that is not here is left out.
public final class Graph {
    private final List<Told> relations;
    private final Nodes nodes;
    private final Arcs arcs;

    /// A relation and who tells it.
    ///
    /// @param index among the dossier's relations
    record Told(Dossier dossier, int index) {
        Relation relation() {
            return dossier.relations().get(index);
        }
    }

    private Graph(Nodes nodes, List<Told> relations, Arcs arcs) {
        this.nodes = nodes;
        this.relations = relations;
        this.arcs = arcs;
    }

    public static Graph of(List<Dossier> dossiers) {
        Nodes nodes = new Nodes(dossiers);
        List<Told> relations = new ArrayList<>();
        Arcs.Builder arcs = new Arcs.Builder(nodes.size());
        for (Dossier dossier : dossiers) {
            for (int i = 0; i < dossier.relations().size(); i++) {
                Relation relation = dossier.relations().get(i);
                if (relation.link().leadsToProduct()) continue;
                int from = nodes.of(dossier, relation.from());
                int to = nodes.of(dossier, relation.to());
                if (from < 0 || to < 0 || from == to) continue;
                relations.add(new Told(dossier, i));
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
        return new Graph(nodes, relations, arcs.build());
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
    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), Arcs.ALWAYS + 1, Arcs.LASTS - 1);
    }

    /// Who belongs to an order's subject.
    ///
    /// @param asOf the day in question: whoever left the group before it does not belong
    public Group group(Subject subject, LocalDate asOf) {
        return new Group(this, subject, day(asOf));
    }

    Nodes nodes() {
        return nodes;
    }

    Arcs arcs() {
        return arcs;
    }

    Told told(int arc) {
        return relations.get(arcs.origin[arc]);
    }
}
