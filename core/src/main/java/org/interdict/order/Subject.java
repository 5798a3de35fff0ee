package org.interdict.order;

import java.util.List;
import java.util.Set;

/// Whom an order is about.
///
/// @param supplier id of a dossier
/// @param named legal names that the order itself prints
/// @param group which related companies it covers beside the named ones
public record Subject(String supplier, List<String> named, Set<Related> group, Clause clause) {
    public Subject {
        named = List.copyOf(named);
        group = Set.copyOf(group);
    }

    /// A relation to a named company by which another is covered.
    public enum Related {
        PREDECESSOR,
        SUCCESSOR,
        PARENT,
        SUBSIDIARY,
        AFFILIATE,
        /// Controls it, is controlled by it, or both are controlled by the same.
        CONTROL,
        /// The subject owns more than half of it.
        MAJORITY_OWNED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
