package org.interdict.store.record;

import org.interdict.sweep.Reach;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What was known of the reach of methods, by the text of it: most sweeps of a store end with the
/// same, and it is most of a small one. It is read and kept once. Not for several threads.
final class KnownReaches {
    /// More than there are versions of the program that write another text.
    private static final int MANY = 1_000;

    /// The last field of a sweep. A text has no line feed inside, so that it is nothing else.
    private static final byte[] FIELD = "\n  \"reaches\" : [".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] NONE = " ]\n}\n".getBytes(StandardCharsets.US_ASCII);

    private final Map<String, Map<String, Reach>> known = new HashMap<>();

    /// Those of a record, if the same were read before.
    Optional<Map<String, Reach>> of(byte[] text) {
        if (known.isEmpty()) return Optional.empty();
        int at = field(text);
        return at < 0 ? Optional.empty() : Optional.ofNullable(known.get(from(text, at)));
    }

    /// @param text of a record that could be read
    void add(byte[] text, Map<String, Reach> reaches) {
        int at = field(text);
        if (at >= 0 && known.size() < MANY) known.put(from(text, at), reaches);
    }

    /// A record as if it had none.
    ///
    /// @param text of one that has
    static byte[] without(byte[] text) {
        int behind = field(text) + FIELD.length;
        byte[] rest = Arrays.copyOf(text, behind + NONE.length);
        System.arraycopy(NONE, 0, rest, behind, NONE.length);
        return rest;
    }

    private static String from(byte[] text, int at) {
        return new String(text, at, text.length - at, StandardCharsets.ISO_8859_1);
    }

    private static int field(byte[] text) {
        for (int at = text.length - FIELD.length; at >= 0; at--)
            if (text[at] == FIELD[0]
                    && Arrays.equals(text, at, at + FIELD.length, FIELD, 0, FIELD.length))
                return at;
        return -1;
    }
}
