package org.interdict.sweep;

import java.util.Locale;

/// How one thing of an input has another, [Sink#link]. The ones that say most come first.
public enum Link {
    /// The other lies in it: a file in a package, code that was linked into it.
    HOLDS,
    /// It does not work, or is not built, without the other. Where the other lies is not said.
    NEEDS,
    /// It was made from the other, or is a copy or a variant of it.
    STEMS_FROM;

    /// How it is written: `stems-from`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
