package org.interdict.store.index;

import org.interdict.store.Disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// Writes one file of the index: parts, one after the other, and at the end which lies where, each
/// with a checksum. Not for several threads.
final class SegmentWriter implements AutoCloseable {
    /// How the file ends: what it is, and in which version.
    static final long MAGIC = 0x3130_4758_4449_5449L; // "ITIDXG01", the lowest byte first

    /// Bytes of an entry of the directory.
    static final int ENTRY = 32;

    /// Bytes behind the directory.
    static final int TAIL = 24;

    private final OutputStream out;
    private final List<Entry> entries = new ArrayList<>();
    private final CRC32C checksum = new CRC32C();
    private long offset;

    private record Entry(Part part, int index, long offset, long length, long checksum) {}

    SegmentWriter(Disk disk, Path file) throws IOException {
        this.out = new BufferedOutputStream(disk.create(file), 1 << 18);
    }

    /// Begins a part. What is written to the stream before the next call is in it; closing it does
    /// nothing.
    ///
    /// @param index which of several of this sort
    OutputStream begin(Part part, int index) {
        end();
        checksum.reset();
        entries.add(new Entry(part, index, offset, -1, 0));
        return new Counted();
    }

    private void end() {
        if (entries.isEmpty() || entries.getLast().length >= 0) return;
        Entry open = entries.removeLast();
        entries.add(
                new Entry(
                        open.part,
                        open.index,
                        open.offset,
                        offset - open.offset,
                        checksum.getValue()));
    }

    /// Ends the file. It is not synced.
    void finish() throws IOException {
        end();
        ByteBuffer directory =
                ByteBuffer.allocate(ENTRY * entries.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (Entry entry : entries)
            directory
                    .putInt(entry.part.code())
                    .putInt(entry.index)
                    .putLong(entry.offset)
                    .putLong(entry.length)
                    .putLong(entry.checksum);
        checksum.reset();
        checksum.update(directory.array());
        ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
        tail.putLong(checksum.getValue()).putLong(entries.size()).putLong(MAGIC);
        out.write(directory.array());
        out.write(tail.array());
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private final class Counted extends OutputStream {
        private final byte[] one = new byte[1];

        @Override
        public void write(int b) throws IOException {
            one[0] = (byte) b;
            write(one, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            checksum.update(bytes, from, length);
            offset += length;
        }
    }
}
