package org.interdict.finding;

import java.util.Arrays;

/// Numbers the ids that an input gives to its things: 0, 1, 2 … in the order in which they first
/// come. Keeps no text, but a hash of some 60 bits with a secret: of a million ids two fall
/// together once in a million inputs, and nobody can make them.
final class Refs {
    /// No number: the id is not known, and there is no room for it.
    static final int NONE = -1;

    /// The bits of a slot that hold a number and one; the others hold the hash, but for the bits
    /// that lead to the slot. So a look at one place tells.
    private static final long NUMBER = (1 << 20) - 1;

    private static final int FIRST = 64;

    private final int most;
    private final long secret;
    private final long factor;
    private long[] hashes = {};
    private long[] slots = {}; // twice as many as hashes at least; 0 where there is none
    private int size;

    /// @param most ids that are numbered, less than 2^20; no further one is
    /// @param seed unknown to whoever made the input
    Refs(int most, long seed) {
        this.most = most;
        this.secret = seed * 0x9E3779B97F4A7C15L;
        this.factor = (seed ^ 0xD1B54A32D192ED03L) | 1;
    }

    int size() {
        return size;
    }

    /// The number of an id, a new one if it is new; [#NONE] if there is no room.
    int of(String ref) {
        long hash = hash(ref);
        if (slots.length > 0) {
            int number = (int) (slots[find(hash)] & NUMBER);
            if (number > 0) return number - 1;
        }
        if (size == most) return NONE;
        if (size == hashes.length) grow();
        hashes[size++] = hash;
        slots[find(hash)] = (hash & ~NUMBER) | size;
        return size - 1;
    }

    /// The number of a thing without an id; [#NONE] if there is no room.
    int fresh() {
        if (size == most) return NONE;
        if (size == hashes.length) grow();
        hashes[size] = 0; // not in the slots: nothing finds it
        return size++;
    }

    /// The slot that holds a hash, or would.
    private int find(long hash) {
        int mask = slots.length - 1;
        int at = (int) hash & mask;
        while (slots[at] != 0 && ((slots[at] ^ hash) & ~NUMBER) != 0) at = (at + 1) & mask;
        return at;
    }

    private void grow() {
        int room = Math.max(FIRST, hashes.length * 2);
        hashes = Arrays.copyOf(hashes, Math.min(room, most));
        slots = new long[room * 2];
        for (int i = 0; i < size; i++)
            if (hashes[i] != 0) slots[find(hashes[i])] = (hashes[i] & ~NUMBER) | (i + 1);
    }

    /// Multiplies 128 bits wide and folds, four characters at a time. Never 0.
    private long hash(String ref) {
        int length = ref.length();
        long hash = secret ^ length;
        int i = 0;
        for (; i + 4 <= length; i += 4)
            hash =
                    mixed(
                            hash
                                    ^ ref.charAt(i)
                                    ^ (long) ref.charAt(i + 1) << 16
                                    ^ (long) ref.charAt(i + 2) << 32
                                    ^ (long) ref.charAt(i + 3) << 48);
        for (; i < length; i++) hash = mixed(hash ^ ref.charAt(i));
        hash = mixed(hash ^ factor);
        return hash == 0 ? 1 : hash;
    }

    private long mixed(long value) {
        return value * factor ^ Math.unsignedMultiplyHigh(value, factor);
    }
}
