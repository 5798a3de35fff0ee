package org.interdict.order;

import java.util.Locale;

/// Which way goods go that an order speaks of.
public enum Flow {
    /// From the supplier to those whom the order binds.
    INBOUND,
    /// To the supplier, as under the Entity List: 15 CFR part 744, supplement 4.
    OUTBOUND;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
