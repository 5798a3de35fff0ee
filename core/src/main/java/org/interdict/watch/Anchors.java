package org.interdict.watch;

import java.util.Arrays;
import java.util.List;

/// Patterns by the first four characters of one of their parts: the cheap question that nearly
/// every value answers with "no". Built once, then only read.
final class Anchors {
    private static final int BITS = 12;
    private static final Glob[] NONE = {};

    private final long[] bitmap = new long[1 << (BITS - 6)];
    private long[] keys = new long[16];
    private Glob[][] globs = new Glob[16][];
    private int size;

    /// The key of up to four characters; a part that ends earlier is filled up with 0.
    static long key(char[] value, int from, int to) {
        long key = 0;
        int end = Math.min(to, from + 4);
        for (int i = from; i < end; i++) key |= (long) value[i] << ((i - from) * 16);
        return key;
    }

    void add(long key, Glob glob) {
        int bit = mix(key) >>> (32 - BITS);
        bitmap[bit >> 6] |= 1L << bit;
        int slot = slot(key);
        if (globs[slot] == null) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            globs[slot] = new Glob[] {glob};
        } else {
            Glob[] more = Arrays.copyOf(globs[slot], globs[slot].length + 1);
            more[more.length - 1] = glob;
            globs[slot] = more;
        }
    }

    boolean has(long key) {
        int bit = mix(key) >>> (32 - BITS);
        return (bitmap[bit >> 6] & (1L << bit)) != 0;
    }

    /// The patterns with this key; empty for none.
    Glob[] get(long key) {
        Glob[] found = globs[slot(key)];
        return found == null ? NONE : found;
    }

    /// Adds every pattern to `all`.
    void collect(List<Glob> all) {
        for (Glob[] some : globs) if (some != null) all.addAll(Arrays.asList(some));
    }

    boolean isEmpty() {
        return size == 0;
    }

    private int slot(long key) {
        int slot = mix(key) & (keys.length - 1);
        while (globs[slot] != null && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        Glob[][] old = globs;
        keys = new long[2 * oldKeys.length];
        globs = new Glob[keys.length][];
        for (int i = 0; i < old.length; i++) {
            if (old[i] == null) continue;
            int slot = slot(oldKeys[i]);
            keys[slot] = oldKeys[i];
            globs[slot] = old[i];
        }
    }

    private static int mix(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }
}
