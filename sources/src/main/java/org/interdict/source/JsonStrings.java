package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Strings seen before, found by their bytes: the same bytes give the same `String`, whose hash is
/// then known already. Of bounded size; a newer string takes the place of an older one. What it
/// knows never changes what is read, only how fast. Not for several threads.
final class JsonStrings {
    /// Bytes of the longest string that is kept.
    static final int LONGEST = 64;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int shift;
    private final byte[] bytes;
    private final int[] lengths;
    private final @Nullable String[] texts;

    /// @param bits so many powers of two of strings at most
    /// @param seed decides which strings share a place, so that nobody can choose them
    JsonStrings(int bits, long seed) {
        this.seed = seed;
        this.shift = Long.SIZE - bits;
        this.bytes = new byte[LONGEST << bits];
        this.lengths = new int[1 << bits];
        this.texts = new String[1 << bits];
    }

    /// The place of a string.
    ///
    /// @param buffer goes on for 8 bytes at least after `from`
    /// @param length at most [#LONGEST]
    int slot(byte[] buffer, int from, int length) {
        long hash = seed ^ length;
        int i = 0;
        for (; i + 8 <= length; i += 8) hash = (hash ^ (long) WORD.get(buffer, from + i)) * MIX;
        if (i < length) hash = (hash ^ tail(buffer, from + i, length - i)) * MIX;
        return (int) (((hash ^ (hash >>> 32)) * MIX) >>> shift);
    }

    /// The string in that place, if it is this one.
    @Nullable String get(int slot, byte[] buffer, int from, int length) {
        if (lengths[slot] != length) return null;
        int at = slot * LONGEST;
        int i = 0;
        for (; i + 8 <= length; i += 8)
            if ((long) WORD.get(buffer, from + i) != (long) WORD.get(bytes, at + i)) return null;
        if (i < length && tail(buffer, from + i, length - i) != tail(bytes, at + i, length - i))
            return null;
        return texts[slot];
    }

    /// Keeps a string in that place.
    void put(int slot, byte[] buffer, int from, int length, String text) {
        System.arraycopy(buffer, from, bytes, slot * LONGEST, length);
        lengths[slot] = length;
        texts[slot] = text;
    }

    private static long tail(byte[] buffer, int from, int length) {
        return (long) WORD.get(buffer, from) & (-1L >>> (Long.SIZE - 8 * length));
    }
}
