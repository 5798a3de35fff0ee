package org.interdict.ownership;

import org.interdict.supplier.Standing;

import java.util.ArrayList;
import java.util.List;

/// How sure a chain is: as sure as the weakest of its steps.
///
/// @param standing of the weakest relation
/// @param open whether a question is left where all relations are as they say: a share is not known
///   well enough, or the order's words do not say whether it follows
record Grade(Standing standing, boolean open) {
    /// The surest first.
    static final List<Grade> ALL = all();

    private static List<Grade> all() {
        List<Grade> all = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            all.add(new Grade(standing, false));
            all.add(new Grade(standing, true));
        }
        return all;
    }

    boolean admits(Standing of) {
        return of.compareTo(standing) <= 0;
    }
}
