package org.interdict.order;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One of an order's rules on which contracts it binds, and in which edition.
public sealed interface ContractRule {
    Clause clause();

    /// For a person: `solicited on or after 2018-07-16`.
    String text();

    /// What happens to a contract from a day on brings the clause in.
    ///
    /// @param on what happens
    /// @param from the first day
    /// @param to the last day; nothing if it goes on
    /// @param longer an extension counts only if it is longer than this
    /// @param force whether the clause must be there then
    record Happens(
            On on,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<Span> longer,
            Force force,
            Clause clause)
            implements ContractRule {
        @Override
        public String text() {
            String days = " on or after " + from + (to.isEmpty() ? "" : " and by " + to.get());
            String more = longer.isEmpty() ? "" : ", by more than " + longer.get().text();
            String look = force == Force.MUST ? "" : ": it " + force.id() + " be there";
            return on.text + days + more + look;
        }
    }

    /// Only contracts of some agencies are bound.
    ///
    /// @param decides whose kind counts where one agency buys with another's money
    record Of(Set<Agency> agencies, Whose decides, Clause clause) implements ContractRule {
        public Of {
            agencies = Set.copyOf(agencies);
        }

        @Override
        public String text() {
            StringBuilder kinds = new StringBuilder();
            for (Agency agency : Agency.values())
                if (agencies.contains(agency))
                    kinds.append(kinds.isEmpty() ? "" : " or ").append(agency.id());
            return "only if the " + decides.id() + " agency is " + kinds;
        }
    }

    /// Which list decides where an order under a contract and the contract itself say different
    /// things.
    record Conflict(Level wins, Clause clause) implements ContractRule {
        @Override
        public String text() {
            return wins == Level.ORDER
                    ? "the list of an order goes before that of its contract"
                    : "the list of a contract goes before those of its orders";
        }
    }

    enum On {
        SOLICITED("solicited"),
        AWARDED("awarded"),
        /// An order is placed under a contract of indefinite delivery.
        ORDERED("an order placed under it"),
        EXTENDED("extended"),
        /// An option of it is used.
        OPTIONED("an option of it used"),
        /// Its text is changed; an extension and an option change it too.
        MODIFIED("modified"),
        /// A contract of indefinite delivery goes on.
        IN_FORCE("of indefinite delivery and still in force");

        private final String text;

        On(String text) {
            this.text = text;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    enum Force {
        MUST,
        /// So a person has to look whether it is; so with [#MAY].
        SHOULD,
        MAY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Whose {
        CONTRACTING,
        FUNDING;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum Level {
        /// The order that was placed under a contract.
        ORDER,
        /// The contract that it was placed under.
        BASIC;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
