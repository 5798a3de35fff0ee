package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Standing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Ownership and control that lead back to where they began while all of them surely last.
final class Circles {
    /// In a tangle of more relations than that only those are looked at that have not ended: days
    /// times relations would have no bound.
    private static final int TANGLE = 1000;

    /// So many steps of a circle are named.
    private static final int NAMED = 8;

    private final Graph graph;
    private final Arcs arcs;
    private final List<Contradiction> found = new ArrayList<>();

    Circles(Graph graph) {
        this.graph = graph;
        this.arcs = graph.arcs();
    }

    List<Contradiction> check() {
        for (Place self : graph.selves()) {
            if (found.size() < Contradiction.MOST
                    && isOwnership(self.relation().link())
                    && !Certain.of(self.relation()).isEmpty()) tell(List.of(self));
        }
        Components components = new Components(arcs, this::counts);
        Map<Integer, List<Integer>> tangles = new HashMap<>();
        for (int arc = 0; arc < arcs.size(); arc++) {
            int component = components.of[arcs.from[arc]];
            if (counts(arc) && component == components.of[arcs.to[arc]])
                tangles.computeIfAbsent(component, _ -> new ArrayList<>()).add(arc);
        }
        for (List<Integer> tangle : tangles.values())
            if (found.size() < Contradiction.MOST) tangle(tangle);
        return found;
    }

    private static boolean isOwnership(Link link) {
        return link == Link.OWNS || link == Link.CONTROLS;
    }

    private boolean counts(int arc) {
        return isOwnership(arcs.link(arc)) && arcs.standing(arc) != Standing.DISPUTED;
    }

    /// Tells one circle of a tangle: as of now if there is one, else of the first day that has one.
    private void tangle(List<Integer> tangle) {
        Map<Integer, Certain> certain = new HashMap<>();
        TreeSet<Integer> days = new TreeSet<>();
        for (int arc : tangle) {
            Certain lasts = Certain.of(graph.told(arc).relation());
            if (lasts.isEmpty()) continue;
            certain.put(arc, lasts);
            if (tangle.size() <= TANGLE) days.add(lasts.first());
        }
        List<Integer> order = new ArrayList<>(List.of(Arcs.LASTS));
        order.addAll(days);
        for (int day : order) {
            List<Integer> circle = circle(day, tangle, certain);
            if (circle.isEmpty()) continue;
            // It begins with what was told last, which closes it.
            int last = 0;
            for (int i = 0; i < circle.size(); i++)
                if (arcs.origin[circle.get(i)] > arcs.origin[circle.get(last)]) last = i;
            Collections.rotate(circle, -last);
            tell(circle.stream().map(graph::told).toList());
            return;
        }
    }

    /// Arcs that lead back to where the first begins; none if a day has no circle.
    private List<Integer> circle(int day, List<Integer> tangle, Map<Integer, Certain> certain) {
        Map<Integer, Deque<Integer>> untried = new HashMap<>();
        for (int arc : tangle) {
            Certain lasts = certain.get(arc);
            if (lasts != null && lasts.has(day))
                untried.computeIfAbsent(arcs.from[arc], _ -> new ArrayDeque<>()).add(arc);
        }
        Set<Integer> done = new HashSet<>();
        for (int start : List.copyOf(untried.keySet())) {
            List<Integer> path = new ArrayList<>();
            Map<Integer, Integer> depths = new HashMap<>(Map.of(start, 0));
            int here = start;
            while (!done.contains(start)) {
                Deque<Integer> leaving = untried.get(here);
                if (leaving == null || leaving.isEmpty()) {
                    done.add(here);
                    depths.remove(here);
                    if (!path.isEmpty()) here = arcs.from[path.removeLast()];
                    continue;
                }
                int arc = leaving.remove();
                int next = arcs.to[arc];
                if (done.contains(next)) continue;
                path.add(arc);
                Integer depth = depths.putIfAbsent(next, path.size());
                if (depth != null) return new ArrayList<>(path.subList(depth, path.size()));
                here = next;
            }
        }
        return List.of();
    }

    private void tell(List<Place> circle) {
        Contradiction.Writing writing =
                new Contradiction.Writing().text("ownership goes in a circle: ");
        int named = circle.size() > NAMED + 1 ? NAMED : circle.size();
        for (Place place : circle.subList(0, named))
            writing.text(place.relation().from() + " (").place(place).text(") -> ");
        if (named < circle.size()) writing.text((circle.size() - named) + " more -> ");
        found.add(writing.text(circle.getFirst().relation().from()).at(circle.getFirst()));
    }
}
