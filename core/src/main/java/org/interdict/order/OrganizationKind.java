package org.interdict.order;

import java.util.Locale;

/// Of which sort of organization an answer speaks.
public enum OrganizationKind {
    /// An executive agency outside the Department of Defense and the intelligence community.
    CIVILIAN_AGENCY,
    /// The Department of Defense and its components.
    DEFENSE_AGENCY,
    /// An element of the intelligence community.
    INTELLIGENCE_AGENCY,
    /// A company with a federal contract or subcontract.
    CONTRACTOR,
    /// Anybody else.
    PRIVATE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
