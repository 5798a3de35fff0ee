package org.interdict.store.evidence;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;

import org.interdict.store.StoreException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

/// The content of one file, anywhere in it. Holds one frame; one thread at a time.
final class Frames implements SeekableByteChannel {
    private final Path file;
    private final FileChannel channel;
    private final SeekTable table;
    private final ZstdDecompressCtx zstd = new ZstdDecompressCtx();
    private final ByteBuffer packed;
    private final byte[] content;
    private int held = -1;
    private long position;

    /// Takes the channel over: it is closed with this one, or here if the file is damaged.
    Frames(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        try {
            table = SeekTable.read(channel, file);
        } catch (IOException e) {
            close();
            throw StoreException.reading(file, e);
        }
        packed = ByteBuffer.allocate(table.largest());
        content = new byte[(int) Math.min(Evidence.FRAME, table.bytes())];
    }

    SeekTable table() {
        return table;
    }

    /// The content of one frame, from the array's beginning; good until another is asked for.
    ///
    /// @throws StoreException if its bits are not those that were written
    byte[] frame(int frame) throws IOException {
        if (frame == held) return content;
        held = -1;
        packed.clear().limit(table.packedBytes(frame));
        SeekTable.fill(channel, table.packedAt(frame), packed, file);
        int length = table.contentBytes(frame);
        int unpacked;
        try {
            unpacked =
                    zstd.decompressByteArray(
                            content, 0, length, packed.array(), 0, packed.position());
        } catch (ZstdException e) {
            throw SeekTable.broken(
                    file, named(frame) + " does not unpack (" + e.getMessage() + ")");
        }
        if (unpacked != length)
            throw SeekTable.broken(file, named(frame) + " unpacks to another size than it should");
        held = frame;
        return content;
    }

    /// For a person, who counts from 1.
    String named(int frame) {
        return "frame %d of %d, bytes %d to %d of the content,"
                .formatted(
                        frame + 1,
                        table.frames(),
                        table.contentAt(frame),
                        table.contentAt(frame) + table.contentBytes(frame) - 1);
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        if (!channel.isOpen()) throw new ClosedChannelException();
        if (!to.hasRemaining()) return 0;
        if (position >= table.bytes()) return -1;
        int frame = table.frameOf(position);
        int from = (int) (position - table.contentAt(frame));
        int length = Math.min(to.remaining(), table.contentBytes(frame) - from);
        to.put(frame(frame), from, length);
        position += length;
        return length;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long position) {
        if (position < 0) throw new IllegalArgumentException("position " + position);
        this.position = position;
        return this;
    }

    @Override
    public long size() {
        return table.bytes();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        zstd.close();
        channel.close();
    }
}
