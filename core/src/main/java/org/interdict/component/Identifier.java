package org.interdict.component;

import java.util.Arrays;

/// An identifier, a file name, a path or a domain as it is compared. Case never counts; what a
/// source may add without changing what is meant (braces, a trailing dot, `.service`, the kind of
/// slash) does not count either. In a pattern `*` stays itself.
///
/// An instance is a buffer that is used again and again by one thread; it allocates nothing unless
/// it has to grow.
public final class Identifier {
    private char[] chars = new char[256];
    private int length;

    /// `value` in the form in which values of `kind` are compared.
    public static String fold(Kind kind, String value) {
        Identifier identifier = new Identifier();
        identifier.set(kind, value);
        return identifier.toString();
    }

    /// Takes `value` in the form in which values of `kind` are compared. Names of companies and
    /// products are no identifiers: [Folding] is for them.
    public void set(Kind kind, String value) {
        length = 0;
        switch (kind) {
            case HASH, CERTIFICATE -> hex(value);
            case CPE -> Cpe.fold(value, this);
            case PURL -> Purl.fold(value, this);
            case PATH, REGISTRY_KEY -> Paths.fold(kind, value, this);
            case FILE -> lower(value, lastPart(value), value.length());
            case DRIVER -> {
                lower(value, lastPart(value), value.length());
                drop(".sys");
            }
            case SERVICE -> {
                lower(value, 0, value.length());
                drop(".service");
            }
            case DOMAIN -> {
                lower(value, 0, value.length());
                drop(".");
            }
            case PRODUCT_CODE -> {
                boolean braces = value.startsWith("{") && value.endsWith("}") && value.length() > 1;
                lower(value, braces ? 1 : 0, braces ? value.length() - 1 : value.length());
            }
            case PACKAGE -> {
                int architecture = value.indexOf(':');
                lower(value, 0, architecture > 0 ? architecture : value.length());
            }
            default -> lower(value, 0, value.length());
        }
    }

    /// The folded characters; only the first [#length] of them.
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    void add(char c) {
        if (length == chars.length) chars = Arrays.copyOf(chars, 2 * length);
        chars[length++] = c;
    }

    void addLower(char c) {
        add(lower(c));
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) add(text.charAt(i));
    }

    void shorten(int to) {
        length = to;
    }

    static char lower(char c) {
        if (c < 0x80) return c >= 'A' && c <= 'Z' ? (char) (c + 0x20) : c;
        return Character.toLowerCase(c);
    }

    /// Where the last part of a path begins, whichever slash it uses.
    static int lastPart(String path) {
        for (int i = path.length(); i > 0; i--) {
            char c = path.charAt(i - 1);
            if (c == '/' || c == '\\') return i;
        }
        return 0;
    }

    private void lower(String value, int from, int to) {
        while (from < to && value.charAt(from) <= ' ') from++;
        while (to > from && value.charAt(to - 1) <= ' ') to--;
        if (chars.length < to - from) chars = new char[Math.max(to - from, 2 * chars.length)];
        for (int i = from; i < to; i++) chars[length++] = lower(value.charAt(i));
    }

    private void drop(String end) {
        int start = length - end.length();
        if (start <= 0) return;
        for (int i = 0; i < end.length(); i++) if (chars[start + i] != end.charAt(i)) return;
        length = start;
    }

    /// `AA:BB…`, `sha256:aabb…` and `AABB…` are the same digits.
    private void hex(String value) {
        int colon = value.indexOf(':');
        boolean named = colon > 2; // an algorithm's name, not a pair of digits
        for (int i = named ? colon + 1 : 0; i < value.length(); i++) {
            char c = lower(value.charAt(i));
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '*') add(c);
        }
    }
}
