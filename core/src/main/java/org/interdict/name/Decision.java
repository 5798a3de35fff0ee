package org.interdict.name;

import java.util.Locale;

/// What follows from a comparison.
public enum Decision {
    /// The same name, but for what spelling, script, order and legal form may do to one.
    MATCH,
    /// Perhaps the same; a person looks.
    PROBABLE,
    NO;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
