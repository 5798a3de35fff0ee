package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Standing;

import java.util.Arrays;
import java.util.List;

/// Relations between numbered entities, packed into arrays: sorted by where they begin, then by
/// where they end, with an index by where they end. 33 bytes each.
///
/// Days are counted from 1970-01-01; [#ALWAYS] began before all, [#LASTS] has not ended.
public final class Arcs {
    public static final int ALWAYS = Integer.MIN_VALUE;
    public static final int LASTS = Integer.MAX_VALUE;

    private static final List<Link> LINKS = List.of(Link.values());
    private static final List<Standing> STANDINGS = List.of(Standing.values());

    /// The arcs that begin at a node: from `begin[node]` up to `begin[node + 1]`.
    final int[] begin;

    /// The places in `incoming` of the arcs that end at a node, in the same way.
    final int[] end;

    /// Arcs by where they end, then by where they begin.
    final int[] incoming;

    final int[] from;
    final int[] to;
    final int[] least;
    final int[] most;
    final int[] since;
    final int[] until;

    /// The number under which it was added.
    final int[] origin;

    private final byte[] kind;

    private Arcs(Builder added) {
        int size = added.size;
        from = new int[size];
        to = new int[size];
        least = new int[size];
        most = new int[size];
        since = new int[size];
        until = new int[size];
        kind = new byte[size];
        begin = offsets(added.from, size, added.nodes);
        end = offsets(added.to, size, added.nodes);
        // Twice a stable distribution, the finer key first: linear, whatever the order was.
        int[] byEnd = distribute(identity(size), added.to, end);
        origin = distribute(byEnd, added.from, begin);
        for (int arc = 0; arc < size; arc++) {
            int at = origin[arc];
            from[arc] = added.from[at];
            to[arc] = added.to[at];
            least[arc] = added.least[at];
            most[arc] = added.most[at];
            since[arc] = added.since[at];
            until[arc] = added.until[at];
            kind[arc] = added.kind[at];
        }
        incoming = distribute(identity(size), to, end);
    }

    private static int[] identity(int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) numbers[i] = i;
        return numbers;
    }

    private static int[] offsets(int[] keys, int size, int nodes) {
        int[] offsets = new int[nodes + 1];
        for (int i = 0; i < size; i++) offsets[keys[i] + 1]++;
        for (int node = 0; node < nodes; node++) offsets[node + 1] += offsets[node];
        return offsets;
    }

    private static int[] distribute(int[] order, int[] keys, int[] offsets) {
        int[] next = offsets.clone();
        int[] sorted = new int[order.length];
        for (int item : order) sorted[next[keys[item]]++] = item;
        return sorted;
    }

    /// How many entities there are, with relations or without.
    public int nodes() {
        return begin.length - 1;
    }

    /// How many relations there are.
    public int size() {
        return to.length;
    }

    Link link(int arc) {
        return LINKS.get(kind[arc] & 0xf);
    }

    Standing standing(int arc) {
        return STANDINGS.get(kind[arc] >> 4);
    }

    boolean lasts(int arc, int day) {
        return since[arc] <= day && day <= until[arc];
    }

    /// Collects relations in any order.
    public static final class Builder {
        private final int nodes;
        private int size;
        private int[] from = new int[16];
        private int[] to = new int[16];
        private int[] least = new int[16];
        private int[] most = new int[16];
        private int[] since = new int[16];
        private int[] until = new int[16];
        private byte[] kind = new byte[16];

        /// For so many entities.
        ///
        /// @param nodes entities are numbered from 0 to below this
        public Builder(int nodes) {
            this.nodes = nodes;
        }

        /// Adds a relation.
        ///
        /// @param least of a share, in millionths of a percent, as in [Share]
        /// @param since a day from 1970-01-01, or [#ALWAYS]
        /// @param until the same, or [#LASTS]
        public Builder add(
                Link link,
                int start,
                int target,
                int least,
                int most,
                int since,
                int until,
                Standing standing) {
            if (size == from.length) grow();
            from[size] = checked(start);
            to[size] = checked(target);
            this.least[size] = least;
            this.most[size] = most;
            this.since[size] = since;
            this.until[size] = until;
            kind[size] = (byte) (LINKS.indexOf(link) | STANDINGS.indexOf(standing) << 4);
            size++;
            return this;
        }

        private int checked(int node) {
            if (node < 0 || node >= nodes)
                throw new IllegalArgumentException("no entity " + node + " of " + nodes);
            return node;
        }

        private void grow() {
            int larger = Math.addExact(size, size >> 1);
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            least = Arrays.copyOf(least, larger);
            most = Arrays.copyOf(most, larger);
            since = Arrays.copyOf(since, larger);
            until = Arrays.copyOf(until, larger);
            kind = Arrays.copyOf(kind, larger);
        }

        public Arcs build() {
            return new Arcs(this);
        }
    }
}
