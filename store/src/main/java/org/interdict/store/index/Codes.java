package org.interdict.store.index;

import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Type;

import java.util.Arrays;

/// The numbers by which an index holds kinds, types and presences. They hold for this program
/// alone: a segment names the [#VOCABULARY] that it was made with, and is made again for another.
final class Codes {
    private static final Kind[] KINDS = Kind.values();
    private static final Type[] TYPES = Type.values();
    private static final Presence[] PRESENCES = Presence.values();

    /// All of them, and the version of how texts are folded and kept.
    static final String VOCABULARY =
            "1 " + Arrays.toString(KINDS) + Arrays.toString(TYPES) + Arrays.toString(PRESENCES);

    /// No kind of trace: nothing is recognised by a version alone.
    static final int VERSION = 255;

    /// The kind of a component's own name.
    static final int NAME = of(Kind.NAME);

    private Codes() {}

    @SuppressWarnings("EnumOrdinal") // guarded by the vocabulary
    static int of(Kind kind) {
        return kind.ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    static int of(Type type) {
        return type.ordinal();
    }

    @SuppressWarnings("EnumOrdinal")
    static int of(Presence presence) {
        return presence.ordinal();
    }

    static Kind kind(int code) {
        return KINDS[code];
    }

    static Type type(int code) {
        return TYPES[code];
    }

    static Presence presence(int code) {
        return PRESENCES[code];
    }
}
