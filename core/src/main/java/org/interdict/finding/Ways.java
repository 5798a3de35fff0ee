package org.interdict.finding;

import org.interdict.finding.Route.Stop;
import org.interdict.finding.Seen.Whole;
import org.interdict.sweep.Link;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How what was found comes into what the input speaks of. All finds together take time in
/// proportion to the graph, and each a bounded part more.
final class Ways {
    /// Wholes in each other that are told of one component.
    private static final int MOST_WHOLES = 16;

    /// Names in one gap.
    private static final int FEW = 3;

    private final Graph graph;
    private final Labels labels;
    private final BitSet ours;
    private final Distances distances;
    private final long[] direct; // what was found, and what has it, with the link; sorted
    private final Map<Integer, Stop> stops = new HashMap<>();
    private final Map<Integer, Routes> known = new HashMap<>();
    private final Set<String> undescribed = new LinkedHashSet<>();
    private final Set<String> ambiguous = new LinkedHashSet<>();
    private long loops;
    private int @Nullable [] holders;

    /// @param found numbers of what was found
    /// @param ours those of the supplier's products
    Ways(Graph graph, BitSet found, BitSet ours) {
        this.graph = graph;
        this.labels = graph.labels();
        this.ours = ours;
        this.direct = direct(graph, found);
        this.distances = new Distances(graph);
    }

    private static long[] direct(Graph graph, BitSet found) {
        boolean[] wanted = new boolean[graph.things()];
        for (int n = found.nextSetBit(0); n >= 0; n = found.nextSetBit(n + 1)) wanted[n] = true;
        long[] direct = new long[64];
        int count = 0;
        for (int i = 0; i < graph.links(); i++) {
            int to = graph.to(i);
            if (!wanted[Graph.number(to)]) continue;
            if (count == direct.length) direct = Arrays.copyOf(direct, count * 2);
            int way = Graph.coded(graph.from(i), Graph.link(to));
            direct[count++] = (long) Graph.number(to) << Integer.SIZE | way;
        }
        Arrays.sort(direct, 0, count);
        return Arrays.copyOf(direct, count);
    }

    /// @param number of something found
    Routes to(int number) {
        Routes routes = known.get(number);
        if (routes == null) {
            routes = routes(number);
            known.put(number, routes);
        }
        return routes;
    }

    private Routes routes(int number) {
        if (labels.isAmbiguous(number)) ambiguous.add(labels.name(number));
        if (distances.distance(number) == 0) return Routes.NONE; // what the input speaks of
        int[] best = new int[Routes.MOST];
        int kept = 0;
        int all = 0;
        int before = -1;
        int around = -1; // of those that lead in a loop, the first
        for (int i = first(number); i < direct.length && of(direct[i]) == number; i++) {
            int way = (int) direct[i];
            if (Graph.number(way) == before) continue; // said twice
            before = Graph.number(way);
            all++;
            if (leadsAround(before, number)) {
                if (around < 0 || nearer(way, around)) around = way;
                continue;
            }
            int at = kept;
            while (at > 0 && nearer(way, best[at - 1])) at--;
            if (at == best.length) continue;
            if (kept < best.length) kept++;
            System.arraycopy(best, at, best, at + 1, kept - at - 1);
            best[at] = way;
        }
        if (all == 0) return Routes.NONE;
        if (kept == 0) {
            best[0] = around;
            kept = 1;
        }
        List<Route> shown = new ArrayList<>();
        for (int i = 0; i < kept; i++) shown.add(route(number, best[i]));
        if (shown.getFirst().loop()) loops++;
        return new Routes(shown, (long) all - kept);
    }

    private int first(int number) {
        int at = Arrays.binarySearch(direct, (long) number << Integer.SIZE);
        return at < 0 ? -at - 1 : at;
    }

    private static int of(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    /// Equals stay in the order in which they came.
    private boolean nearer(int way, int than) {
        return distances.distance(Graph.number(way)) < distances.distance(Graph.number(than));
    }

    /// Whether the way to something leads through what it has, so that it says nothing new; or
    /// whether that would take long to find out.
    private boolean leadsAround(int from, int through) {
        int steps = distances.distance(from) - distances.distance(through);
        if (steps < 0) return false;
        if (!distances.alike(from, through)) return false;
        if (steps > Route.MOST_STOPS) return true;
        int at = from;
        for (int i = 0; i < steps; i++) {
            int by = distances.by(at);
            if (by < 0) return false;
            at = Graph.number(by);
        }
        return at == through;
    }

    private Route route(int number, int last) {
        List<Stop> route = new ArrayList<>();
        int way = last;
        int length = distances.length(Graph.number(last)) + 1;
        while (way >= 0 && Graph.number(way) != number) {
            if (route.size() == Route.MOST_STOPS - 1 && length > Route.MOST_STOPS) {
                int top = distances.top(Graph.number(last));
                if (top != number) route.add(stop(Graph.coded(top, Link.NEEDS)));
                break;
            }
            route.add(stop(way));
            way = distances.by(Graph.number(way));
        }
        return new Route(
                route.reversed(),
                Math.max(0, length - Route.MOST_STOPS),
                distances.isLoop(Graph.number(last)));
    }

    private Stop stop(int way) {
        Stop stop = stops.get(way);
        if (stop != null) return stop;
        int number = Graph.number(way);
        boolean described = labels.isDescribed(number);
        String name = labels.name(number);
        if (!described) undescribed.add(name);
        if (labels.isAmbiguous(number)) ambiguous.add(name);
        stop =
                new Stop(
                        name,
                        labels.version(number),
                        labels.maker(number),
                        ours.get(number),
                        described,
                        Graph.link(way));
        stops.put(way, stop);
        return stop;
    }

    /// Whether something that is not the supplier's needs it or was made from it directly.
    boolean isNeeded(int number) {
        for (int i = first(number); i < direct.length && of(direct[i]) == number; i++) {
            int way = (int) direct[i];
            if (Graph.link(way) != Link.HOLDS && !ours.get(Graph.number(way))) return true;
        }
        return false;
    }

    /// What it lies in, the nearest first, by links alone. Systems on which things are, and the one
    /// thing that the input speaks of, which is its asset, are no goods in which they lie.
    List<Whole> wholes(int number) {
        int[] by = holders;
        if (by == null) {
            by = holders();
            holders = by;
        }
        List<Whole> wholes = new ArrayList<>();
        BitSet met = new BitSet();
        met.set(number);
        for (int at = by[number]; at >= 0 && !met.get(at); at = by[at]) {
            if (wholes.size() == MOST_WHOLES) break;
            met.set(at);
            String version = labels.version(at);
            String name = labels.name(at) + (version.isEmpty() ? "" : " " + version);
            wholes.add(new Whole(name, labels.maker(at), ours.get(at), labels.isService(at)));
        }
        return wholes;
    }

    /// Of each thing the one that holds it. Of several, one of the supplier's; else one of which
    /// nobody says who made it; so that nothing is let out because another holds it too.
    private int[] holders() {
        int[] by = new int[graph.things()];
        Arrays.fill(by, -1);
        int[] roots = graph.roots();
        int asset = roots.length == 1 ? roots[0] : -1;
        for (int i = 0; i < graph.links(); i++) {
            int to = graph.to(i);
            int from = graph.from(i);
            if (Graph.link(to) != Link.HOLDS || from == asset || labels.isSystem(from)) continue;
            int part = Graph.number(to);
            int rank = rank(from) - (by[part] < 0 ? Integer.MAX_VALUE : rank(by[part]));
            if (rank < 0 || (rank == 0 && from < by[part])) by[part] = from;
        }
        return by;
    }

    private int rank(int number) {
        if (ours.get(number)) return 0;
        return labels.isMade(number) ? 2 : 1;
    }

    /// What the answer must say of all that was asked for: where the graph hides something.
    List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        if (graph.isFull())
            gaps.add(
                    "more things or dependencies than are kept; how a find comes in is told from"
                            + " the first of them only");
        else if (!undescribed.isEmpty())
            gaps.add(
                    "dependencies lead to a find through what the list does not describe: "
                            + some(undescribed));
        if (!ambiguous.isEmpty())
            gaps.add(
                    "several things have one id, so that what depends on which cannot be told: "
                            + some(ambiguous));
        if (loops > 0)
            gaps.add(
                    "what depends on "
                            + (loops == 1 ? "a find" : loops + " finds")
                            + " goes in a loop to which nothing leads");
        return gaps;
    }

    private static String some(Set<String> names) {
        List<String> told = names.stream().limit(FEW).toList();
        String rest = names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "";
        return String.join(", ", told) + rest;
    }
}
