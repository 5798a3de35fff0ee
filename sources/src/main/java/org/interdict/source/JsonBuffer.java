package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A window on the bytes of an input, however long a line, a string or the input is: it passes over
/// white space, and finds the end of a string, eight bytes at a time.
abstract class JsonBuffer {
    /// Bytes of the buffer.
    static final int SIZE = 256 << 10;

    /// No byte: the input's end.
    static final int END = -1;

    private static final VarHandle WORD =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long ESCAPES = 0x5C5C5C5C5C5C5C5CL;
    private static final long BLANKS = 0x2020202020202020L;

    // A zero always stands at `end`, and seven more bytes after it: loops stop, words can be read.
    final byte[] buffer = new byte[SIZE + 8];
    int at; // of the next byte
    int end; // of what the buffer holds
    boolean damaged; // since it was last set to false, bytes that are no characters, or NUL

    private InputStream stream = InputStream.nullInputStream();
    private @Nullable IOException broken;
    private boolean ended;
    private long before; // bytes of the input before the buffer's first

    /// Begins an input. Its first bytes are then in the buffer.
    void open(InputStream input) {
        stream = input;
        broken = null;
        ended = false;
        before = 0;
        at = 0;
        end = 0;
        buffer[0] = 0;
        more(0);
    }

    /// Lets go of the input.
    void release() {
        stream = InputStream.nullInputStream();
    }

    /// The bytes at the beginning, as far as they are there: up to four, the first one highest.
    int head() {
        int head = 0;
        for (int i = 0; i < 4; i++) head = (head << 8) | (i < end ? buffer[i] & 0xFF : 0x20);
        return head;
    }

    /// The input again from its beginning. Only before anything was read.
    InputStream again() {
        InputStream start = new ByteArrayInputStream(buffer.clone(), 0, end);
        IOException cause = broken;
        if (cause == null) return new SequenceInputStream(start, stream);
        InputStream failing =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw cause;
                    }

                    @Override
                    public int read(byte[] b, int off, int len) throws IOException {
                        throw cause;
                    }
                };
        return new SequenceInputStream(start, failing);
    }

    /// How far it is: `byte 1234`.
    public String position() {
        return "byte " + (before + at);
    }

    /// Bytes at the buffer's end that begin a character without ending it.
    final int partial(int from) {
        for (int back = 1; back <= 3 && end - back >= from; back++) {
            int b = buffer[end - back] & 0xFF;
            if (b < 0x80) return 0;
            if (b >= 0xC0) return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
        }
        return 0;
    }

    /// The next quote or backslash at or after `p`, or `end`. Two words a step: most strings end in
    /// the first, and a step costs less than a wrong guess of where.
    final int scan(int p) {
        byte[] b = buffer;
        int last = end - 16;
        for (; p <= last; p += 16) {
            long low = stops((long) WORD.get(b, p));
            long high = stops((long) WORD.get(b, p + 8));
            if ((low | high) != 0)
                return low != 0
                        ? p + (Long.numberOfTrailingZeros(low) >>> 3)
                        : p + 8 + (Long.numberOfTrailingZeros(high) >>> 3);
        }
        while (p < end && b[p] != '"' && b[p] != '\\') p++;
        return p;
    }

    /// The lowest bit that is set is the high bit of the first quote or backslash.
    private static long stops(long word) {
        long quote = word ^ QUOTES;
        long escape = word ^ ESCAPES;
        return (((quote - ONES) & ~quote) | ((escape - ONES) & ~escape)) & HIGHS;
    }

    /// The next byte that is no white space, without taking it; `END` if there is none.
    final int blank() {
        int b = buffer[at];
        return b > ' ' ? b : space();
    }

    private int space() {
        for (; ; ) {
            int b = buffer[at];
            if (b == ' ') {
                long word;
                while ((word = (long) WORD.get(buffer, at)) == BLANKS) at += 8;
                at += Long.numberOfTrailingZeros(word ^ BLANKS) >>> 3;
            } else if (b == '\n' || b == '\r' || b == '\t') {
                at++;
            } else if (at < end) {
                return b & 0xFF;
            } else if (!more(at)) {
                return END;
            }
        }
    }

    /// Reads on, and moves what is kept to the buffer's beginning.
    ///
    /// @param keep the first byte that is still needed
    /// @return whether anything came
    final boolean more(int keep) {
        System.arraycopy(buffer, keep, buffer, 0, end - keep);
        before += keep;
        at -= keep;
        end -= keep;
        int had = end;
        while (!ended && end < SIZE) {
            try {
                int count = stream.read(buffer, end, SIZE - end);
                if (count < 0) ended = true;
                else end += count;
            } catch (IOException e) {
                broken = e;
                ended = true;
            }
        }
        Arrays.fill(buffer, end, end + 8, (byte) 0);
        if (end > had) return true;
        if (broken != null) throw new UncheckedIOException(broken);
        return false;
    }

    /// The characters of some bytes; sets `damaged` if they are not all characters.
    final String decode(int from, int length) {
        if (isPlain(from, length))
            return new String(buffer, from, length, StandardCharsets.ISO_8859_1);
        String text = new String(buffer, from, length, StandardCharsets.UTF_8);
        if (text.indexOf(0) >= 0) damaged = true;
        if (text.indexOf(0xFFFD) >= 0) { // written so, or put there for what could not be decoded
            byte[] back = text.getBytes(StandardCharsets.UTF_8);
            damaged |= !Arrays.equals(back, 0, back.length, buffer, from, from + length);
        }
        return text;
    }

    /// Whether all of it is ASCII, without NUL: then a byte is a character, and nothing is wrong.
    private boolean isPlain(int from, int length) {
        int to = from + length;
        long odd = 0;
        int p = from;
        for (; p <= to - 8; p += 8) {
            long word = (long) WORD.get(buffer, p);
            odd |= word | (word - ONES);
        }
        for (; p < to; p++) odd |= buffer[p] - 1;
        return (odd & HIGHS) == 0;
    }

    /// Takes the escape that begins here.
    final char escape() {
        if (end - at < 6) more(at);
        int c = buffer[at + 1];
        int length = c == 'u' ? 6 : 2;
        if (end - at < length) throw new JsonBreak("the file ends inside a string");
        char value =
                switch (c) {
                    case '"', '\\', '/' -> (char) c;
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    case 'u' -> {
                        int hex = 0;
                        for (int i = 2; i < 6; i++) {
                            int digit = Character.digit((char) (buffer[at + i] & 0xFF), 16);
                            if (digit < 0)
                                throw unexpected(buffer[at + i] & 0xFF, "four hexadecimal digits");
                            hex = (hex << 4) | digit;
                        }
                        yield (char) hex;
                    }
                    default -> throw unexpected(c & 0xFF, "an escape that JSON knows");
                };
        at += length;
        return value;
    }

    static JsonBreak unexpected(int b, String expected) {
        if (b == END) return new JsonBreak("the file ends before the document does");
        String found = b > ' ' && b < 0x7F ? "`" + (char) b + "`" : "byte 0x%02x".formatted(b);
        return new JsonBreak("this is not JSON: expected " + expected + ", found " + found);
    }
}
