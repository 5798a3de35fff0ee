package org.interdict.watch;

import org.jspecify.annotations.Nullable;

/// Remembers values in which nothing was found. Names and publishers repeat, and a value that is
/// here costs a look instead of a scan. It holds the values themselves, so that it is never wrong;
/// the seed only keeps anybody from making one value drive out another on purpose.
final class CleanTable {
    private static final int BITS = 14;

    /// Longer values are not worth the memory: at most 2^14 of these are kept.
    private static final int LONGEST = 160;

    private final @Nullable String[] slots = new String[1 << BITS];
    private final long multiplier;

    CleanTable(long seed) {
        multiplier = ((seed << 1) ^ 0x9E3779B97F4A7C15L) | 1;
    }

    boolean has(String value) {
        // The same object, mostly: readers hand out one for equal text.
        return value.equals(slots[slot(value)]);
    }

    void add(String value) {
        if (value.length() <= LONGEST) slots[slot(value)] = value;
    }

    private int slot(String value) {
        return (int) ((value.hashCode() * multiplier) >>> (64 - BITS));
    }
}
