package org.interdict.order;

import java.util.Locale;

/// How the supplier's goods are there: as themselves, or inside goods of another company.
public enum Composition {
    /// Goods of the supplier, whoever sold or installed them.
    ITSELF,
    /// Code or a part of the supplier inside another company's product.
    EMBEDDED;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
