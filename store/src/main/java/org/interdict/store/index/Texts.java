package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A text of the dictionary is one for each kind of trace in which it stands: what it can be
/// recognised by depends on that. This is how texts and components are written.
final class Texts {
    private Texts() {}

    static byte[] bytes(int kind, String text) {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[utf.length + 1];
        bytes[0] = (byte) kind;
        System.arraycopy(utf, 0, bytes, 1, utf.length);
        return bytes;
    }

    static int kind(ByteBuffer item) {
        return item.get(0) & 0xFF;
    }

    static String text(ByteBuffer item) {
        byte[] utf = new byte[item.limit() - 1];
        item.get(1, utf);
        return new String(utf, StandardCharsets.UTF_8);
    }

    /// A component that bears this text alone. Where a name may also be a file's, it is.
    static Component alone(int kind, String text) {
        if (kind == Codes.NAME)
            return new Component(Type.FILE, Presence.LISTED, text, "", List.of());
        return new Component(
                Type.UNKNOWN, Presence.LISTED, "", "", List.of(new Trace(Codes.kind(kind), text)));
    }

    /// Of the beginning of a word as many letters as are kept: eight.
    static long shortened(long beginning) {
        return beginning >>> 20;
    }

    /// A component by the numbers of its texts: name, version, traces.
    static byte[] component(int type, int presence, int[] texts, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16);
        bytes.write(type);
        bytes.write(presence);
        for (int i = 0; i < count; i++) Blocks.varint(texts[i], bytes);
        return bytes.toByteArray();
    }
}
