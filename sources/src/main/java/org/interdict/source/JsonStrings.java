package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Strings seen before, found by their bytes: the same bytes give the same `String`, whose hash is
/// then known already. Of bounded size: a string is kept when it comes for the second time, in the
/// place of another; so what is never seen again, such as a checksum, drives nothing out. What is
/// kept never changes what is read, only how fast. Not for several threads.
final class JsonStrings {
    /// Bytes of the longest string that is kept.
    static final int LONGEST = 64;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final int mask;
    private final int[] kept; // the hash of the string in each place
    private final int[] seen; // the hash that came there last and found another
    private final byte[] lengths;
    private final byte[] bytes;
    private final @Nullable String[] texts;

    /// @param bits so many powers of two of strings at most
    /// @param seed decides which strings share a place, so that nobody can choose them
    JsonStrings(int bits, long seed) {
        int places = 1 << bits;
        this.seed = seed;
        this.mask = places - 1;
        this.kept = new int[places];
        this.seen = new int[places];
        this.lengths = new byte[places];
        this.bytes = new byte[LONGEST * places];
        this.texts = new String[places];
    }

    /// A hash of up to three words of the string: enough to find it, not to know it.
    ///
    /// @param buffer goes on for 8 bytes at least after `from`
    /// @param length at most [#LONGEST]
    int hash(byte[] buffer, int from, int length) {
        long hash;
        if (length < 8) {
            hash = tail(buffer, from, length) * MIX;
        } else {
            long first = (long) WORD.get(buffer, from);
            long middle = (long) WORD.get(buffer, from + (length >> 1) - 4);
            long last = (long) WORD.get(buffer, from + length - 8);
            hash = (first ^ seed) * MIX + (middle + seed) * (MIX ^ 0x55) + last * (MIX ^ 0x3300);
        }
        hash = (hash ^ (hash >>> 29) ^ length ^ seed) * MIX;
        return (int) (hash >>> 32);
    }

    /// The string with these bytes, if it is kept.
    @Nullable String get(int hash, byte[] buffer, int from, int length) {
        int place = hash & mask;
        if (kept[place] != hash || lengths[place] != length) return null;
        int at = place * LONGEST;
        int i = 0;
        for (; i + 8 <= length; i += 8)
            if ((long) WORD.get(buffer, from + i) != (long) WORD.get(bytes, at + i)) return null;
        if (i < length && tail(buffer, from + i, length - i) != tail(bytes, at + i, length - i))
            return null;
        return texts[place];
    }

    /// Keeps a string, if this is the second time that it comes.
    void put(int hash, byte[] buffer, int from, int length, String text) {
        int place = hash & mask;
        if (seen[place] != hash) {
            seen[place] = hash;
            return;
        }
        kept[place] = hash;
        lengths[place] = (byte) length;
        System.arraycopy(buffer, from, bytes, place * LONGEST, length);
        texts[place] = text;
    }

    private static long tail(byte[] buffer, int from, int length) {
        if (length == 0) return 0;
        return (long) WORD.get(buffer, from) & (-1L >>> (Long.SIZE - 8 * length));
    }
}
