package org.interdict.campaign.cases;

import java.util.Locale;
import java.util.Optional;

/// Where a case is on its way.
public enum CaseState {
    /// A look shows it, and nobody decided anything of it yet.
    FOUND,
    /// A person said how and by when it goes.
    PLANNED,
    /// A person says that it is gone; no look that could tell has looked since.
    REMOVED,
    /// A look that could have shown all that was found ran after the removal, and shows nothing.
    VERIFIED,
    /// It was seen again after a person said that it was gone.
    RETURNED,
    /// It may stay until a day.
    WAIVED,
    /// A person says that it is something else.
    DISPUTED,
    /// A person says that the asset is there no longer.
    RETIRED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseState> of(String id) {
        for (CaseState state : values()) if (state.id().equals(id)) return Optional.of(state);
        return Optional.empty();
    }

    /// Whether the product has to go still.
    public boolean open() {
        return this == FOUND || this == PLANNED || this == REMOVED || this == RETURNED;
    }
}
