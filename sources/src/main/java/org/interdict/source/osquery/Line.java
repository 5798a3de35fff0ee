package org.interdict.source.osquery;

import java.io.IOException;
import java.io.InputStream;

/// One line of a stream after the other, each as a stream of its own that ends where the line does.
/// No line is held.
final class Line extends InputStream {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 15];
    private int next;
    private int end;
    private boolean over;
    private long number;

    Line(InputStream in) {
        this.in = in;
    }

    /// Goes to the next line, past what was not read of this one; false after the last.
    boolean advance() throws IOException {
        while (!over && number > 0) if (read() < 0) break;
        over = false;
        number++;
        return available() > 0 || fill();
    }

    /// Whether nothing but its end is left of the line; reads over white space.
    boolean isBlank() throws IOException {
        while (next < end || fill()) {
            byte b = buffer[next];
            if (b == '\n' || b > ' ' || b < 0) return b == '\n';
            next++;
        }
        return true;
    }

    /// From 1.
    long number() {
        return number;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (over || (next == end && !fill())) {
            over = true;
            return -1;
        }
        int count = 0;
        int most = Math.min(length, end - next);
        while (count < most && buffer[next + count] != '\n') count++;
        System.arraycopy(buffer, next, target, offset, count);
        next += count;
        if (count < most) {
            next++;
            over = true;
            return count == 0 ? -1 : count;
        }
        return count;
    }

    @Override
    public int available() {
        return end - next;
    }

    private boolean fill() throws IOException {
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        next = 0;
        return end > 0;
    }
}
