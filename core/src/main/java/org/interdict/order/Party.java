package org.interdict.order;

import java.util.Locale;

/// Whose duty something is, or who decides it.
///
/// @param name as the order names it: `Secretary of Defense`; empty if the role says enough
public record Party(Role role, String name) {
    /// Whoever the order binds.
    public static final Party BOUND = new Party(Role.BOUND, "");

    public enum Role {
        /// Whoever the order binds: an agency, a contractor.
        BOUND,
        /// Who issued it. It may owe something too: the directive of 2017 has DHS check by itself
        /// what agencies report.
        ISSUER,
        /// The company that it is about.
        SUPPLIER,
        /// Somebody else, who needs a name.
        OTHER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// For a person: `the issuer`, `Secretary of Defense`.
    public String text() {
        if (!name.isEmpty()) return name;
        return role == Role.BOUND ? "whoever is bound" : "the " + role.id();
    }
}
