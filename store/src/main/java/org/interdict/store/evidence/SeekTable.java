package org.interdict.store.evidence;

import org.interdict.store.StoreException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

/// Where the frames of a file lie. It stands at the file's end, as the *Zstandard Seekable Format*
/// 0.1.0 says (`contrib/seekable_format/zstd_seekable_compression_format.md` of the zstd project):
/// a skippable frame with the packed and the unpacked size of each frame, without checksums, for
/// each frame ends in one. Whatever knows zstd alone passes over it.
///
/// Sizes are unsigned there; ours stay far below a sign.
final class SeekTable {
    private static final int SKIPPABLE = 0x184D2A5E;
    private static final int SEEKABLE = 0x8F92EAB1;
    private static final int HEAD = 8;
    private static final int ENTRY = 8;
    private static final int FOOT = 9;

    /// Of a table that is believed: 4 TiB of content.
    private static final int MOST_FRAMES = 1 << 22;

    /// Bytes before each frame, and before the end.
    private final long[] packed;

    private final long[] content;
    private final int largest;

    private SeekTable(long[] packed, long[] content, int largest) {
        this.packed = packed;
        this.content = content;
        this.largest = largest;
    }

    int frames() {
        return packed.length - 1;
    }

    /// Bytes of the content.
    long bytes() {
        return content[frames()];
    }

    /// Where a frame begins in the file.
    long packedAt(int frame) {
        return packed[frame];
    }

    int packedBytes(int frame) {
        return (int) (packed[frame + 1] - packed[frame]);
    }

    /// Where a frame's content begins in the content.
    long contentAt(int frame) {
        return content[frame];
    }

    int contentBytes(int frame) {
        return (int) (content[frame + 1] - content[frame]);
    }

    /// Bytes of the largest frame, packed.
    int largest() {
        return largest;
    }

    /// The frame that holds a byte of the content.
    int frameOf(long position) {
        int found = Arrays.binarySearch(content, position);
        return found >= 0 ? found : -found - 2;
    }

    /// @throws StoreException if the file does not end in a table that fits it
    static SeekTable read(FileChannel channel, Path file) throws IOException {
        long size = channel.size();
        if (size < HEAD + FOOT) throw broken(file, "it is too short");
        ByteBuffer foot = read(channel, size - FOOT, FOOT, file);
        int frames = foot.getInt();
        if (foot.get(4) != 0 || foot.getInt(5) != SEEKABLE)
            throw broken(file, "it does not end in a table of its frames");
        if (frames < 0 || frames > MOST_FRAMES || (long) frames * ENTRY > size - HEAD - FOOT)
            throw broken(file, "its table names more frames than it can hold");
        int length = HEAD + frames * ENTRY + FOOT;
        ByteBuffer table = read(channel, size - length, length, file);
        if (table.getInt() != SKIPPABLE || table.getInt() != length - HEAD)
            throw broken(file, "the table of its frames does not begin where it should");
        long[] packed = new long[frames + 1];
        long[] content = new long[frames + 1];
        int largest = 0;
        for (int i = 0; i < frames; i++) {
            int one = table.getInt();
            int unpacked = table.getInt();
            if (one <= 0 || one > Evidence.PACKED || unpacked <= 0 || unpacked > Evidence.FRAME)
                throw broken(file, "its table gives frame " + (i + 1) + " a size that is none");
            packed[i + 1] = packed[i] + one;
            content[i + 1] = content[i] + unpacked;
            largest = Math.max(largest, one);
        }
        if (packed[frames] + length != size)
            throw broken(file, "its length is not that of its frames and their table");
        return new SeekTable(packed, content, largest);
    }

    private static ByteBuffer read(FileChannel channel, long at, int length, Path file)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        fill(channel, at, buffer, file);
        return buffer.flip();
    }

    /// Reads until the buffer is full.
    static void fill(FileChannel channel, long at, ByteBuffer buffer, Path file)
            throws IOException {
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at + buffer.position());
            if (read < 0) throw broken(file, "it ends too early");
        }
    }

    static StoreException broken(Path file, String why) {
        return new StoreException(
                "evidence is damaged: " + why,
                file.toString(),
                "copy it back from a backup, or add the file that it was made from again");
    }

    /// A table as it grows.
    static final class Writing {
        private int[] sizes = new int[16];
        private int used;

        void add(int packed, int content) {
            if (used == sizes.length) sizes = Arrays.copyOf(sizes, used * 2);
            sizes[used++] = packed;
            sizes[used++] = content;
        }

        byte[] bytes() {
            int frames = used / 2;
            ByteBuffer table =
                    ByteBuffer.allocate(HEAD + frames * ENTRY + FOOT)
                            .order(ByteOrder.LITTLE_ENDIAN);
            table.putInt(SKIPPABLE).putInt(table.capacity() - HEAD);
            for (int i = 0; i < used; i++) table.putInt(sizes[i]);
            return table.putInt(frames).put((byte) 0).putInt(SEEKABLE).array();
        }
    }
}
