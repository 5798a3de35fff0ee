package org.interdict.supplier;

import java.util.Locale;

/// Who says that a fact is so.
public enum Standing {
    /// A primary artefact: a government's text, the maker's document, a signed file, a registry's
    /// data.
    CONFIRMED,
    /// A third party; it needs another fact of another kind before anything is prohibited by it.
    REPORTED,
    /// The supplier or somebody else denies it with reasons.
    DISPUTED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The less certain of two.
    public Standing weaker(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
