package org.interdict.order;

import java.util.Locale;

/// Whether an order binds one kind of system.
///
/// @param question what a person must answer where it depends; else empty
public record Binding(SystemKind system, Effect effect, String question, Clause clause) {
    public enum Effect {
        BINDS,
        LEAVES_OUT,
        DEPENDS;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
