package org.interdict.store.index;

import java.util.Arrays;

/// Bits, the lowest first, into bytes that grow. Not for several threads.
final class BitWriter {
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private long pending;
    private int bits;

    /// The lowest `count` bits of `value`, at most 56; those above must be 0.
    void write(long value, int count) {
        pending |= value << bits;
        bits += count;
        while (bits >= 8) {
            if (length == bytes.length) bytes = Arrays.copyOf(bytes, 2 * length);
            bytes[length++] = (byte) pending;
            pending >>>= 8;
            bits -= 8;
        }
    }

    /// `count` ones, then a zero.
    void unary(int count) {
        for (int left = count; left >= 0; left -= 32) {
            if (left >= 32) write(0xFFFFFFFFL, 32);
            else write((1L << left) - 1, left + 1);
        }
    }

    /// Fills up the last byte with zeros.
    void align() {
        if (bits > 0) write(0, 8 - bits);
    }

    /// Whole bytes written.
    int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
        pending = 0;
        bits = 0;
    }
}
