package org.interdict.yaml;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a compiled form: numbers, and each string once, in a table that goes before the rest.
final class FormWriter {
    /// Changes with any of the forms.
    static final int VERSION = 0x1d03;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    void string(String text) {
        number(strings.computeIfAbsent(text, _ -> strings.size()));
    }

    void strings(List<String> texts) {
        number(texts.size());
        texts.forEach(this::string);
    }

    void strings(Map<String, String> texts) {
        number(texts.size());
        texts.forEach(
                (key, value) -> {
                    string(key);
                    string(value);
                });
    }

    /// Seven bits a byte, the lowest first; the eighth says that more follow.
    ///
    /// @param value not negative
    void number(int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    byte[] bytes() {
        FormWriter whole = new FormWriter();
        whole.number(VERSION);
        whole.number(strings.size());
        for (String string : strings.keySet()) {
            byte[] utf8 = string.getBytes(StandardCharsets.UTF_8);
            // Plain ASCII is told apart: it is copied at start, where the rest has to be decoded.
            whole.number(utf8.length * 2 + (utf8.length == string.length() ? 1 : 0));
            whole.out.writeBytes(utf8);
        }
        whole.out.writeBytes(out.toByteArray());
        return whole.out.toByteArray();
    }
}
