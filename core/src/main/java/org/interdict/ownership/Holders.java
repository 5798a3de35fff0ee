package org.interdict.ownership;

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
    private final Forest forest;
    private final int circles;

    private Holders(Forest forest, int circles) {
        this.forest = forest;
        this.circles = circles;
    }

    /// As of a day from 1970-01-01; [Arcs#LASTS] for all that has not ended.
    public static Holders of(Arcs arcs, int day) {
        Placing placing = new Placing(arcs, day);
        placing.run();
        return new Holders(placing.forest, placing.circles);
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
}
