package org.interdict.store.evidence;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

import java.nio.ByteBuffer;

/// Packs the content of a frame. Used by one deposit after the other, for its buffers and tables
/// cost more than a small file.
final class Press implements AutoCloseable {
    /// On rows of an inventory levels 2 to 4 pack no better than 1 and take up to 1.5 times as
    /// long; on lists of components 3 saves a tenth (`zstd -b1e4 -B1M FILE`).
    private static final int LEVEL = 1;

    private final ByteBuffer content = ByteBuffer.allocateDirect(Evidence.FRAME);
    private final ByteBuffer packed =
            ByteBuffer.allocateDirect((int) Zstd.compressBound(Evidence.FRAME));
    private final byte[] out = new byte[packed.capacity()];
    // The content's checksum names the frame in which a bit flipped.
    private final ZstdCompressCtx zstd = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);

    /// What the next frame is to hold.
    ByteBuffer content() {
        return content;
    }

    /// Packs what there is into [#out], and makes room for the next.
    ///
    /// @return bytes of the frame
    int frame() {
        int size =
                zstd.compressDirectByteBuffer(
                        packed, 0, packed.capacity(), content, 0, content.position());
        packed.get(0, out, 0, size);
        content.clear();
        return size;
    }

    byte[] out() {
        return out;
    }

    @Override
    public void close() {
        zstd.close();
    }
}
