package org.interdict.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Some bytes, and then an error that is no end.
final class FailingDisk extends InputStream {
    static final String REASON = "the disk has failed";
    private final ByteBuffer begin;

    FailingDisk(byte[] begin) {
        this.begin = ByteBuffer.wrap(begin);
    }

    @Override
    public int read() throws IOException {
        if (!begin.hasRemaining()) throw new IOException(REASON);
        return begin.get() & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) return 0;
        if (!begin.hasRemaining()) throw new IOException(REASON);
        int count = Math.min(len, begin.remaining());
        begin.get(b, off, count);
        return count;
    }
}
