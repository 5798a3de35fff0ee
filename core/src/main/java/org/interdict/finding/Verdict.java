package org.interdict.finding;

import org.interdict.order.Clause;

/// What one order says of one supply path, and by which clause.
public sealed interface Verdict {
    /// The clause that decides.
    Clause clause();

    record Prohibited(Clause clause) implements Verdict {}

    /// Inside `ban`, and let out again by `clause`.
    record Excluded(Clause clause, Clause ban) implements Verdict {}

    /// A person decides: a step of the path is a mention, or a report that nobody confirmed.
    ///
    /// @param question what that person must answer
    record Review(Clause clause, String question) implements Verdict {}

    /// Not within the order.
    ///
    /// @param reason why, in a few words
    record Outside(Clause clause, String reason) implements Verdict {}

    /// How it is written: `prohibited`.
    default String id() {
        return switch (this) {
            case Prohibited _ -> "prohibited";
            case Excluded _ -> "excluded";
            case Review _ -> "review";
            case Outside _ -> "outside";
        };
    }

    /// The gravest first: prohibited, review, excluded, outside.
    default int gravity() {
        return switch (this) {
            case Prohibited _ -> 0;
            case Review _ -> 1;
            case Excluded _ -> 2;
            case Outside _ -> 3;
        };
    }
}
