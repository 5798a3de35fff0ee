package org.interdict.ownership;

import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Standing;

import java.util.Optional;

/// The days on which a relation surely lasts, if it is as it is told: a year without a day may
/// begin on its last and end on its first. On the day of a sale both owners are told, so a relation
/// surely lasts to the day before its end only. What has no beginning surely lasted on its last
/// day.
///
/// @param first from 1970-01-01, or [Arcs#LASTS]: when all that has not ended lasts
/// @param last the same; before `first` if there is no such day
record Certain(int first, int last) {
    static Certain of(Relation relation) {
        // What somebody denies with reasons contradicts nothing.
        if (relation.standing() == Standing.DISPUTED) return new Certain(1, 0);
        Optional<PartialDate> since = PartialDate.of(relation.since());
        Optional<PartialDate> until = PartialDate.of(relation.until());
        int last = until.isPresent() ? Graph.day(until.get().first()) - 1 : Arcs.LASTS;
        int first = since.isPresent() ? Graph.day(since.get().last()) : last;
        return new Certain(first, last);
    }

    boolean isEmpty() {
        return first > last;
    }

    boolean has(int day) {
        return first <= day && day <= last;
    }
}
