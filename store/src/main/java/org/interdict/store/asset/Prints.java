package org.interdict.store.asset;

/// 64 bits that stand for a text while assets are compared. Of ten million, two share one with a
/// chance of one in 300,000; the seed is made anew by each process, so that nobody can prepare two
/// that do.
final class Prints {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private final long seed;

    Prints(long seed) {
        this.seed = seed;
    }

    /// @param sort the same text of another sort is another thing
    long of(int sort, String text) {
        long print = mix(seed + sort * PRIME);
        for (int i = 0; i < text.length(); i++) print = mix(print + text.charAt(i));
        return mix(print ^ text.length());
    }

    static long both(long one, long other) {
        return mix(mix(one) + other);
    }

    private static long mix(long value) {
        long mixed = (value ^ 0x2545F4914F6CDD1DL) * PRIME;
        return (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L ^ (mixed >>> 29);
    }
}
