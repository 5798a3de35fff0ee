package org.interdict.store.asset;

import org.interdict.store.StoreException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads what [RowWriter] wrote, from bytes that may be anything.
final class RowReader {
    private final ByteBuffer row;

    RowReader(ByteBuffer row) {
        this.row = row.slice();
    }

    int left() {
        return row.remaining();
    }

    /// Not below 0.
    int number() throws StoreException {
        long number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            if (!row.hasRemaining()) throw damaged();
            byte b = row.get();
            number |= (b & 0x7FL) << shift;
            if (b >= 0 && number <= Integer.MAX_VALUE) return (int) number;
        }
        throw damaged();
    }

    String text() throws StoreException {
        int length = number();
        if (length > left()) throw damaged();
        String text;
        if (row.hasArray()) {
            text =
                    new String(
                            row.array(),
                            row.arrayOffset() + row.position(),
                            length,
                            StandardCharsets.UTF_8);
            row.position(row.position() + length);
        } else {
            byte[] utf8 = new byte[length];
            row.get(utf8);
            text = new String(utf8, StandardCharsets.UTF_8);
        }
        return text;
    }

    /// Passes a text over.
    void pass() throws StoreException {
        int length = number();
        if (length > left()) throw damaged();
        row.position(row.position() + length);
    }

    /// Whether the text that comes next is this one; it is passed over.
    boolean is(byte[] utf8) throws StoreException {
        int length = number();
        if (length > left()) throw damaged();
        boolean same = length == utf8.length;
        for (int i = 0; same && i < length; i++) same = row.get(row.position() + i) == utf8[i];
        row.position(row.position() + length);
        return same;
    }

    static StoreException damaged() {
        return new StoreException(
                "what is kept of an asset cannot be read",
                "the index",
                "make it again: `interdict store rebuild`");
    }
}
