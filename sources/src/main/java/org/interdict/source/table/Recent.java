package org.interdict.source.table;

import org.jspecify.annotations.Nullable;

/// Strings made lately, found again by their characters.
final class Recent {
    private static final int SIZE = 1 << 13;

    /// Longer ones are seldom repeated, and would be held for long.
    private static final int LONGEST = 256;

    private final @Nullable String[] strings = new String[SIZE];

    /// Of the strings: most that differ are told apart without a look at them.
    private final int[] hashes = new int[SIZE];

    String string(char[] buffer, int offset, int length) {
        if (length == 0) return "";
        if (length > LONGEST) return new String(buffer, offset, length);
        int hash = 0;
        for (int i = offset; i < offset + length; i++) hash = 31 * hash + buffer[i];
        int at = (hash ^ (hash >>> 15)) & (SIZE - 1);
        String known = hashes[at] == hash ? strings[at] : null;
        if (known != null && equal(known, buffer, offset, length)) return known;
        String made = new String(buffer, offset, length);
        strings[at] = made;
        hashes[at] = hash;
        return made;
    }

    private static boolean equal(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) return false;
        for (int i = 0; i < length; i++) if (known.charAt(i) != buffer[offset + i]) return false;
        return true;
    }
}
