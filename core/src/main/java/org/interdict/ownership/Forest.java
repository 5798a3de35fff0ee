package org.interdict.ownership;

import java.util.Arrays;

/// Trees that grow at their leaves, and answer by an ancestor's depth: each node keeps a jump to an
/// ancestor so that any is reached in a logarithm of the depth (Myers, *An applicative
/// random-access stack*, 1983).
final class Forest {
    private static final int NONE = -1;

    /// By node: its parent, itself of a root.
    private final int[] parent;

    /// By node: where its tree begins, or -1 before it is added.
    private final int[] root;

    private final int[] depth;
    private final int[] jump;

    /// By node, once measured: how many it has below it, itself among them, and its number in an
    /// order in which those follow it at once.
    private final int[] size;

    private final int[] number;

    Forest(int nodes) {
        parent = new int[nodes];
        root = new int[nodes];
        Arrays.fill(root, NONE);
        depth = new int[nodes];
        jump = new int[nodes];
        size = new int[nodes];
        number = new int[nodes];
    }

    /// @param above a node that was added before, or -1
    void add(int node, int above) {
        if (above == NONE) {
            parent[node] = node;
            root[node] = node;
            jump[node] = node;
            return;
        }
        parent[node] = above;
        root[node] = root[above];
        depth[node] = depth[above] + 1;
        int far = jump[above];
        boolean equal = depth[above] - depth[far] == depth[far] - depth[jump[far]];
        jump[node] = equal ? jump[far] : above;
    }

    boolean has(int node) {
        return root[node] != NONE;
    }

    int parent(int node) {
        return parent[node] == node ? NONE : parent[node];
    }

    int root(int node) {
        return root[node];
    }

    int size(int node) {
        return size[node];
    }

    boolean isAbove(int above, int node) {
        return number[above] <= number[node] && number[node] < number[above] + size[above];
    }

    private int ancestor(int node, int wanted) {
        if (wanted == 0) return root[node];
        int at = node;
        while (depth[at] > wanted) at = depth[jump[at]] >= wanted ? jump[at] : parent[at];
        return at;
    }

    /// The deepest node that has, with all below it, more than so much weight; -1 if none has.
    ///
    /// @param nodes from `first` up to `last`; `weights` in the same way
    /// @param most at least half of all weight, so that there is one line of such nodes
    int nearest(int[] nodes, int[] weights, int first, int last, int most) {
        int found = heaviest(nodes, weights, first, last, 0, most);
        if (found == NONE) return NONE;
        int least = 0;
        int deepest = 0;
        for (int i = first; i < last; i++) deepest = Math.max(deepest, depth[nodes[i]]);
        while (least < deepest) {
            int middle = (least + deepest + 1) >>> 1;
            int there = heaviest(nodes, weights, first, last, middle, most);
            if (there == NONE) {
                deepest = middle - 1;
            } else {
                found = there;
                least = middle;
            }
        }
        return found;
    }

    /// Whether it lies so deep. Any does at the top, which spares a look into memory.
    private boolean lies(int node, int deep) {
        return deep == 0 || depth[node] >= deep;
    }

    /// The node of a depth with more than so much weight: the one that a vote leaves (Boyer and
    /// Moore, *MJRTY*, 1981), if it has it.
    private int heaviest(int[] nodes, int[] weights, int first, int last, int at, int most) {
        int candidate = NONE;
        long votes = 0;
        for (int i = first; i < last; i++) {
            if (!lies(nodes[i], at)) continue;
            int voted = ancestor(nodes[i], at);
            if (voted == candidate) {
                votes += weights[i];
            } else if (weights[i] > votes) {
                votes = weights[i] - votes;
                candidate = voted;
            } else {
                votes -= weights[i];
            }
        }
        long weight = 0;
        for (int i = first; i < last; i++)
            if (lies(nodes[i], at) && ancestor(nodes[i], at) == candidate) weight += weights[i];
        return weight > most ? candidate : NONE;
    }

    /// Counts what lies below each node.
    ///
    /// @param added all nodes in the order in which they were added
    void measure(int[] added) {
        Arrays.fill(size, 1);
        for (int i = added.length - 1; i >= 0; i--) {
            int node = added[i];
            if (parent[node] != node) size[parent[node]] += size[node];
        }
        int[] next = new int[added.length];
        int roots = 0;
        for (int node : added) {
            if (parent[node] == node) {
                number[node] = roots;
                roots += size[node];
            } else {
                number[node] = next[parent[node]];
                next[parent[node]] += size[node];
            }
            next[node] = number[node] + 1;
        }
    }
}
