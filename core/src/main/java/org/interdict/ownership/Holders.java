package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;

import java.util.Arrays;

/// Who holds whom by a majority, for all entities at once.
///
/// The *holding* of an entity P is the least set that has P and every entity of which members
/// together surely own more than half (confirmed shares at their least, as of one day; shares are
/// added, never multiplied). More than half cannot be held twice: if two hold an entity, one of
/// them holds the other. So whoever holds an entity stands in one line above it, and all holdings
/// are the subtrees of one forest: an entity's parent there is the nearest that holds it.
///
/// An entity is placed after its owners, in time linear in entities and relations (times the
/// logarithm of a line's length where several owners hold together). Where owners wait for each
/// other, which in dossiers is an error, the one with the lowest number is placed as if it had no
/// owner among those that wait.
public final class Holders {
    private static final int NONE = -1;

    /// Half of the whole: who holds has more.
    private static final int HALF = Share.WHOLE / 2;

    private final Arcs arcs;
    private final int day;
    private final Forest forest;

    /// By entity: the one owner who has more than half of it.
    private final int[] direct;

    /// By entity: how many owners it waits for.
    private final int[] waits;

    private final int[] queue;
    private int placed;
    private int released;
    private int circles;

    private Holders(Arcs arcs, int day) {
        this.arcs = arcs;
        this.day = day;
        int nodes = arcs.nodes();
        forest = new Forest(nodes);
        direct = new int[nodes];
        waits = new int[nodes];
        queue = new int[nodes];
    }

    /// As of a day from 1970-01-01; [Arcs#LASTS] for all that has not ended.
    public static Holders of(Arcs arcs, int day) {
        Holders holders = new Holders(arcs, day);
        holders.owners();
        holders.place();
        holders.forest.measure(holders.queue);
        return holders;
    }

    /// The nearest entity that holds this one, or -1.
    public int holder(int entity) {
        return forest.parent(entity);
    }

    /// The furthest entity that holds this one; itself if none does.
    public int top(int entity) {
        return forest.root(entity);
    }

    /// How many entities its holding has, itself among them.
    public int size(int entity) {
        return forest.size(entity);
    }

    /// Whether an entity is of the holding of another, or is the other; at once.
    public boolean holds(int holder, int entity) {
        return forest.isAbove(holder, entity);
    }

    /// How many entities were placed before an owner of theirs.
    public int circles() {
        return circles;
    }

    /// What an owner surely has of an entity by the arcs from one place up to another.
    private int share(int first, int next) {
        int share = 0;
        for (int i = first; i < next; i++) {
            int arc = arcs.incoming[i];
            if (arcs.link(arc) == Link.OWNS
                    && arcs.standing(arc) == Standing.CONFIRMED
                    && arcs.lasts(arc, day)) share = Math.max(share, arcs.least[arc]);
        }
        return share;
    }

    /// The place behind all arcs of the owner whose arcs begin here.
    private int next(int first, int entity) {
        int owner = arcs.from[arcs.incoming[first]];
        int next = first + 1;
        while (next < arcs.end[entity + 1] && arcs.from[arcs.incoming[next]] == owner) next++;
        return next;
    }

    private void owners() {
        for (int entity = 0; entity < arcs.nodes(); entity++) {
            direct[entity] = NONE;
            long sum = 0;
            int owners = 0;
            for (int i = arcs.end[entity]; i < arcs.end[entity + 1]; ) {
                int next = next(i, entity);
                int owner = arcs.from[arcs.incoming[i]];
                int share = owner == entity ? 0 : share(i, next);
                if (share > HALF && direct[entity] == NONE) direct[entity] = owner;
                if (share > 0) owners++;
                sum += share;
                i = next;
            }
            // Others cannot hold what one owner holds, nor what all of them do not.
            if (direct[entity] != NONE) waits[entity] = 1;
            else if (sum > HALF) waits[entity] = owners;
        }
    }

    private void place() {
        for (int entity = 0; entity < arcs.nodes(); entity++)
            if (waits[entity] == 0) queue[released++] = entity;
        int lowest = 0;
        while (placed < arcs.nodes()) {
            if (placed == released) { // all that are left wait for each other
                while (waits[lowest] <= 0) lowest++;
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
        for (int arc = arcs.begin[owner]; arc < arcs.begin[owner + 1]; ) {
            int entity = arcs.to[arc];
            boolean owns = false;
            for (; arc < arcs.begin[owner + 1] && arcs.to[arc] == entity; arc++)
                owns |=
                        arcs.link(arc) == Link.OWNS
                                && arcs.standing(arc) == Standing.CONFIRMED
                                && arcs.lasts(arc, day)
                                && arcs.least[arc] > 0;
            if (!owns || entity == owner || waits[entity] <= 0) continue;
            if (direct[entity] != NONE && direct[entity] != owner) continue;
            if (--waits[entity] == 0) queue[released++] = entity;
        }
    }

    private int holderOf(int entity) {
        int one = direct[entity];
        if (one != NONE) return forest.has(one) ? one : NONE;
        int[] owners = new int[4];
        int[] shares = new int[4];
        int count = 0;
        long sum = 0;
        for (int i = arcs.end[entity]; i < arcs.end[entity + 1]; ) {
            int next = next(i, entity);
            int owner = arcs.from[arcs.incoming[i]];
            int share = owner == entity || !forest.has(owner) ? 0 : share(i, next);
            if (share > 0) {
                if (count == owners.length) {
                    owners = Arrays.copyOf(owners, count * 2);
                    shares = Arrays.copyOf(shares, count * 2);
                }
                owners[count] = owner;
                shares[count++] = share;
                sum += share;
            }
            i = next;
        }
        return sum > HALF ? forest.nearest(owners, shares, count, HALF) : NONE;
    }
}
