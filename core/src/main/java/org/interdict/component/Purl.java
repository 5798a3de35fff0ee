package org.interdict.component;

/// How a package URL is compared: `type/namespace/name` in lower case, percent-decoded, without
/// version, qualifiers and subpath. Case never counts, though some registries tell names apart by
/// it: none is known where two differ by nothing else, and a list that changed the case is not to
/// hide a package. In PyPI `_` and `.` are `-`.
final class Purl {
    private Purl() {}

    /// Leaves `into` empty if `value` is no package URL.
    static void fold(String value, Identifier into) {
        if (!value.regionMatches(true, 0, "pkg:", 0, 4)) return;
        int at = 4;
        while (at < value.length() && value.charAt(at) == '/') at++;
        boolean pypi = value.regionMatches(true, at, "pypi/", 0, 5);
        char previous = '/';
        for (; at < value.length(); at++) {
            char c = value.charAt(at);
            // An @ after a slash is an npm scope that somebody forgot to encode, not a version.
            if (c == '?' || c == '#' || (c == '@' && previous != '/')) break;
            if (c == '/' && previous == '/') continue;
            previous = c;
            if (c == '%') {
                int decoded = decode(value, at);
                if (decoded >= 0) {
                    c = (char) decoded;
                    at += 2;
                }
            }
            into.addLower(pypi && (c == '_' || c == '.') ? '-' : c);
        }
        int length = into.length();
        if (length > 0 && into.chars()[length - 1] == '/') into.shorten(length - 1);
    }

    /// The byte that `%XX` at `at` stands for, or -1. A character of several bytes comes as
    /// several; both sides of a comparison do the same.
    static int decode(String value, int at) {
        if (at + 2 >= value.length()) return -1;
        int high = Character.digit(value.charAt(at + 1), 16);
        int low = Character.digit(value.charAt(at + 2), 16);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }
}
