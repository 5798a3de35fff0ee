package org.interdict.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Unpacks gzip (RFC 1952), several members one behind the other too. Our own because what was
/// unpacked before a break must come out before the break is told: the JDK takes garbage behind a
/// member for its end, and commons-compress throws away what it has just unpacked.
final class Gzip extends InputStream {
    /// Bytes of a file name or comment in a header that are stepped over.
    private static final int NAME = 64 << 10;

    private static final int HAS_CHECKSUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream in;
    private final byte[] packed = new byte[64 << 10];
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private int position;
    private int end;
    private boolean inside;
    private boolean any;
    private boolean over;

    Gzip(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) return 0;
        while (!over) {
            if (!inside && !header()) {
                over = true;
                break;
            }
            int read = inflate(b, off, len);
            if (read > 0) return read;
            if (inflater.finished()) trailer();
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private int inflate(byte[] b, int off, int len) throws IOException {
        try {
            while (true) {
                int read = inflater.inflate(b, off, len);
                if (read > 0) {
                    crc.update(b, off, read);
                    return read;
                }
                if (inflater.finished()) return 0;
                if (inflater.needsDictionary()) throw new IOException("gzip has no dictionaries");
                if (!fill()) throw new EOFException("the gzip data has no end");
                inflater.setInput(packed, position, end - position);
                position = end;
            }
        } catch (DataFormatException e) {
            throw new IOException("the gzip data is broken", e);
        }
    }

    /// Steps over a member's header; false at the end of the file.
    private boolean header() throws IOException {
        if (position == end && !fill()) {
            if (any) return false;
            throw new EOFException("the gzip data has no beginning");
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8)
            throw new IOException("what stands behind the gzip data is none");
        int flags = next();
        for (int i = 0; i < 6; i++) next(); // time, compression, system
        if ((flags & HAS_EXTRA) != 0) for (int i = next() | next() << 8; i > 0; i--) next();
        if ((flags & HAS_NAME) != 0) text();
        if ((flags & HAS_COMMENT) != 0) text();
        if ((flags & HAS_CHECKSUM) != 0) number(2);
        inflater.reset();
        inflater.setInput(packed, position, end - position);
        position = end;
        crc.reset();
        inside = true;
        any = true;
        return true;
    }

    private void trailer() throws IOException {
        position = end - inflater.getRemaining();
        inside = false;
        if (number(4) != crc.getValue()) throw new IOException("the gzip checksum is wrong");
        if (number(4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL))
            throw new IOException("the gzip length is wrong");
    }

    private void text() throws IOException {
        for (int i = 0; next() != 0; i++)
            if (i > NAME) throw new IOException("a name in the gzip header has no end");
    }

    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) number |= (long) next() << (8 * i);
        return number;
    }

    private int next() throws IOException {
        if (position == end && !fill()) throw new EOFException("the gzip data has no end");
        return packed[position++] & 0xFF;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(packed, 0, packed.length));
        return end > 0;
    }
}
