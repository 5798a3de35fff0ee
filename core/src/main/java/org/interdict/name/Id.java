package org.interdict.name;

import java.util.Locale;

/// A number under which a register knows somebody.
///
/// @param scheme whose number it is, e.g. `lei`, `uei`, `duns`; "" if nobody said
/// @param value as written; blanks, dots, hyphens and case do not count
public record Id(String scheme, String value) {
    /// Shorter ones meet by chance.
    private static final int LEAST = 5;

    public Id {
        scheme = scheme.strip().toLowerCase(Locale.ROOT);
        value = value.strip();
    }

    /// Letters and digits only, or "" if it is too short to identify anybody.
    String key() {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < value.length() && key.length() < 64; i++) {
            char c = value.charAt(i);
            if (Character.isLetterOrDigit(c)) key.append(Character.toUpperCase(c));
        }
        return key.length() < LEAST ? "" : key.toString();
    }

    /// Whether both are the same number; a scheme that nobody named may be any.
    boolean agrees(Id other) {
        String key = key();
        return !key.isEmpty()
                && key.equals(other.key())
                && (scheme.isEmpty() || other.scheme.isEmpty() || scheme.equals(other.scheme));
    }

    /// Whether one register gives two numbers.
    boolean contradicts(Id other) {
        String key = key();
        return !scheme.isEmpty()
                && scheme.equals(other.scheme)
                && !key.isEmpty()
                && !other.key().isEmpty()
                && !key.equals(other.key());
    }
}
