package org.interdict.ownership;

import org.interdict.supplier.Relation;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/// What owners have of a company: one owner's shares must not exclude each other, and all of them
/// together are no more than the whole, on every day. One walk over the days for each company.
final class Holding {
    /// So many owners are named where they have too much; it takes two.
    private static final int NAMED = 4;

    private static final String REMEDY =
            "correct one, give the days on which it changed, or mark one as disputed";

    private final Graph graph;
    private final Arcs arcs;
    private final List<Contradiction> found = new ArrayList<>();

    Holding(Graph graph) {
        this.graph = graph;
        this.arcs = graph.arcs();
    }

    List<Contradiction> check() {
        for (int node = 0; node < arcs.nodes() && found.size() < Contradiction.MOST; node++) {
            List<Told> told = new ArrayList<>();
            for (int i = arcs.end[node]; i < arcs.end[node + 1]; i++) {
                int arc = arcs.incoming[i];
                if (arcs.link(arc) != Link.OWNS) continue;
                Certain certain = Certain.of(graph.told(arc).relation());
                if (!certain.isEmpty()) told.add(new Told(arc, certain));
            }
            if (told.size() > 1) walk(told);
        }
        return found;
    }

    private record Told(int arc, Certain certain) {}

    /// What one owner has on the day on which the walk stands.
    private final class Owner {
        final PriorityQueue<Told> least =
                new PriorityQueue<>(
                        (one, other) ->
                                Integer.compare(arcs.least[other.arc], arcs.least[one.arc]));
        final PriorityQueue<Told> most =
                new PriorityQueue<>(
                        (one, other) -> Integer.compare(arcs.most[one.arc], arcs.most[other.arc]));
        boolean told;

        /// Forgets what has ended before a day.
        int least(int day) {
            while (!least.isEmpty() && least.peek().certain.last() < day) least.remove();
            while (!most.isEmpty() && most.peek().certain.last() < day) most.remove();
            return least.isEmpty() ? 0 : arcs.least[least.peek().arc];
        }
    }

    private void walk(List<Told> all) {
        all.sort(Comparator.comparingInt(told -> told.certain.first()));
        PriorityQueue<Told> ends =
                new PriorityQueue<>(Comparator.comparingInt(told -> told.certain.last()));
        Map<Integer, Owner> owners = new HashMap<>();
        long sum = 0;
        boolean over = false;
        for (Told told : all) {
            int day = told.certain.first();
            while (!ends.isEmpty() && ends.peek().certain.last() < day) {
                Told ended = ends.remove();
                Owner owner = owners.get(arcs.from[ended.arc]);
                if (owner == null) continue;
                // Until all that has ended by now is forgotten, so that nothing is taken twice.
                sum -= owner.least(ended.certain.last());
                sum += owner.least(Math.addExact(ended.certain.last(), 1));
            }
            Owner owner = owners.computeIfAbsent(arcs.from[told.arc], _ -> new Owner());
            sum -= owner.least(day);
            owner.least.add(told);
            owner.most.add(told);
            ends.add(told);
            sum += owner.least(day);
            exclude(owner);
            if (sum > Share.WHOLE && !over) {
                over = true;
                over(sum, owners, day);
            }
        }
    }

    private void exclude(Owner owner) {
        Told least = owner.least.peek();
        Told most = owner.most.peek();
        if (owner.told
                || least == null
                || most == null
                || arcs.least[least.arc] <= arcs.most[most.arc]) return;
        owner.told = true;
        Place one = graph.at(Math.min(arcs.origin[least.arc], arcs.origin[most.arc]));
        Place other = graph.at(Math.max(arcs.origin[least.arc], arcs.origin[most.arc]));
        found.add(
                new Contradiction.Writing()
                        .text("\"" + other.relation().from() + "\" owns ")
                        .text(other.relation().share().text() + " of \"")
                        .text(other.relation().to() + "\" here and ")
                        .text(one.relation().share().text() + " there (")
                        .place(one)
                        .text("); " + REMEDY)
                        .at(other));
    }

    private void over(long sum, Map<Integer, Owner> owners, int day) {
        List<Told> shares = new ArrayList<>();
        for (Owner owner : owners.values()) {
            owner.least(day);
            if (!owner.least.isEmpty()) shares.add(owner.least.peek());
        }
        shares.sort(
                (one, other) -> {
                    int larger = Integer.compare(arcs.least[other.arc], arcs.least[one.arc]);
                    return larger != 0 ? larger : Integer.compare(one.arc, other.arc);
                });
        List<Integer> told = new ArrayList<>();
        for (Told one : shares.subList(0, Math.min(NAMED, shares.size())))
            told.add(arcs.origin[one.arc]);
        told.sort(null);
        Place at = graph.at(told.getLast());
        Contradiction.Writing writing =
                new Contradiction.Writing()
                        .text("\"" + at.relation().to() + "\" is owned to ")
                        .text(Share.percent(sum) + " %" + (day == Arcs.LASTS ? "" : " on a day"));
        String separator = ": ";
        for (int origin : told) {
            Place place = graph.at(origin);
            Relation relation = place.relation();
            writing.text(separator + relation.share().text() + " by \"")
                    .text(relation.from() + "\" (")
                    .place(place)
                    .text(")");
            separator = ", ";
        }
        found.add(writing.text("; " + REMEDY).at(at));
    }
}
