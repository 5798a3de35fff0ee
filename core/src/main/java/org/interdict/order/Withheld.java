package org.interdict.order;

import java.util.Locale;

/// Something of an order that the public does not see.
///
/// @param note who does see it, and how one learns of it
public record Withheld(What what, String note, Clause clause) {
    public enum What {
        /// A part of its words. What they do not reach as far as they are known may still be
        /// within.
        TEXT,
        /// Why it was issued.
        BASIS,
        /// That it is there at all.
        EXISTENCE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
