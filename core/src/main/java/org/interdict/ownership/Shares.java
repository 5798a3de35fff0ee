package org.interdict.ownership;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Standing;
import org.jspecify.annotations.Nullable;

/// How much one owner has of one company, by all relations that say it. Said twice, it is counted
/// once: the share lies within the bounds of both. What is disputed may lie outside the others'.
final class Shares {
    private final Arcs arcs;
    private final int day;
    private final Grade grade;

    private int least;
    private int most;
    private int disputed;
    private @Nullable Standing surest;

    Shares(Arcs arcs, int day, Grade grade) {
        this.arcs = arcs;
        this.day = day;
        this.grade = grade;
    }

    void clear() {
        least = 0;
        most = Integer.MAX_VALUE;
        disputed = 0;
        surest = null;
    }

    /// Takes a relation in, if it is ownership that counts.
    ///
    /// @return whether it is, and told more surely than all before
    boolean add(int arc) {
        if (arcs.link(arc) != Link.OWNS) return false;
        Standing standing = arcs.standing(arc);
        if (!grade.admits(standing) || !arcs.lasts(arc, day)) return false;
        least = Math.max(least, arcs.least[arc]);
        if (standing == Standing.DISPUTED) disputed = Math.max(disputed, arcs.most[arc]);
        else most = Math.min(most, arcs.most[arc]);
        if (surest != null && standing.compareTo(surest) >= 0) return false;
        surest = standing;
        return true;
    }

    /// In millionths of a percent: the least it can be, or the most, if a question may be left.
    int share() {
        if (!grade.open()) return least;
        return most == Integer.MAX_VALUE ? disputed : Math.max(most, disputed);
    }
}
