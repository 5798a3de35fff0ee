package org.interdict.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/// The end of a zip archive: the record that says how many members it has and where its directory
/// lies (APPNOTE 4.3.16). An archive without it was cut.
final class ZipEnd {
    private static final int RECORD = 22;
    private static final int SIGNATURE = 0x06054B50;
    private static final int LONGEST = RECORD + 0xFFFF; // with its comment

    private ZipEnd() {}

    /// Bytes from where the directory begins to the end of the file; -1 if that is not said there,
    /// because the archive was cut or is of the 64 bit kind.
    static long directory(SeekableByteChannel file) throws IOException {
        long size = file.size();
        ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, LONGEST));
        long before = file.position();
        file.position(size - tail.remaining());
        while (tail.hasRemaining() && file.read(tail) >= 0) {}
        file.position(before);
        int at = find(tail.array(), tail.position());
        if (at < 0) return -1;
        long offset = number(tail.array(), at + 16);
        return offset == 0xFFFF_FFFFL || offset > size ? -1 : size - offset;
    }

    /// Where the record begins in the last bytes of an archive, or -1: its comment must reach to
    /// the end.
    private static int find(byte[] tail, int length) {
        for (int at = length - RECORD; at >= 0; at--)
            if (number(tail, at) == SIGNATURE && comment(tail, at) == length - at - RECORD)
                return at;
        return -1;
    }

    private static int comment(byte[] tail, int at) {
        return (tail[at + 20] & 0xFF) | (tail[at + 21] & 0xFF) << 8;
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xFFL)
                | (bytes[at + 1] & 0xFFL) << 8
                | (bytes[at + 2] & 0xFFL) << 16
                | (bytes[at + 3] & 0xFFL) << 24;
    }

    /// Remembers the last bytes of what is read through it.
    static final class Watch extends InputStream {
        private final InputStream in;
        private final byte[] last = new byte[2 * LONGEST];
        private int length;

        Watch(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int read = in.read(b, off, Math.min(len, LONGEST));
            if (read > 0) remember(b, off, read);
            return read;
        }

        /// Reads what is left, and says whether it ended as an archive does.
        boolean ended() throws IOException {
            byte[] sink = new byte[LONGEST];
            while (read(sink, 0, sink.length) >= 0) {}
            return find(last, length) >= 0;
        }

        private void remember(byte[] b, int off, int read) {
            if (length + read > last.length) {
                System.arraycopy(last, length - LONGEST, last, 0, LONGEST);
                length = LONGEST;
            }
            System.arraycopy(b, off, last, length, read);
            length += read;
        }
    }
}
