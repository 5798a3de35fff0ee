package org.interdict.watch;

import org.interdict.component.Kind;

/// The first question to an identifier, put to the text as the source wrote it: may one of its
/// parts be the one that a pattern hangs on? A look at eight characters and one bit says "no" to
/// nearly all; "yes" is only "perhaps", and the careful way decides. Built once, then only read.
final class Sieve {
    private static final int BITS = 13;

    /// So many characters of a part are looked at; a part may be shorter.
    private static final int WIDE = 8;

    /// So many of a part whose pattern has a `*` among the first [#WIDE].
    private static final int NARROW = 4;

    private static final byte END = 0;
    private static final byte UNKNOWN = -1;

    /// What an ASCII character is folded to, [#END] where the part ends for this look, or
    /// [#UNKNOWN] where only the careful way knows.
    private final byte[] folds = new byte[0x80];

    /// One bit for what the first [#WIDE] characters may be, of a narrow one the first [#NARROW].
    private final long[] bitmap = new long[1 << (BITS - 6)];

    /// One bit for what the first [#NARROW] may be: the first look of two.
    private final long[] beginnings = new long[1 << (BITS - 6)];

    private final boolean scopes;
    private boolean hasNarrow;
    private boolean always;

    Sieve(Kind kind) {
        scopes = kind == Kind.PURL;
        for (int c = 0; c < folds.length; c++) folds[c] = (byte) c;
        for (int c = 'A'; c <= 'Z'; c++) folds[c] = (byte) (c + 0x20);
        switch (kind) {
            case PURL -> {
                set("/?#@", END);
                set("%\0", UNKNOWN);
                set("_.", (byte) '-'); // what PyPI does; to the others it does no harm
            }
            case CPE -> {
                set(":", END);
                set("\\%\0", UNKNOWN);
            }
            case HASH, CERTIFICATE -> {
                for (int c = 0; c < folds.length; c++) {
                    if (Character.digit(c, 16) < 0) folds[c] = UNKNOWN;
                }
            }
            default -> {
                // What may follow an identifier without being a part of it: blanks, an
                // architecture, `.service`, and the rest of a package URL.
                for (int c = 0; c <= ' '; c++) folds[c] = END;
                set(":/@?#", END);
                set("%", UNKNOWN);
                if (kind == Kind.SERVICE) set(".", END);
            }
        }
    }

    /// Takes in the part of a folded pattern that it hangs on.
    void add(String pattern, int from, int to) {
        boolean scope = scopes && pattern.charAt(from) == '@';
        long key = scope ? '@' : 0;
        int end = Math.min(to, from + WIDE);
        int i = scope ? from + 1 : from;
        for (; i < end; i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                int beyond = i - from - NARROW;
                if (beyond < 0) {
                    always = true;
                    return;
                }
                hasNarrow = true;
                set(beginnings, key >>> (8 * beyond));
                set(bitmap, key >>> (8 * beyond));
                return;
            }
            byte folded = fold(c);
            if (folded == UNKNOWN) return; // a value with this character is never refused
            if (folded == END) break;
            key = (key << 8) | folded;
        }
        set(bitmap, key);
        set(beginnings, key >>> (8 * Math.max(0, i - from - NARROW)));
    }

    /// Lets everything through from now on.
    void addAny() {
        always = true;
    }

    /// Whether a part that begins at `from` may be one that a pattern hangs on.
    boolean mayBegin(String value, int from) {
        if (from + NARROW > value.length()) return longer(0, value, from, from);
        int first = fold(value.charAt(from));
        int second = fold(value.charAt(from + 1));
        int third = fold(value.charAt(from + 2));
        int fourth = fold(value.charAt(from + 3));
        long key = (long) first << 24 | second << 16 | third << 8 | fourth;
        boolean plain = first > END && second > END && third > END && fourth > END;
        if (plain && !has(beginnings, key)) return always;
        boolean scope = scopes && value.charAt(from) == '@';
        return scope ? mayBeginScope(value, from + 1) : longer(0, value, from, from);
    }

    /// The same for a part that begins with an `@`, however written, and goes on at `from`.
    boolean mayBeginScope(String value, int from) {
        return longer('@', value, from - 1, from);
    }

    /// The second look.
    private boolean longer(long first, String value, int start, int from) {
        if (always) return true;
        long key = first;
        int end = Math.min(start + WIDE, value.length());
        int i = from;
        for (; i < end; i++) {
            byte folded = fold(value.charAt(i));
            if (folded == UNKNOWN) return true;
            if (folded == END) break;
            key = (key << 8) | folded;
        }
        if (has(bitmap, key)) return true;
        int beyond = i - start - NARROW;
        return hasNarrow && beyond > 0 && has(bitmap, key >>> (8 * beyond));
    }

    private byte fold(char c) {
        return c < 0x80 ? folds[c] : UNKNOWN;
    }

    private static void set(long[] bits, long key) {
        int bit = bit(key);
        bits[bit >> 6] |= 1L << bit;
    }

    private static boolean has(long[] bits, long key) {
        int bit = bit(key);
        return (bits[bit >> 6] & (1L << bit)) != 0;
    }

    private static int bit(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    }

    private void set(String characters, byte folded) {
        for (int i = 0; i < characters.length(); i++) folds[characters.charAt(i)] = folded;
    }
}
