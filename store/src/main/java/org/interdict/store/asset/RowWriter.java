package org.interdict.store.asset;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbers and texts, one after the other.
final class RowWriter {
    private byte[] bytes = new byte[128];
    private int size;

    /// @param number not below 0
    void number(int number) {
        int rest = number;
        room(5);
        while (rest >= 0x80) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int more) {
        if (size + more > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
}
