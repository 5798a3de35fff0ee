package org.interdict.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Characters of an input that does not name its encoding. A byte order mark decides, or the zeros
/// of UTF-16 without one; everything else is UTF-8, in which each byte that is none is read as
/// Windows-1252, or as Windows-1251 where the beginning has whole words of such bytes. So an old
/// export keeps its names, and a file of mixed encodings loses nothing.
public final class Text {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long NOT_ASCII = 0x8080808080808080L;

    private Text() {}

    /// The input's characters, without the byte order mark. The caller need not close it.
    public static BufferedReader of(Input input) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(input.stream(), Head.LENGTH);
        stream.mark(Head.LENGTH);
        byte[] head = stream.readNBytes(Head.LENGTH);
        stream.reset();
        if (starts(head, 0xEF, 0xBB, 0xBF)) stream.skipNBytes(3);
        if (starts(head, 0xFF, 0xFE)) return utf16(stream, 2, StandardCharsets.UTF_16LE);
        if (starts(head, 0xFE, 0xFF)) return utf16(stream, 2, StandardCharsets.UTF_16BE);
        if (head.length >= 2 && head[0] != 0 && head[1] == 0)
            return utf16(stream, 0, StandardCharsets.UTF_16LE);
        if (head.length >= 2 && head[0] == 0 && head[1] != 0)
            return utf16(stream, 0, StandardCharsets.UTF_16BE);
        Reader reader = new Mixed(stream, wordsOfHighBytes(head) ? CYRILLIC : WESTERN);
        return new BufferedReader(reader, 1 << 15);
    }

    /// The same for a format whose parser holds a line as long as it is: one longer than
    /// [Limits#text] ends the reading.
    public static Reader inLines(Input input) throws IOException {
        return new Bounded(of(input), input.limits().text());
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((head[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static BufferedReader utf16(InputStream stream, int mark, Charset charset)
            throws IOException {
        stream.skipNBytes(mark);
        return new BufferedReader(new InputStreamReader(stream, charset), 1 << 15);
    }

    /// Western text has a letter of its own here and there; Cyrillic words consist of them.
    private static boolean wordsOfHighBytes(byte[] head) {
        int letters = 0;
        int inWords = 0;
        for (int i = 0; i < head.length; i++) {
            if ((head[i] & 0xFF) < 0xC0) continue;
            letters++;
            if (i > 0 && (head[i - 1] & 0xFF) >= 0xC0) inWords++;
        }
        return letters >= 4 && inWords * 2 > letters;
    }

    /// UTF-8 with a fallback for single bytes.
    private static final class Mixed extends Reader {
        private final InputStream in;
        private final CharsetDecoder utf8;
        private final char[] fallback = new char[256];
        private final ByteBuffer bytes = ByteBuffer.allocate(1 << 15).flip();
        private final CharBuffer chars = CharBuffer.allocate(1 << 15).flip();
        private boolean ended;

        Mixed(InputStream in, Charset other) {
            this.in = in;
            this.utf8 =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT);
            for (int b = 0; b < 256; b++)
                fallback[b] = new String(new byte[] {(byte) b}, other).charAt(0);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            while (!chars.hasRemaining()) if (!fill()) return -1;
            int count = Math.min(length, chars.remaining());
            chars.get(target, offset, count);
            return count;
        }

        /// Decodes some more. Each pass takes at least one byte, unless there is none.
        private boolean fill() throws IOException {
            if (!ended) {
                bytes.compact();
                int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
                if (count < 0) ended = true;
                else bytes.position(bytes.position() + count);
                bytes.flip();
            }
            chars.clear();
            while (bytes.hasRemaining() && chars.hasRemaining()) {
                ascii();
                if (bytes.hasRemaining() && chars.hasRemaining() && !beyondAscii()) break;
            }
            chars.flip();
            return !ended || chars.hasRemaining() || bytes.hasRemaining();
        }

        /// Takes what is ASCII: nearly all, and many times faster than by a decoder.
        private void ascii() {
            byte[] from = bytes.array();
            char[] to = chars.array();
            int first = bytes.position();
            int most = Math.min(bytes.remaining(), chars.remaining());
            int count = 0;
            while (count + 8 <= most && ((long) LONGS.get(from, first + count) & NOT_ASCII) == 0)
                count += 8;
            while (count < most && from[first + count] >= 0) count++;
            int at = chars.position();
            for (int i = 0; i < count; i++) to[at + i] = (char) from[first + i];
            bytes.position(first + count);
            chars.position(at + count);
        }

        /// Takes a word that is not. False if more bytes are needed for that, or more room.
        private boolean beyondAscii() {
            int limit = bytes.limit();
            int end = bytes.position();
            while (end < limit && bytes.get(end) < 0) end++;
            boolean whole = ended || end < limit;
            bytes.limit(end);
            CoderResult result = utf8.reset().decode(bytes, chars, whole);
            boolean error = result.isError() && chars.hasRemaining();
            if (error) chars.put(fallback[bytes.get() & 0xFF]);
            bytes.limit(limit);
            return error || bytes.position() == end;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /// Throws where a line is too long.
    private static final class Bounded extends Reader {
        private final Reader in;
        private final int limit;
        private int length;
        private long line = 1;

        Bounded(Reader in, int limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (target[i] != '\n' && target[i] != '\r') {
                    this.length++;
                    continue;
                }
                check();
                this.length = 0;
                if (target[i] == '\n') line++;
            }
            check();
            return count;
        }

        private void check() throws UnreadableException {
            if (length > limit)
                throw new UnreadableException(
                        "a line of more than " + limit + " characters",
                        "line " + line,
                        "export it again with line ends; what came before is kept");
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
