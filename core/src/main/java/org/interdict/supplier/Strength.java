package org.interdict.supplier;

import java.util.Locale;

/// How well a trace identifies a product, the strongest first.
public enum Strength {
    /// A unique identifier.
    IDENTIFIED,
    /// A signer or certificate.
    SIGNED,
    /// A supplier's or product's name in a field for it, or a name that few others bear.
    NAMED,
    /// The name somewhere else, or a name that others bear too. Never more than review.
    MENTIONED,
    /// Says nothing alone; it stands beside another match.
    CORROBORATING;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
