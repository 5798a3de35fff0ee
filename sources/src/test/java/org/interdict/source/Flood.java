package org.interdict.source;

import java.io.IOException;
import java.io.InputStream;

/// A stream of any length that is held nowhere: a beginning, a part again and again, an end.
final class Flood extends InputStream {
    private final byte[] begin;
    private final byte[] part;
    private final byte[] end;
    private final long parts;
    private final boolean breaks;
    private long position;

    /// @param parts bytes that the repeated part fills
    /// @param breaks whether the stream, as one that is over its limit, throws at its end
    Flood(byte[] begin, byte[] part, long parts, byte[] end, boolean breaks) {
        this.begin = begin;
        this.part = part;
        this.parts = parts;
        this.end = end;
        this.breaks = breaks;
    }

    /// `part` without end; after `limit` bytes the stream throws, as one does that is bounded.
    static Flood endless(byte[] begin, byte[] part, long limit) {
        return new Flood(begin, part, limit - begin.length, new byte[0], true);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws IOException {
        if (len == 0) return 0;
        if (position < begin.length) return copy(begin, (int) position, begin.length, b, off, len);
        long inside = position - begin.length;
        if (inside < parts) {
            int from = (int) (inside % part.length);
            int to = (int) Math.min(part.length, from + parts - inside);
            return copy(part, from, to, b, off, len);
        }
        long after = inside - parts;
        if (after < end.length) return copy(end, (int) after, end.length, b, off, len);
        if (breaks)
            throw new UnreadableException("longer than its limit", "", "split it into parts");
        return -1;
    }

    private int copy(byte[] from, int begin, int end, byte[] to, int off, int len) {
        int count = Math.min(len, end - begin);
        System.arraycopy(from, begin, to, off, count);
        position += count;
        return count;
    }
}
