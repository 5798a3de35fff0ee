package org.interdict.component;

/// How a CPE is compared: its attributes from the part on, `a:vendor:product:version…`, in lower
/// case, without escapes. The formatted string of 2.3 (`cpe:2.3:a:…`, `\!`) and the URI of 2.2
/// (`cpe:/a:…`, `%21`) come out alike (NISTIR 7695, sections 6.1 and 6.2). A colon inside a value
/// becomes [#COLON].
final class Cpe {
    /// Stands for an escaped colon, which separates nothing.
    static final char COLON = '\u0001';

    private Cpe() {}

    /// Leaves `into` empty if `value` is no CPE.
    static void fold(String value, Identifier into) {
        if (value.regionMatches(true, 0, "cpe:2.3:", 0, 8)) formatted(value, into);
        else if (value.regionMatches(true, 0, "cpe:/", 0, 5)) uri(value, into);
    }

    private static void formatted(String value, Identifier into) {
        for (int i = 8; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                c = value.charAt(++i);
                into.addLower(c == ':' ? COLON : c);
            } else {
                into.addLower(c);
            }
        }
    }

    private static void uri(String value, Identifier into) {
        for (int i = 5; i < value.length(); i++) {
            char c = value.charAt(i);
            int decoded = c == '%' ? Purl.decode(value, i) : -1;
            if (decoded < 0) {
                into.addLower(c);
            } else {
                // %01 and %02 are the wildcards ? and *.
                into.addLower(
                        switch (decoded) {
                            case 1 -> '?';
                            case 2 -> '*';
                            case ':' -> COLON;
                            default -> (char) decoded;
                        });
                i += 2;
            }
        }
    }
}
