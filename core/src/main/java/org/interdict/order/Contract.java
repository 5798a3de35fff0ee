package org.interdict.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A contract, or an order that was placed under one, as far as it matters for which orders bind
/// it.
///
/// @param number as the agency gave it
/// @param contracting the kind of agency that made it
/// @param funding the kind of agency that pays
/// @param solicited when the solicitation was issued; nothing for an order without one of its own
/// @param awarded when it was awarded or placed
/// @param ends the last day on which it is in force; nothing if that is open
/// @param indefinite whether orders are placed under it
/// @param states what its text says of orders
/// @param changes what became of it, in any order
/// @param under the contract that it was placed under
public record Contract(
        String number,
        Agency contracting,
        Agency funding,
        Optional<LocalDate> solicited,
        LocalDate awarded,
        Optional<LocalDate> ends,
        boolean indefinite,
        List<Stated> states,
        List<Change> changes,
        Optional<Contract> under) {
    public Contract {
        states = List.copyOf(states);
        changes = List.copyOf(changes);
    }

    /// What the text of a contract says of one order: that it holds the clause, or that it does
    /// not.
    ///
    /// @param order an id; with its edition, if the contract names one
    public record Stated(String order, boolean binds) {
        boolean isOf(String family) {
            return order.equals(family) || order.startsWith(family + "@");
        }
    }

    /// Something that became of a contract.
    ///
    /// @param by how much longer it runs, for [Kind#EXTENSION]; else nothing
    /// @param states what the changed text says of orders; goes before what it said
    public record Change(Kind kind, LocalDate on, Optional<Span> by, List<Stated> states) {
        public Change {
            states = List.copyOf(states);
        }

        public enum Kind {
            EXTENSION,
            /// An option was used.
            OPTION,
            /// An order was placed under it.
            ORDER,
            /// Anything else in its text changed.
            MODIFICATION
        }
    }

    /// What its own text says of an order on a day; the last change that says something counts.
    Optional<Stated> stated(String family, LocalDate asOf) {
        Optional<Stated> said = of(states, family);
        LocalDate last = LocalDate.MIN;
        for (Change change : changes) {
            Optional<Stated> now = of(change.states(), family);
            if (now.isEmpty() || change.on().isAfter(asOf) || change.on().isBefore(last)) continue;
            last = change.on();
            said = now;
        }
        return said;
    }

    private static Optional<Stated> of(List<Stated> states, String family) {
        for (Stated stated : states) if (stated.isOf(family)) return Optional.of(stated);
        return Optional.empty();
    }
}
