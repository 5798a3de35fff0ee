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
/// @param about whether the order is about the supplier at all; if not, the verdict is outside
public record Ruling(Verdict verdict, Set<Act> acts, List<Step> owners, boolean about) {
    public Ruling {
        acts = Set.copyOf(acts);
        owners = List.copyOf(owners);
    }

    /// One of an order that is about the supplier.
    public Ruling(Verdict verdict, Set<Act> acts, List<Step> owners) {
        this(verdict, acts, owners, true);
    }

    /// A verdict that no act and no company leads to.
    public static Ruling of(Verdict verdict) {
        return new Ruling(verdict, Set.of(), List.of());
    }

    /// One of an order that is about other suppliers.
    public static Ruling elsewhere(Verdict.Outside verdict) {
        return new Ruling(verdict, Set.of(), List.of(), false);
    }
}
