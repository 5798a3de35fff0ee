package org.interdict.ownership;

/// Places every entity in the forest of [Holders] after the owners on whom it depends.
final class Placing {
    private static final int NONE = -1;

    final Forest forest;

    private final Deciding deciding;

    /// By entity: how many owners it waits for.
    private final int[] waits;

    private final int[] queue;
    private int placed;
    private int released;

    /// How many were placed before an owner of theirs.
    int circles;

    Placing(Arcs arcs, int day) {
        int nodes = arcs.nodes();
        deciding = new Deciding(arcs, day);
        forest = new Forest(nodes);
        waits = deciding.count;
        queue = new int[nodes];
    }

    void run() {
        place();
        forest.measure(queue);
    }

    private void place() {
        for (int entity = 0; entity < waits.length; entity++)
            if (waits[entity] == 0) queue[released++] = entity;
        int lowest = 0;
        while (placed < waits.length) {
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
        for (int i = deciding.leads[owner]; i < deciding.leads[owner + 1]; i++) {
            int entity = deciding.entities[i];
            if (waits[entity] > 0 && --waits[entity] == 0) queue[released++] = entity;
        }
    }

    private int holderOf(int entity) {
        int one = deciding.direct[entity];
        if (one != NONE) return forest.has(one) ? one : NONE;
        int first = deciding.begin[entity];
        int last = first;
        long sum = 0;
        for (int i = first; i < deciding.begin[entity + 1]; i++) {
            if (!forest.has(deciding.owners[i])) continue; // it waits for this one
            deciding.owners[last] = deciding.owners[i];
            deciding.parts[last++] = deciding.parts[i];
            sum += deciding.parts[i];
        }
        if (sum <= Deciding.HALF) return NONE;
        return forest.nearest(deciding.owners, deciding.parts, first, last, Deciding.HALF);
    }
}
