package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The beginning of an input, by which its format is recognised: up to [#LENGTH] bytes. Not for
/// several threads.
public final class Head {
    /// Bytes kept of the beginning.
    public static final int LENGTH = 64 << 10;

    private final String name;
    private final byte[] bytes;
    private final char first;
    private @Nullable String text; // most inputs are told by less

    public Head(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        this.first = first(this.bytes);
    }

    /// The file's or member's name, lower case. A hint at most: formats are recognised by content.
    public String name() {
        return name.toLowerCase(Locale.ROOT);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// The beginning as text: UTF-16 if a byte order mark or its zeros say so, else UTF-8 with
    /// marks for what is none.
    public String text() {
        String decoded = text;
        if (decoded == null) {
            decoded = new String(bytes, charset(bytes));
            if (decoded.startsWith("\uFEFF")) decoded = decoded.substring(1);
            text = decoded;
        }
        return decoded;
    }

    public boolean contains(String part) {
        return text().contains(part);
    }

    /// The first character that is neither white space nor a mark of the encoding, if it is ASCII;
    /// else NUL. Costs nothing, where [#text] costs more than reading a small input.
    public char first() {
        return first;
    }

    /// Whether the first character that is not white space opens an object or an array.
    public boolean startsJson() {
        return first == '{' || first == '[';
    }

    private static char first(byte[] bytes) {
        for (byte b : bytes) {
            // marks of the encoding, the zeros of UTF-16, and blanks
            if (b == (byte) 0xEF
                    || b == (byte) 0xBB
                    || b == (byte) 0xBF
                    || b == (byte) 0xFE
                    || b == (byte) 0xFF) continue;
            if (b == 0 || b == ' ' || (b >= '\t' && b <= '\r')) continue;
            return b > 0 ? (char) b : 0;
        }
        return 0;
    }

    private static Charset charset(byte[] b) {
        if (b.length >= 2) {
            if (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) return StandardCharsets.UTF_16LE;
            if (b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) return StandardCharsets.UTF_16BE;
            if (b[0] != 0 && b[1] == 0) return StandardCharsets.UTF_16LE;
            if (b[0] == 0 && b[1] != 0) return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
