package org.interdict.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The beginning of an input, by which its format is recognised: up to [#LENGTH] bytes.
public final class Head {
    /// Bytes kept of the beginning.
    public static final int LENGTH = 64 << 10;

    private final String name;
    private final byte[] bytes;
    private final String text;

    public Head(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
        Charset charset = charset(bytes);
        String decoded = new String(bytes, charset);
        this.text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
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
        return text;
    }

    public boolean contains(String part) {
        return text.contains(part);
    }

    /// Whether the first character that is not white space opens an object or an array.
    public boolean startsJson() {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
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
