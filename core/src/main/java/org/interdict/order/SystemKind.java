package org.interdict.order;

import java.util.Locale;

/// Of which kind of system an answer speaks.
public enum SystemKind {
    /// A federal information system that is not a national security system.
    FEDERAL,
    /// A national security system, or one of DoD or the intelligence community that the law treats
    /// alike.
    NATIONAL_SECURITY,
    /// A system that handles sensitive compartmented information.
    SENSITIVE_COMPARTMENTED,
    /// A contractor's own system.
    CONTRACTOR,
    /// A system of somebody who has no federal contract.
    PRIVATE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
