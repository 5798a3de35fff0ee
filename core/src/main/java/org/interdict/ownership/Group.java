package org.interdict.ownership;

import org.interdict.order.Subject;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Who belongs to the subject of one order as of one day, and by which relations. Worked out when
/// it is asked for, the surest grade first; not for several threads.
public final class Group {
    private final Graph graph;
    private final Subject subject;
    private final int day;
    private final @Nullable Spread[] spreads = new Spread[Grade.ALL.size()];

    Group(Graph graph, Subject subject, int day) {
        this.graph = graph;
        this.subject = subject;
        this.day = day;
    }

    /// How an entity belongs: by its surest chain, and of those the shortest. Nothing if it does
    /// not, as far as the dossiers know.
    ///
    /// @param dossier where the entity stands
    /// @param entity its id there
    public Optional<Membership> of(Dossier dossier, String entity) {
        int node = graph.nodes().of(dossier, entity);
        if (node < 0) return Optional.empty();
        for (int i = 0; i < spreads.length; i++) {
            Spread spread = spread(i);
            if (!spread.contains(node)) continue;
            Grade grade = Grade.ALL.get(i);
            List<Membership.Step> steps = new ArrayList<>();
            for (Tie tie : spread.chain(node)) steps.add(step(tie));
            return Optional.of(new Membership(grade.standing(), grade.open(), steps));
        }
        return Optional.empty();
    }

    private Spread spread(int grade) {
        Spread known = spreads[grade];
        if (known != null) return known;
        Spread spread = new Spread(graph.arcs(), new Rule(subject), day, Grade.ALL.get(grade));
        spread.run(named(Grade.ALL.get(grade)));
        spreads[grade] = spread;
        return spread;
    }

    private int[] named(Grade grade) {
        List<Integer> named = new ArrayList<>();
        for (int node = 0; node < graph.nodes().size(); node++) {
            for (Nodes.Entry entry : graph.nodes().entries(node)) {
                if (grade.admits(entry.entity().standing()) && names(entry.entity(), grade)) {
                    named.add(node);
                    break;
                }
            }
        }
        return named.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Whether the order names it. Where the order gives a country and the dossier does not, it may
    /// be another of that name.
    private boolean names(Entity entity, Grade grade) {
        for (String name : subject.named()) {
            if (!bears(entity, name)) continue;
            String country = subject.countries().getOrDefault(name, "");
            if (country.isEmpty() || country.equals(entity.country())) return true;
            if (entity.country().isEmpty() && grade.open()) return true;
        }
        return false;
    }

    private static boolean bears(Entity entity, String name) {
        for (String one : entity.names()) if (one.equalsIgnoreCase(name)) return true;
        return false;
    }

    private Membership.Step step(Tie tie) {
        List<Membership.Basis> grounds = new ArrayList<>();
        for (int arc : tie.arcs()) {
            Place told = graph.told(arc);
            int owner = graph.arcs().from[arc];
            grounds.add(new Membership.Basis(told.relation(), told.dossier(), entity(owner)));
        }
        boolean forward = graph.arcs().from[tie.arcs().getFirst()] == tie.from();
        return new Membership.Step(entity(tie.from()), entity(tie.to()), forward, grounds);
    }

    private Entity entity(int node) {
        return graph.nodes().entries(node).getFirst().entity();
    }
}
