package org.interdict.ownership;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Strongly connected components (Tarjan, 1972) of the part of a graph that some arcs make, without
/// recursion: a chain may be as long as a file allows.
final class Components {
    private final Arcs arcs;
    private final IntPredicate follows;

    /// By node: when it was met first, from 1; 0 before.
    private final int[] met;

    private final int[] lowest;

    /// By node: its component, or -1 while it has none. A component is numbered after all that it
    /// leads to.
    final int[] of;

    private final int[] next;
    private final int[] path;
    private final int[] stack;
    private int times;
    private int waiting;
    private int count;

    Components(Arcs arcs, IntPredicate follows) {
        this.arcs = arcs;
        this.follows = follows;
        int nodes = arcs.nodes();
        met = new int[nodes];
        lowest = new int[nodes];
        of = new int[nodes];
        Arrays.fill(of, -1);
        next = Arrays.copyOf(arcs.begin, nodes);
        path = new int[nodes];
        stack = new int[nodes];
        for (int node = 0; node < nodes; node++) if (met[node] == 0) from(node);
    }

    int count() {
        return count;
    }

    private void from(int root) {
        int depth = 0;
        path[depth] = root;
        meet(root);
        while (depth >= 0) {
            int node = path[depth];
            if (next[node] < arcs.begin[node + 1]) {
                int arc = next[node]++;
                if (!follows.test(arc)) continue;
                int to = arcs.to[arc];
                if (met[to] == 0) {
                    meet(to);
                    path[++depth] = to;
                } else if (of[to] < 0) {
                    lowest[node] = Math.min(lowest[node], met[to]);
                }
            } else {
                if (lowest[node] == met[node]) close(node);
                depth--;
                if (depth >= 0) lowest[path[depth]] = Math.min(lowest[path[depth]], lowest[node]);
            }
        }
    }

    private void meet(int node) {
        met[node] = ++times;
        lowest[node] = times;
        stack[waiting++] = node;
    }

    private void close(int head) {
        int node;
        do {
            node = stack[--waiting];
            of[node] = count;
        } while (node != head);
        count++;
    }
}
