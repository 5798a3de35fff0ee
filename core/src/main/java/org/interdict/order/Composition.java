package org.interdict.order;

import java.util.Locale;

/// How the supplier's goods are there: as themselves, or inside goods of another company. The
/// deeper they lie, the later they stand here.
public enum Composition {
    /// Goods of the supplier under its own name, whoever sold or installed them.
    ITSELF,
    /// Goods of the supplier that another company sells under a name of its own.
    WHITE_LABEL,
    /// A part of the supplier inside another company's product.
    EMBEDDED,
    /// A part of the supplier inside a component, of whomever, that another company's product
    /// contains: "contains components using" in FAR 52.204-23(a), "Covered article", (3).
    IN_COMPONENT,
    /// Goods of the supplier with which another company provides a service, as in section
    /// 889(f)(3)(C) of Pub. L. 115-232: "or using such equipment".
    IN_SERVICE;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
