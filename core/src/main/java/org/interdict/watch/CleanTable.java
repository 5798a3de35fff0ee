package org.interdict.watch;

import org.jspecify.annotations.Nullable;

/// Remembers values in which nothing was found. Names and publishers repeat, and a value that is
/// here costs a look instead of a scan. It holds the values themselves, so that it is never wrong;
/// the seed only keeps anybody from making one value drive out another on purpose.
final class CleanTable {
    private static final int BITS = 14;

    /// Longer values are not worth the memory: at most 2^14 of these are kept.
    private static final int LONGEST = 160;

    /// The hash of the last value that came to a slot. A value that comes once leaves only this, so
    /// that another's characters are not fetched to be compared, and none is kept for nothing.
    private final int[] hashes = new int[1 << BITS];

    private final @Nullable String[] slots = new String[1 << BITS];
    private final long multiplier;

    CleanTable(long seed) {
        multiplier = ((seed << 1) ^ 0x9E3779B97F4A7C15L) | 1;
    }

    boolean has(String value) {
        int hash = value.hashCode();
        int slot = slot(hash);
        // The same object, mostly: readers hand out one for equal text.
        return hashes[slot] == hash && value.equals(slots[slot]);
    }

    /// Takes in a value in which nothing was found; it is kept when it comes for the second time.
    void add(String value) {
        int hash = value.hashCode();
        int slot = slot(hash);
        if (hashes[slot] != hash) hashes[slot] = hash;
        else if (value.length() <= LONGEST) slots[slot] = value;
    }

    private int slot(int hash) {
        return (int) ((hash * multiplier) >>> (64 - BITS));
    }
}
