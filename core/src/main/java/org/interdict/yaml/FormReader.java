package org.interdict.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads what [FormWriter] wrote. It runs at each start, before anything is compiled for the
/// machine: few calls and no streams.
final class FormReader {
    private final byte[] bytes;
    private int at;
    private final String[] strings;

    /// @throws IllegalStateException if this program did not write it
    private FormReader(byte[] bytes) {
        this.bytes = bytes;
        if (number() != FormWriter.VERSION)
            throw new IllegalStateException("a compiled file is of another version; build again");
        strings = new String[number()];
        for (int i = 0; i < strings.length; i++) {
            int length = number();
            strings[i] =
                    new String(
                            bytes,
                            at,
                            length / 2,
                            length % 2 == 1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
            at += length / 2;
        }
    }

    /// What `form` makes of the bytes.
    ///
    /// @throws IllegalStateException if this program did not write them
    static <T> T read(byte[] bytes, Function<FormReader, T> form) {
        try {
            return form.apply(new FormReader(bytes));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("a compiled file ends too early; build again", e);
        }
    }

    String string() {
        return strings[number()];
    }

    List<String> strings() {
        String[] texts = new String[number()];
        for (int i = 0; i < texts.length; i++) texts[i] = string();
        return List.of(texts);
    }

    Map<String, String> pairs() {
        int size = number();
        Map<String, String> pairs = HashMap.newHashMap(size);
        for (int i = 0; i < size; i++) pairs.put(string(), string());
        return pairs;
    }

    <T> List<T> each(Supplier<T> part) {
        int size = number();
        List<T> parts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) parts.add(part.get());
        return parts;
    }

    int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = bytes[at++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) return value;
        }
    }
}
