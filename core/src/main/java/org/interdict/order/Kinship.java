package org.interdict.order;

import java.util.Locale;

/// How an order stands to another.
///
/// @param order the other's id, whether it is known here or not
/// @param note what that means, for a person; may be empty
public record Kinship(Kind kind, String order, String note, Clause clause) {
    /// "This order … that one."
    public enum Kind {
        IMPLEMENTS,
        SUPERSEDES,
        REVOKES,
        /// It holds beside the other and reaches further.
        LAYERED_ON,
        /// It takes over what the other found of the supplier, and never what it lets out.
        IMPORTS_FINDING_OF,
        TRIGGERED_BY;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
