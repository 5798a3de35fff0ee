package org.interdict.finding;

import org.interdict.order.Act;

import java.util.List;
import java.util.Set;

/// What one order says of a find, and what that rests on.
///
/// @param acts those that it is about: the ones that were shown and are forbidden, else those that
///   the clause forbids; none where no clause forbids any
/// @param owners from the maker to a company that the order names; none where the maker is named
///   itself, is unknown, or does not belong to the order's subject
public record Ruling(Verdict verdict, Set<Act> acts, List<Step> owners) {
    public Ruling {
        acts = Set.copyOf(acts);
        owners = List.copyOf(owners);
    }

    /// A verdict that no act and no company leads to.
    public static Ruling of(Verdict verdict) {
        return new Ruling(verdict, Set.of(), List.of());
    }
}
