package org.interdict.order;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Something that decides under an order and that no list of software shows: what the goods are
/// used for, whether a part is essential, with whose money it is paid. A user may say what holds;
/// the sort of goods may tell, or who has them; else it is a question for a person.
///
/// @param id unique in its order: `essential`
/// @param sort what it is about
/// @param question that a person answers with yes or no
/// @param yes categories of goods of which it holds
/// @param no categories of goods of which it does not
/// @param yesFor organizations with which it holds: section 889(a)(1)(B) of Pub. L. 115-232 is
///   about what a contractor uses
/// @param noFor organizations with which it does not
/// @param unknown what the order's own words take for granted where nobody knows; nothing where it
///   does not say so
public record Condition(
        String id,
        Sort sort,
        String question,
        Set<String> yes,
        Set<String> no,
        Set<OrganizationKind> yesFor,
        Set<OrganizationKind> noFor,
        Optional<Boolean> unknown,
        Clause clause) {
    public Condition {
        yes = Set.copyOf(yes);
        no = Set.copyOf(no);
        yesFor = Set.copyOf(yesFor);
        noFor = Set.copyOf(noFor);
    }

    /// One to which it is all the same who has the goods.
    public Condition(
            String id,
            Sort sort,
            String question,
            Set<String> yes,
            Set<String> no,
            Optional<Boolean> unknown,
            Clause clause) {
        this(id, sort, question, yes, no, Set.of(), Set.of(), unknown, clause);
    }

    /// What a condition is about.
    public enum Sort {
        /// Whether a part matters: "substantial or essential component".
        MATERIALITY,
        /// What the goods are used for.
        PURPOSE,
        /// What the goods can do: "cannot route or redirect user data traffic".
        CAPABILITY,
        /// What a service consists in: "purely informational or educational".
        NATURE,
        /// How a system or a use hangs together with the Government.
        NEXUS,
        /// How the goods were come by: "incidental to a contract".
        ACQUISITION,
        /// What sort of asset it is on: "ephemeral".
        ASSET,
        /// Over whom and where the order has power.
        JURISDICTION,
        /// With whose money it is paid.
        FUNDING,
        /// Whether somebody who may let it out did so: a waiver, an exception in writing.
        PERMISSION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
