package org.interdict.order;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// One of an order's rules on which contracts it binds, and in which edition.
public sealed interface ContractRule {
    Clause clause();

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
            implements ContractRule {}

    /// Only contracts of some agencies are bound.
    ///
    /// @param decides whose kind counts where one agency buys with another's money
    record Of(Set<Agency> agencies, Whose decides, Clause clause) implements ContractRule {
        public Of {
            agencies = Set.copyOf(agencies);
        }
    }

    /// Which list decides where an order under a contract and the contract itself say different
    /// things.
    record Conflict(Level wins, Clause clause) implements ContractRule {}

    enum On {
        SOLICITED,
        AWARDED,
        /// An order is placed under a contract of indefinite delivery.
        ORDERED,
        EXTENDED,
        /// An option of it is used.
        OPTIONED,
        /// Its text is changed; an extension and an option change it too.
        MODIFIED,
        /// A contract of indefinite delivery goes on.
        IN_FORCE;

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
