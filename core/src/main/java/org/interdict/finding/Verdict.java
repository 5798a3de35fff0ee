package org.interdict.finding;

import org.interdict.order.Clause;

/// What one order says of one supply path, and by which clause.
public sealed interface Verdict {
    /// The clause that decides.
    Clause clause();

    record Prohibited(Clause clause) implements Verdict {
        @Override
        public Sort sort() {
            return Sort.PROHIBITED;
        }
    }

    /// Inside `ban`, and let out again by `clause`.
    record Excluded(Clause clause, Clause ban) implements Verdict {
        @Override
        public Sort sort() {
            return Sort.EXCLUDED;
        }
    }

    /// A person decides: a step of the path is a mention, or a report that nobody confirmed.
    ///
    /// @param question what that person must answer
    record Review(Clause clause, String question) implements Verdict {
        @Override
        public Sort sort() {
            return Sort.REVIEW;
        }
    }

    /// Not within the order.
    ///
    /// @param reason why, in a few words
    record Outside(Clause clause, String reason) implements Verdict {
        @Override
        public Sort sort() {
            return Sort.OUTSIDE;
        }
    }

    /// Which of the four it is. A `switch` over this, and not over the types: the first one over
    /// types takes Java 10 ms at start, which is a tenth of a check.
    Sort sort();

    /// How it is written: `prohibited`.
    default String id() {
        return sort().id;
    }

    /// The gravest first: prohibited, review, excluded, outside.
    default int gravity() {
        return sort().gravity;
    }

    /// The verdicts without their reasons, the gravest first.
    enum Sort {
        PROHIBITED("prohibited", 0),
        REVIEW("review", 1),
        EXCLUDED("excluded", 2),
        OUTSIDE("outside", 3);

        private final String id;
        private final int gravity;

        Sort(String id, int gravity) {
            this.id = id;
            this.gravity = gravity;
        }

        /// The lower, the graver.
        public int gravity() {
            return gravity;
        }
    }
}
