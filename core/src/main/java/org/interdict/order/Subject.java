package org.interdict.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whom an order is about, or which product of theirs.
///
/// @param id unique in its order
/// @param supplier id of a dossier; empty only where others are `determined` and nobody is yet
/// @param named legal names that the order itself prints, and its own other spellings of them
/// @param countries ISO 3166 alpha-2 by name, where the order says it: another of that name
///   elsewhere is not meant
/// @param products ids of the dossier, if the order is about these only; else empty
/// @param successors whether products that follow upon these are meant too
/// @param group which related companies it covers beside the named ones
/// @param ownership from which share on an owned company is covered
/// @param determined who may name others, and on what ground; or whom it means without a name
public record Subject(
        String id,
        String supplier,
        List<String> named,
        Map<String, String> countries,
        Set<String> products,
        boolean successors,
        Set<Related> group,
        Threshold ownership,
        Optional<Determined> determined,
        Clause clause) {
    public Subject {
        named = List.copyOf(named);
        countries = Map.copyOf(countries);
        products = Set.copyOf(products);
        group = Set.copyOf(group);
    }

    /// A company with those that belong to it.
    public static Subject of(
            String supplier, List<String> named, Set<Related> group, Clause clause) {
        return new Subject(
                "subject",
                supplier,
                named,
                Map.of(),
                Set.of(),
                false,
                group,
                Threshold.MAJORITY,
                Optional.empty(),
                clause);
    }

    /// A class of companies that somebody names later, one by one; or that nobody names, where an
    /// order means whoever makes such goods. Of who is not named nothing is judged.
    ///
    /// @param by who names them; empty if nobody does
    /// @param ground on what ground, or whom the order means
    public record Determined(String by, String ground) {}

    /// A relation to a named company by which another is covered.
    public enum Related {
        PREDECESSOR,
        SUCCESSOR,
        /// To whom it made over its rights.
        ASSIGNEE,
        /// Holds the subject by the threshold, or controls it.
        PARENT,
        /// Held so by the subject, or controlled by it.
        SUBSIDIARY,
        /// Owns some of it, is owned, controls it or is controlled, or belongs together with it in
        /// a way that nobody says.
        AFFILIATE,
        /// Controls it, is controlled by it, or both are controlled by the same.
        CONTROL,
        /// The subject owns so much of it as the threshold says.
        MAJORITY_OWNED,
        /// The subject owns it, and the order says no share: more than the threshold surely, less
        /// is a question.
        OWNED,
        /// Does business in support of it, under a name of its own.
        OPERATES_FOR;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
