package org.interdict.order;

import java.util.Locale;

/// What an order prohibits, and what a source shows.
public enum Act {
    /// It is there.
    PRESENCE,
    /// It is used.
    USE,
    /// It is bought, or a contract for it is made, extended or renewed.
    PROCUREMENT,
    /// A dealing with the supplier or in its goods.
    TRANSACTION,
    /// It is built into something else.
    INTEGRATION,
    /// It is paid for with certain money.
    FUNDING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
