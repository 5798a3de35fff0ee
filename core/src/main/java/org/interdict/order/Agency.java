package org.interdict.order;

import java.util.Locale;

/// The kind of an agency that buys or pays: who may order it about differs.
public enum Agency {
    CIVILIAN,
    DEFENSE,
    INTELLIGENCE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
