package org.interdict.store.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Writes a rising list of numbers in as few bits as its gaps need, and reads it again.
///
/// Blocks of [#BLOCK] gaps, each with a Rice parameter of its own: where assets that share an image
/// have neighbouring numbers, nearly all gaps of a list are 1, and cost one bit; where assets are
/// independent, a gap costs one and a half bits above its logarithm. A gap that is far from the
/// others of its block is escaped, so that one jump between two fleets does not spoil the block.
/// (S. W. Golomb, Run-length encodings, 1966; R. F. Rice, Some practical universal noiseless coding
/// techniques, 1979.)
final class RisingNumbers {
    static final int BLOCK = 32;

    /// A quotient so long is an escape.
    private static final int ESCAPE = 14;

    /// In place of a parameter: all gaps of the block are 1.
    private static final int CONSECUTIVE = 31;

    private static final int PARAMETER_BITS = 5;
    private static final int LENGTH_BITS = 5;

    private static final VarHandle LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private RisingNumbers() {}

    /// Room that must follow the bytes of a list for [#read].
    static final int PADDING = 8;

    /// Writes the first `count` numbers of a list, rising and not negative.
    static void write(int[] numbers, int count, BitWriter out) {
        int before = -1;
        for (int from = 0; from < count; from += BLOCK) {
            int to = Math.min(count, from + BLOCK);
            int parameter = parameter(numbers, from, to, before);
            out.write(parameter, PARAMETER_BITS);
            for (int i = from; i < to && parameter != CONSECUTIVE; i++) {
                gap(numbers[i] - before - 1, parameter, out);
                before = numbers[i];
            }
            before = numbers[to - 1];
        }
        out.align();
    }

    private static void gap(int gap, int parameter, BitWriter out) {
        int quotient = gap >>> parameter;
        if (quotient < ESCAPE) {
            out.write((1L << quotient) - 1, quotient + 1);
            out.write(gap & ((1L << parameter) - 1), parameter);
        } else {
            int length = 32 - Integer.numberOfLeadingZeros(gap);
            out.write((1L << ESCAPE) - 1, ESCAPE);
            out.write(length, LENGTH_BITS);
            out.write(gap, length);
        }
    }

    /// The parameter that costs least, by how long the gaps of a block are in bits.
    private static int parameter(int[] numbers, int from, int to, int before) {
        if (numbers[to - 1] - before == to - from) return CONSECUTIVE;
        int[] lengths = new int[32];
        int longest = 0;
        int last = before;
        for (int i = from; i < to; i++) {
            int length = 32 - Integer.numberOfLeadingZeros(numbers[i] - last - 1);
            lengths[length]++;
            longest = Math.max(longest, length);
            last = numbers[i];
        }
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int parameter = 0; parameter <= longest && parameter < CONSECUTIVE; parameter++) {
            long cost = 0;
            for (int length = 0; length <= longest; length++) {
                if (lengths[length] == 0) continue;
                int above = length - parameter;
                // Of numbers of one length the middle: a quotient of one and a half powers.
                int quotient = above <= 0 ? 0 : above > 5 ? ESCAPE : (3 << above) >> 2;
                cost +=
                        (long) lengths[length]
                                * (quotient < ESCAPE
                                        ? quotient + 1 + parameter
                                        : ESCAPE + LENGTH_BITS + length);
            }
            if (cost < least) {
                least = cost;
                best = parameter;
            }
        }
        return best;
    }

    /// Reads `count` numbers that begin at byte `from`.
    ///
    /// @param bytes at least [#PADDING] of them behind the list
    /// @return the byte behind the list
    static int read(byte[] bytes, int from, int count, int[] numbers) {
        long at = (long) from << 3; // in bits
        int number = -1;
        for (int i = 0; i < count; ) {
            int to = Math.min(count, i + BLOCK);
            int parameter = (int) (window(bytes, at) & CONSECUTIVE);
            at += PARAMETER_BITS;
            if (parameter == CONSECUTIVE) {
                while (i < to) numbers[i++] = ++number;
                continue;
            }
            long mask = (1L << parameter) - 1;
            while (i < to) {
                long window = window(bytes, at);
                int quotient = Long.numberOfTrailingZeros(~window);
                if (quotient < ESCAPE) {
                    at += quotient + 1;
                    // A window has 57 bits at least: 14, and 31.
                    number +=
                            1
                                    + (int)
                                            ((quotient << parameter)
                                                    | ((window >>> (quotient + 1)) & mask));
                    at += parameter;
                } else {
                    window >>>= ESCAPE;
                    int length = (int) (window & 31);
                    number += 1 + (int) ((window >>> LENGTH_BITS) & ((1L << length) - 1));
                    at += ESCAPE + LENGTH_BITS + length;
                }
                numbers[i++] = number;
            }
        }
        return (int) ((at + 7) >>> 3);
    }

    private static long window(byte[] bytes, long bit) {
        return (long) LONG.get(bytes, (int) (bit >>> 3)) >>> (bit & 7);
    }
}
