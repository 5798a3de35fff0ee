package org.interdict.order;

import java.util.Locale;

/// From whom goods come.
public enum Channel {
    /// From a company of the supplier's group.
    DIRECT,
    /// From another company that sells them on.
    RESALE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
