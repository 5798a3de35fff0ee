package org.interdict.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Whom an order is about.
///
/// @param supplier id of a dossier
/// @param named legal names that the order itself prints, and its own other spellings of them
/// @param countries ISO 3166 alpha-2 by name, where the order says it: another of that name
///   elsewhere is not meant
/// @param group which related companies it covers beside the named ones
/// @param ownership from which share on an owned company is covered
public record Subject(
        String supplier,
        List<String> named,
        Map<String, String> countries,
        Set<Related> group,
        Threshold ownership,
        Clause clause) {
    public Subject {
        named = List.copyOf(named);
        countries = Map.copyOf(countries);
        group = Set.copyOf(group);
    }

    /// Without countries, and with more than half for a majority.
    public Subject(String supplier, List<String> named, Set<Related> group, Clause clause) {
        this(supplier, named, Map.of(), group, Threshold.MAJORITY, clause);
    }

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
