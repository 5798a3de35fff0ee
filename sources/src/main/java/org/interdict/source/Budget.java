package org.interdict.source;

/// What one file, with all that is packed in it, may still cost.
final class Budget {
    /// Bytes that may be unpacked whatever the size of the file: small lists shrink well.
    private static final long FREE = 16L << 20;

    /// Archives that may lie in each other; nobody packs deeper, and each costs its buffers.
    private static final int NESTED = 32;

    /// Members of unknown format that are named one by one.
    private static final int NAMED = 100;

    static final String TOO_MUCH =
            "it unpacks to more than it can honestly hold; if it is no attack, unpack it and name"
                    + " the folder";
    static final String TOO_MANY =
            "it has too many members, and the rest was not read; unpack it and name the folder";

    private final Limits limits;
    private long received;
    private long unpacked;
    private long unknown;
    private int entries;

    Budget(Limits limits) {
        this.limits = limits;
    }

    int depth() {
        return Math.min(limits.depth(), NESTED);
    }

    /// Counts bytes of the file itself.
    void receive(long bytes) {
        received += bytes;
    }

    /// Counts bytes that came out of a compressed layer or an archive.
    ///
    /// @throws UnreadableException when it is more than the file can honestly hold
    void unpack(long bytes) throws UnreadableException {
        unpacked += bytes;
        if (exhausted())
            throw new UnreadableException(
                    "it unpacks to more than " + limits.expansion() + " times its size",
                    "",
                    "if it is no attack, unpack it and name the folder");
    }

    boolean exhausted() {
        return unpacked > Math.max(FREE, received * limits.expansion());
    }

    /// Counts a member; false if there may be no more.
    boolean enter() {
        return ++entries <= limits.entries();
    }

    /// Counts a member whose format nobody knows; false if enough of them were named.
    boolean nameUnknown() {
        return ++unknown <= NAMED;
    }

    /// How many members of unknown format were not named.
    long unnamed() {
        return Math.max(0, unknown - NAMED);
    }
}
