package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;

import java.util.ArrayList;
import java.util.List;

/// The closure of an order's subject at one [Grade]: one pass over a worklist, each relation looked
/// at a few times at most, so it ends on loops as it does elsewhere. Companies join in the order of
/// their distance. A company's share adds to what it holds when the company joins; percentages are
/// never multiplied.
final class Spread {
    private static final int NONE = -1;

    private final Arcs arcs;
    private final Rule rule;
    private final int day;
    private final Grade grade;
    private final Shares shares;

    /// By state, which is a node in a phase: how many states came before it; 0 if it never came.
    private final int[] came;

    /// By state: the arc by which it came, or [#NONE] for one that the order names.
    private final int[] by;

    /// By state: from which state it came.
    private final int[] after;

    private final int[] queue;
    private int size;

    /// By node: what members hold of it, as far as they have joined.
    private final long[] sums;

    /// By node: how many states came before it was counted as an owner.
    private final int[] counted;

    Spread(Arcs arcs, Rule rule, int day, Grade grade) {
        this.arcs = arcs;
        this.rule = rule;
        this.day = day;
        this.grade = grade;
        shares = new Shares(arcs, day, grade);
        int states = Math.multiplyExact(arcs.nodes(), Rule.PHASES);
        came = new int[states];
        by = new int[states];
        after = new int[states];
        queue = new int[states];
        sums = new long[rule.together ? arcs.nodes() : 0];
        counted = new int[rule.together ? arcs.nodes() : 0];
    }

    void run(int[] named) {
        for (int node : named) join(node, Rule.NAMED, NONE, NONE);
        for (int i = 0; i < size; i++) {
            int state = queue[i];
            down(state);
            up(state);
        }
    }

    private void join(int node, int phase, int arc, int state) {
        int first = node * Rule.PHASES;
        // What can be followed from a named company can be followed from it in every phase.
        if (came[first + phase] > 0 || came[first] > 0) return;
        came[first + phase] = size + 1;
        by[first + phase] = arc;
        after[first + phase] = state;
        queue[size++] = first + phase;
    }

    private void down(int state) {
        int node = state / Rule.PHASES;
        int phase = state % Rule.PHASES;
        boolean counts = rule.together && rule.holdsDown(phase) && counted[node] == 0;
        if (counts) counted[node] = came[state];
        for (int arc = arcs.begin[node]; arc < arcs.begin[node + 1]; ) {
            int next = arc + 1;
            while (next < arcs.begin[node + 1] && arcs.to[next] == arcs.to[arc]) next++;
            held(arc, next, state, counts);
            for (int each = arc; each < next; each++) step(each, true, state);
            arc = next;
        }
    }

    /// What a member owns of one company, told once or more than once.
    private void held(int first, int next, int state, boolean counts) {
        int phase = state % Rule.PHASES;
        if (!rule.holdsDown(phase)) return;
        int best = NONE;
        shares.clear();
        for (int arc = first; arc < next; arc++) if (shares.add(arc)) best = arc;
        if (best == NONE) return;
        int share = shares.share();
        int node = arcs.to[first];
        boolean reaches;
        if (rule.together) {
            if (counts) sums[node] += share;
            reaches = rule.reaches(sums[node]);
        } else {
            reaches = rule.reaches(share);
        }
        if (reaches || (grade.open() && rule.minorDown(phase))) join(node, Rule.DOWN, best, state);
    }

    private void up(int state) {
        int node = state / Rule.PHASES;
        int phase = state % Rule.PHASES;
        for (int i = arcs.end[node]; i < arcs.end[node + 1]; ) {
            int owner = arcs.from[arcs.incoming[i]];
            int best = NONE;
            shares.clear();
            for (; i < arcs.end[node + 1] && arcs.from[arcs.incoming[i]] == owner; i++) {
                int arc = arcs.incoming[i];
                if (shares.add(arc)) best = arc;
                step(arc, false, state);
            }
            if (best == NONE) continue;
            if (rule.holdsUp(phase) && rule.reaches(shares.share()))
                join(owner, Rule.UP, best, state);
            else if (grade.open() && rule.minorUp && phase == Rule.NAMED)
                join(owner, Rule.LEAF, best, state);
        }
    }

    /// Any relation but ownership.
    private void step(int arc, boolean forward, int state) {
        Link link = arcs.link(arc);
        if (link == Link.OWNS || !grade.admits(arcs.standing(arc))) return;
        // A name is borne before and after the day of its change.
        boolean name = link == Link.ALIAS_OF || link == Link.RENAMED_TO;
        if (!name && !arcs.lasts(arc, day)) return;
        int phase = state % Rule.PHASES;
        Rule.Answer answer = rule.follows(link, forward, phase);
        if (answer == Rule.Answer.NO || (answer == Rule.Answer.OPEN && !grade.open())) return;
        int node = forward ? arcs.to[arc] : arcs.from[arc];
        join(node, Rule.next(link, forward, phase), arc, state);
    }

    boolean contains(int node) {
        return first(node) != NONE;
    }

    /// The state in which a node came first.
    private int first(int node) {
        int first = NONE;
        for (int phase = 0; phase < Rule.PHASES; phase++) {
            int state = node * Rule.PHASES + phase;
            if (came[state] > 0 && (first == NONE || came[state] < came[first])) first = state;
        }
        return first;
    }

    /// From a node that came to one that the order names.
    List<Tie> chain(int node) {
        List<Tie> ties = new ArrayList<>();
        int state = first(node);
        while (by[state] != NONE) {
            List<Integer> owners = together(state);
            int next = owners.isEmpty() ? after[state] : counter(arcs.from[owners.getFirst()]);
            ties.add(
                    new Tie(
                            state / Rule.PHASES,
                            next / Rule.PHASES,
                            owners.isEmpty() ? List.of(by[state]) : owners));
            state = next;
        }
        return ties;
    }

    /// The state in which a node was counted as an owner.
    private int counter(int node) {
        return queue[counted[node] - 1];
    }

    /// The relations by which members that were counted before hold a company by the threshold, the
    /// largest share first and no more than are needed; none if it joined in another way.
    private List<Integer> together(int state) {
        int node = state / Rule.PHASES;
        boolean held =
                arcs.link(by[state]) == Link.OWNS
                        && arcs.to[by[state]] == node
                        && state % Rule.PHASES == Rule.DOWN;
        if (!rule.together || !held) return List.of();
        List<Held> owners = new ArrayList<>();
        for (int i = arcs.end[node]; i < arcs.end[node + 1]; ) {
            int owner = arcs.from[arcs.incoming[i]];
            boolean joined = counted[owner] > 0 && counted[owner] <= came[after[state]];
            int best = NONE;
            shares.clear();
            for (; i < arcs.end[node + 1] && arcs.from[arcs.incoming[i]] == owner; i++)
                if (shares.add(arcs.incoming[i])) best = arcs.incoming[i];
            if (joined && best != NONE) owners.add(new Held(best, shares.share()));
        }
        owners.sort((one, other) -> Integer.compare(other.share, one.share));
        long sum = 0;
        for (int i = 0; i < owners.size(); i++) {
            sum += owners.get(i).share;
            if (rule.reaches(sum)) return owners.subList(0, i + 1).stream().map(Held::arc).toList();
        }
        return List.of();
    }

    private record Held(int arc, int share) {}
}
