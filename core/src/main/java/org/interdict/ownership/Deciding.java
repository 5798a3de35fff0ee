package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;

import java.util.Arrays;
import java.util.BitSet;

/// The shares that decide who holds an entity by more than half: one that is more than half by
/// itself, or all where none is and their sum is. The others, most of them, are left out, and these
/// lie side by side both by owner and by entity: of a million entities each look elsewhere is one
/// into slow memory.
final class Deciding {
    private static final int NONE = -1;

    /// Half of the whole: who holds has more.
    static final int HALF = Share.WHOLE / 2;

    /// By entity: the one owner who has more than half of it, or -1.
    final int[] direct;

    /// By entity: how many owners decide.
    final int[] count;

    /// The entities of which an owner decides: in `entities`, from `leads[owner]` up to
    /// `leads[owner + 1]`.
    final int[] leads;

    final int[] entities;

    /// The owners that decide together, and what each has: from `begin[entity]` up to `begin[entity
    /// + 1]`.
    final int[] begin;

    final int[] owners;
    final int[] parts;

    private final Arcs arcs;
    private final int day;

    Deciding(Arcs arcs, int day) {
        this.arcs = arcs;
        this.day = day;
        int nodes = arcs.nodes();
        direct = new int[nodes];
        count = new int[nodes];
        leads = new int[nodes + 1];
        begin = new int[nodes + 1];
        int[] shares = new int[arcs.size()];
        BitSet together = add(shares);
        entities = new int[keep(shares, together)];
        for (int entity = 0; entity < nodes; entity++)
            begin[entity + 1] = begin[entity] + (together.get(entity) ? count[entity] : 0);
        owners = new int[begin[nodes]];
        parts = new int[begin[nodes]];
        lay(shares, together);
    }

    /// Adds up what owners have, in the order in which the arcs lie in memory.
    ///
    /// @param shares by arc: takes what its owner surely has of its entity by all arcs between
    ///   them, at the first of them
    /// @return who has no owner of more than half, and owners of more than half together
    private BitSet add(int[] shares) {
        Arrays.fill(direct, NONE);
        int[] sums = new int[arcs.nodes()];
        for (int arc = 0; arc < shares.length; ) {
            int first = arc;
            int owner = arcs.from[first];
            int entity = arcs.to[first];
            int share = 0;
            for (; arc < shares.length && arcs.from[arc] == owner && arcs.to[arc] == entity; arc++)
                if (counts(arc)) share = Math.max(share, arcs.least[arc]);
            if (share == 0 || owner == entity) continue;
            shares[first] = share;
            sums[entity] = Math.min(Share.WHOLE, sums[entity] + share);
            if (share > HALF && direct[entity] == NONE) direct[entity] = owner;
        }
        BitSet together = new BitSet(sums.length);
        for (int entity = 0; entity < sums.length; entity++)
            if (direct[entity] == NONE && sums[entity] > HALF) together.set(entity);
        return together;
    }

    private boolean counts(int arc) {
        return arcs.link(arc) == Link.OWNS
                && arcs.standing(arc) == Standing.CONFIRMED
                && arcs.lasts(arc, day);
    }

    /// Sets to 0 what decides nothing. A bit an entity stays in the processor's cache.
    ///
    /// @return how many are left
    private int keep(int[] shares, BitSet together) {
        int kept = 0;
        for (int arc = 0; arc < shares.length; arc++) {
            int share = shares[arc];
            if (share == 0) continue;
            int entity = arcs.to[arc];
            boolean decides =
                    together.get(entity) || (share > HALF && direct[entity] == arcs.from[arc]);
            if (decides) {
                count[entity]++;
                kept++;
            } else {
                shares[arc] = 0;
            }
        }
        return kept;
    }

    private void lay(int[] shares, BitSet together) {
        int[] next = begin.clone();
        int size = 0;
        for (int owner = 0; owner < direct.length; owner++) {
            leads[owner] = size;
            for (int arc = arcs.begin[owner]; arc < arcs.begin[owner + 1]; arc++) {
                if (shares[arc] == 0) continue;
                int entity = arcs.to[arc];
                entities[size++] = entity;
                if (!together.get(entity)) continue;
                int at = next[entity]++;
                owners[at] = owner;
                parts[at] = shares[arc];
            }
        }
        leads[direct.length] = size;
    }
}
