package org.interdict.ownership;

import org.interdict.supplier.Entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Entries that are joined and cannot be one entity: of two countries, or a person and a company.
final class Joining {
    private Joining() {}

    static List<Contradiction> check(Graph graph) {
        Nodes nodes = graph.nodes();
        List<Contradiction> found = new ArrayList<>();
        for (int node = 0; node < nodes.size() && found.size() < Contradiction.MOST; node++) {
            List<Nodes.Entry> entries = nodes.entries(node);
            if (entries.size() == 1) continue;
            compare(entries, nodes, entity -> of(entity.country()), found);
            compare(entries, nodes, entity -> "a " + entity.kind().id(), found);
        }
        return found;
    }

    private static String of(String country) {
        return country.isEmpty() ? "" : "of " + country;
    }

    /// The first entry that says something, against the first that says something else.
    private static void compare(
            List<Nodes.Entry> entries,
            Nodes nodes,
            Function<Entity, String> says,
            List<Contradiction> found) {
        Nodes.Entry first = null;
        for (Nodes.Entry entry : entries) {
            String said = says.apply(entry.entity());
            if (said.isEmpty()) continue;
            if (first == null) {
                first = entry;
                continue;
            }
            String before = says.apply(first.entity());
            if (before.equals(said)) continue;
            found.add(
                    new Contradiction.Writing()
                            .text("\"" + entry.entity().id() + "\" is " + said + ", and \"")
                            .text(first.entity().id() + "\" (")
                            .place(Place.of(first))
                            .text(") is " + before + "; they are one entity (")
                            .text(because(first, entry, nodes) + "): correct one of them")
                            .at(Place.of(entry)));
            return;
        }
    }

    private static String because(Nodes.Entry one, Nodes.Entry other, Nodes nodes) {
        for (Nodes.Join join : nodes.joins())
            if ((join.one().isSame(one) && join.other().isSame(other))
                    || (join.one().isSame(other) && join.other().isSame(one)))
                return join.because();
        return "by a third entry";
    }
}
