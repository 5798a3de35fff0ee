package org.interdict.finding;

import java.util.Arrays;

/// How far each thing of a graph is from what it speaks of, and by which link one comes there.
/// Reaches everything, in three rounds: from what the input says that it speaks of; from what
/// nothing has; and from loops, which have no top. Takes time and memory in proportion to things
/// and links, whatever their shape.
final class Distances {
    private static final int ROUND = 1 << 29;
    private static final int LOOPS = 2 * ROUND;
    private static final int NONE = -1;

    private final int[] starts; // by number: where the things that it has begin
    private final int[] has;
    private final int[] distance;
    private final int[] by; // the thing before it, with the link
    private final int[] top; // the thing at which the way begins
    private final int[] queue;

    Distances(Graph graph) {
        int things = graph.things();
        starts = new int[things + 1];
        has = new int[graph.links()];
        for (int i = 0; i < has.length; i++) starts[graph.from(i)]++;
        for (int i = 0, sum = 0; i <= things; i++) {
            sum += starts[i];
            starts[i] = sum;
        }
        boolean[] had = new boolean[things];
        for (int i = has.length - 1; i >= 0; i--) {
            int to = graph.to(i);
            has[--starts[graph.from(i)]] = to;
            had[Graph.number(to)] = true;
        }
        distance = new int[things];
        by = new int[things];
        top = new int[things];
        queue = new int[things];
        Arrays.fill(distance, NONE);
        Arrays.fill(by, NONE);
        int ends = 0;
        for (int root : graph.roots()) ends = begin(root, 0, ends);
        ends = reach(0, ends);
        ends = reach(ends, tops(had, ends));
        if (ends < things) loops();
    }

    /// Links from where its way begins: not comparable with one of another round, but less than any
    /// of a later one.
    int distance(int number) {
        return distance[number];
    }

    /// How many links its way has.
    int length(int number) {
        return distance[number] & (ROUND - 1);
    }

    /// Whether the ways of both were found in one round.
    boolean alike(int one, int other) {
        return (distance[one] ^ distance[other]) < ROUND;
    }

    /// Whether its way begins in a loop.
    boolean isLoop(int number) {
        return distance[number] >= LOOPS;
    }

    /// The thing before it on its way, with the link; negative where the way begins.
    int by(int number) {
        return by[number];
    }

    /// Where its way begins.
    int top(int number) {
        return top[number];
    }

    private int begin(int number, int far, int end) {
        if (distance[number] != NONE) return end;
        distance[number] = far;
        top[number] = number;
        queue[end] = number;
        return end + 1;
    }

    /// What nothing has, and nothing leads to yet.
    private int tops(boolean[] had, int from) {
        int end = from;
        for (int i = 0; i < distance.length; i++) if (!had[i]) end = begin(i, ROUND, end);
        return end;
    }

    /// Breadth first, from what stands in the queue. Of several ways of one length the one by the
    /// thing that came first in the input stays, so that the order of links does not matter.
    ///
    /// @return the end of what the queue has held
    private int reach(int from, int to) {
        int end = to;
        for (int i = from; i < end; i++) {
            int here = queue[i];
            int next = distance[here] + 1;
            for (int k = starts[here]; k < starts[here + 1]; k++) {
                int there = Graph.number(has[k]);
                int link = has[k] & (1 << Graph.LINK_BITS) - 1;
                int way = here << Graph.LINK_BITS | link;
                if (distance[there] == NONE) {
                    distance[there] = next;
                    queue[end++] = there;
                } else if (distance[there] != next || way > by[there]) {
                    continue;
                }
                by[there] = way;
                top[there] = top[here];
            }
        }
        return end;
    }

    /// What is left lies in loops, or below them. Of each, one is taken that lies at the top: what
    /// a search in depth leaves last is had by nothing but its own loop.
    private void loops() {
        int[] left = new int[distance.length];
        int count = leaving(left);
        for (int i = count - 1; i >= 0; i--) {
            int end = begin(left[i], LOOPS, 0);
            if (end > 0) reach(0, end);
        }
    }

    /// What is not reached yet, in the order in which a search in depth leaves it.
    private int leaving(int[] left) {
        int[] stack = queue; // free now
        int[] next = new int[distance.length];
        boolean[] entered = new boolean[distance.length];
        int count = 0;
        for (int i = 0; i < distance.length; i++) {
            if (distance[i] != NONE || entered[i]) continue;
            int depth = 0;
            stack[0] = i;
            entered[i] = true;
            next[i] = starts[i];
            while (depth >= 0) {
                int here = stack[depth];
                if (next[here] == starts[here + 1]) {
                    left[count++] = here;
                    depth--;
                    continue;
                }
                int there = Graph.number(has[next[here]++]);
                if (distance[there] != NONE || entered[there]) continue;
                entered[there] = true;
                next[there] = starts[there];
                stack[++depth] = there;
            }
        }
        return count;
    }
}
