package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;

import java.util.Arrays;

/// Places every entity in the forest of [Holders] after the owners on whom it depends.
final class Placing {
    private static final int NONE = -1;

    /// Half of the whole: who holds has more.
    private static final int HALF = Share.WHOLE / 2;

    final Forest forest;

    private final Arcs arcs;
    private final int day;

    /// By arc: what its owner surely has of its entity by all arcs between them, at the first of
    /// them; else 0.
    private final int[] shares;

    /// By entity: the one owner who has more than half of it.
    private final int[] direct;

    /// By entity: how many owners it waits for.
    private final int[] waits;

    private final int[] queue;
    private int placed;
    private int released;

    /// How many were placed before an owner of theirs.
    int circles;

    Placing(Arcs arcs, int day) {
        this.arcs = arcs;
        this.day = day;
        int nodes = arcs.nodes();
        forest = new Forest(nodes);
        shares = new int[arcs.size()];
        direct = new int[nodes];
        waits = new int[nodes];
        queue = new int[nodes];
    }

    void run() {
        owners();
        place();
        forest.measure(queue);
    }

    /// Adds up what owners have, in the order in which the arcs lie in memory.
    private void owners() {
        Arrays.fill(direct, NONE);
        int[] sums = new int[arcs.nodes()];
        for (int arc = 0; arc < arcs.size(); ) {
            int first = arc;
            int owner = arcs.from[first];
            int entity = arcs.to[first];
            int share = 0;
            for (; arc < arcs.size() && arcs.from[arc] == owner && arcs.to[arc] == entity; arc++)
                if (counts(arc)) share = Math.max(share, arcs.least[arc]);
            if (share == 0 || owner == entity) continue;
            shares[first] = share;
            sums[entity] = Math.min(Share.WHOLE, sums[entity] + share);
            waits[entity]++;
            if (share > HALF && direct[entity] == NONE) direct[entity] = owner;
        }
        for (int entity = 0; entity < sums.length; entity++) {
            // Others cannot hold what one owner holds, nor what all of them do not.
            if (direct[entity] != NONE) waits[entity] = 1;
            else if (sums[entity] <= HALF) waits[entity] = 0;
        }
    }

    private boolean counts(int arc) {
        return arcs.link(arc) == Link.OWNS
                && arcs.standing(arc) == Standing.CONFIRMED
                && arcs.lasts(arc, day);
    }

    private void place() {
        for (int entity = 0; entity < arcs.nodes(); entity++)
            if (waits[entity] == 0) queue[released++] = entity;
        int lowest = 0;
        while (placed < arcs.nodes()) {
            if (placed == released) { // all that are left wait for each other
                while (waits[lowest] == 0) lowest++;
                waits[lowest] = 0;
                queue[released++] = lowest;
                circles++;
            }
            int entity = queue[placed++];
            forest.add(entity, holderOf(entity));
            release(entity);
        }
    }

    /// Lets go whoever waited for an owner and for nobody else.
    private void release(int owner) {
        for (int arc = arcs.begin[owner]; arc < arcs.begin[owner + 1]; arc++) {
            int entity = arcs.to[arc];
            if (shares[arc] == 0 || waits[entity] == 0) continue;
            if (direct[entity] != NONE && direct[entity] != owner) continue;
            if (--waits[entity] == 0) queue[released++] = entity;
        }
    }

    private int holderOf(int entity) {
        int one = direct[entity];
        if (one != NONE) return forest.has(one) ? one : NONE;
        int most = arcs.end[entity + 1] - arcs.end[entity];
        if (most < 2) return NONE;
        int[] owners = new int[most];
        int[] parts = new int[most];
        int count = 0;
        long sum = 0;
        for (int i = arcs.end[entity]; i < arcs.end[entity + 1]; i++) {
            int arc = arcs.incoming[i];
            if (shares[arc] == 0 || !forest.has(arcs.from[arc])) continue;
            owners[count] = arcs.from[arc];
            parts[count++] = shares[arc];
            sum += shares[arc];
        }
        return sum > HALF ? forest.nearest(owners, parts, count, HALF) : NONE;
    }
}
