package org.interdict.store.index;

import com.github.luben.zstd.Zstd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Small items in packed blocks, found by their number: [Writer] writes them one after the other,
/// this reads one. Not for several threads.
final class Blocks {
    /// Items of a block: what is unpacked to read one.
    static final int ITEMS = 128;

    private static final int LEVEL = 9;
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private final long count;
    private final long blocks;
    private final long end;
    private long open = -1;
    private ByteBuffer block = ByteBuffer.allocate(0);
    private int[] starts = new int[ITEMS + 1];

    /// @param bytes exactly those that were written
    Blocks(MemorySegment bytes) {
        this.bytes = bytes;
        this.count = bytes.get(LONG, bytes.byteSize() - 8);
        this.blocks = (count + ITEMS - 1) / ITEMS;
        this.end = bytes.byteSize() - 8 - 8 * (blocks + 1);
    }

    long count() {
        return count;
    }

    /// The item with this number, from 0; valid until the next call.
    ByteBuffer get(long item) {
        long wanted = item / ITEMS;
        if (wanted != open) unpack(wanted);
        int at = (int) (item % ITEMS);
        return block.slice(starts[at], starts[at + 1] - starts[at]);
    }

    private void unpack(long wanted) {
        long from = bytes.get(LONG, end + 8 * wanted);
        long to = bytes.get(LONG, end + 8 * wanted + 8);
        byte[] packed = new byte[(int) (to - from)];
        MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, packed, 0, packed.length);
        int size = (int) Zstd.getFrameContentSize(packed);
        byte[] unpacked = new byte[size];
        Zstd.decompressByteArray(unpacked, 0, size, packed, 0, packed.length);
        int items = (int) Math.min(ITEMS, count - wanted * ITEMS);
        ByteBuffer whole = ByteBuffer.wrap(unpacked);
        int sum = 0;
        for (int i = 0; i < items; i++) {
            starts[i] = sum;
            sum += (int) varint(whole);
        }
        starts[items] = sum;
        block = whole.slice();
        open = wanted;
    }

    static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) return value;
        }
    }

    static void varint(long value, ByteArrayOutputStream out) {
        long rest = value;
        while (rest >= 0x80) {
            out.write((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    /// Packs items as they come; holds the packed blocks until [#finish]. Not for several threads.
    static final class Writer {
        private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        private final ByteArrayOutputStream lengths = new ByteArrayOutputStream();
        private final ByteArrayOutputStream items = new ByteArrayOutputStream();
        private long[] offsets = new long[16];
        private int blocks;
        private int inBlock;
        private long count;

        void add(byte[] item, int length) {
            varint(length, lengths);
            items.write(item, 0, length);
            count++;
            if (++inBlock == ITEMS) pack();
        }

        private void pack() {
            byte[] head = lengths.toByteArray();
            byte[] tail = items.toByteArray();
            byte[] whole = Arrays.copyOf(head, head.length + tail.length);
            System.arraycopy(tail, 0, whole, head.length, tail.length);
            if (blocks + 2 > offsets.length) offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            packed.writeBytes(Zstd.compress(whole, LEVEL));
            offsets[++blocks] = packed.size();
            lengths.reset();
            items.reset();
            inBlock = 0;
        }

        void finish(OutputStream out) throws IOException {
            if (inBlock > 0) pack();
            packed.writeTo(out);
            ByteBuffer tail = ByteBuffer.allocate(8 * (blocks + 2)).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i <= blocks; i++) tail.putLong(offsets[i]);
            tail.putLong(count);
            out.write(tail.array());
        }
    }
}
