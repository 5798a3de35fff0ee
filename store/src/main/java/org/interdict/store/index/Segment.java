package org.interdict.store.index;

import org.interdict.store.StoreException;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// One file of the index, mapped; a small one is read. Shared by threads.
final class Segment {
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK = 1 << 20;

    /// Up to which size a file is read. A system maps some 65,000 files to a process at most, and a
    /// store may have more sweeps than that.
    private static final int SMALL = 1 << 16;

    private final Path file;
    private final MemorySegment bytes;
    private final long directory;
    private final int entries;

    private Segment(Path file, MemorySegment bytes, long directory, int entries) {
        this.file = file;
        this.bytes = bytes;
        this.directory = directory;
        this.entries = entries;
    }

    /// Opens a file and looks at its directory; its parts are looked at by [#verify] alone.
    ///
    /// @throws StoreException when it is cut, or no segment
    static Segment open(Path file, Arena arena) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < SegmentWriter.TAIL) throw damaged(file, "it is cut short");
            MemorySegment bytes =
                    size <= SMALL
                            ? copied(channel, (int) size, arena)
                            : channel.map(MapMode.READ_ONLY, 0, size, arena);
            long tail = size - SegmentWriter.TAIL;
            if (bytes.get(LONG, tail + 16) != SegmentWriter.MAGIC)
                throw damaged(file, "it does not end as a part of an index does");
            long entries = bytes.get(LONG, tail + 8);
            long directory = tail - entries * SegmentWriter.ENTRY;
            if (entries < 0 || entries > tail / SegmentWriter.ENTRY)
                throw damaged(file, "its directory is broken");
            long length = tail - directory;
            if (checksum(bytes, directory, length) != bytes.get(LONG, tail))
                throw damaged(file, "its directory is broken");
            return new Segment(file, bytes, directory, (int) entries);
        }
    }

    private static MemorySegment copied(FileChannel channel, int size, Arena arena)
            throws IOException {
        MemorySegment bytes = arena.allocate(size);
        ByteBuffer into = bytes.asByteBuffer();
        while (into.hasRemaining()) if (channel.read(into) < 0) break; // zeros, which are damage
        return bytes.asReadOnly();
    }

    Path file() {
        return file;
    }

    long size() {
        return bytes.byteSize();
    }

    /// A part; empty if there is none.
    MemorySegment part(Part part, int index) {
        for (int i = 0; i < entries; i++) {
            long entry = directory + (long) i * SegmentWriter.ENTRY;
            if (bytes.get(INT, entry) == part.code() && bytes.get(INT, entry + 4) == index)
                return bytes.asSlice(bytes.get(LONG, entry + 8), bytes.get(LONG, entry + 16));
        }
        return MemorySegment.NULL;
    }

    /// How many bytes all parts of a sort take.
    long size(Part part) {
        long sum = 0;
        for (int i = 0; i < entries; i++) {
            long entry = directory + (long) i * SegmentWriter.ENTRY;
            if (bytes.get(INT, entry) == part.code()) sum += bytes.get(LONG, entry + 16);
        }
        return sum;
    }

    /// A small part as bytes in memory.
    ByteBuffer read(Part part, int index) {
        MemorySegment segment = part(part, index);
        byte[] copy = new byte[(int) segment.byteSize()];
        MemorySegment.copy(segment, ValueLayout.JAVA_BYTE, 0, copy, 0, copy.length);
        return ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads all of it against its checksums.
    ///
    /// @throws StoreException naming the part that is not as it was written
    void verify() throws StoreException {
        for (int i = 0; i < entries; i++) {
            long entry = directory + (long) i * SegmentWriter.ENTRY;
            long offset = bytes.get(LONG, entry + 8);
            long length = bytes.get(LONG, entry + 16);
            if (checksum(bytes, offset, length) != bytes.get(LONG, entry + 24))
                throw damaged(file, "its part " + Part.of(bytes.get(INT, entry)) + " has changed");
        }
    }

    private static long checksum(MemorySegment bytes, long from, long length) {
        CRC32C checksum = new CRC32C();
        byte[] chunk = new byte[(int) Math.min(CHUNK, length)];
        for (long at = 0; at < length; at += chunk.length) {
            int count = (int) Math.min(chunk.length, length - at);
            MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from + at, chunk, 0, count);
            checksum.update(chunk, 0, count);
        }
        return checksum.getValue();
    }

    private static StoreException damaged(Path file, String what) {
        return new StoreException(
                "a part of the index is damaged: " + what,
                file.toString(),
                "make the index again with 'interdict store rebuild'; evidence and records are all"
                        + " that it is made of");
    }
}
