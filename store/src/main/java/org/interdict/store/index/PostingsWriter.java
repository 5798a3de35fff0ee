package org.interdict.store.index;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Writes lists of numbers under rising keys, one after the other, as [Postings] reads them: of
/// each the difference to the key before, how many numbers it has, and the numbers
/// ([RisingNumbers]). Every [#GROUP] lists the key and the place are noted. Not for several
/// threads.
final class PostingsWriter {
    /// Lists that are read one after the other to find one.
    static final int GROUP = 64;

    /// A list of so many numbers says its length in bytes, so that it can be stepped over.
    static final int LONG = 64;

    private final OutputStream out;
    private final BitWriter bits = new BitWriter();
    private long[] keys = new long[64];
    private long[] offsets = new long[64];
    private int groups;
    private long lists;
    private long numbers;
    private long last;
    private long offset;

    PostingsWriter(OutputStream out) {
        this.out = out;
    }

    /// Adds a list; an empty one is left out.
    ///
    /// @param key higher than the one before, not negative
    /// @param count of the first numbers of `list` that it has; rising, not negative
    void add(long key, int[] list, int count) throws IOException {
        if (count == 0) return;
        if (lists % GROUP == 0) {
            if (groups == keys.length) {
                keys = Arrays.copyOf(keys, 2 * groups);
                offsets = Arrays.copyOf(offsets, 2 * groups);
            }
            keys[groups] = key;
            offsets[groups++] = offset;
            last = key;
        }
        write(key - last);
        last = key;
        write(count);
        if (count == 1) {
            write(list[0]);
        } else {
            bits.clear();
            RisingNumbers.write(list, count, bits);
            if (count >= LONG) write(bits.length());
            out.write(bits.bytes(), 0, bits.length());
            offset += bits.length();
        }
        lists++;
        numbers += count;
    }

    /// Ends the lists: the notes follow them, and how many there are.
    ///
    /// @return bytes written in all
    long finish() throws IOException {
        long end = offset;
        for (int i = 0; i < groups; i++) {
            fixed(keys[i]);
            fixed(offsets[i]);
        }
        fixed(groups);
        fixed(lists);
        fixed(numbers);
        fixed(end);
        return offset;
    }

    long numbers() {
        return numbers;
    }

    private void write(long value) throws IOException {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
            offset++;
        }
        out.write((int) rest);
        offset++;
    }

    private void fixed(long value) throws IOException {
        for (int shift = 0; shift < 64; shift += 8) out.write((int) (value >>> shift));
        offset += 8;
    }
}
