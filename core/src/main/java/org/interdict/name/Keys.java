package org.interdict.name;

import java.util.Arrays;

/// Numbers under 64-bit keys, several under one; filled, sealed, then only read. A key that meets
/// another's only adds candidates, which are compared anyway.
final class Keys {
    private long[] keys = new long[1024];
    private int[] values = new int[1024];
    private int size;

    /// After sealing: open addressing; a slot's values lie from its start to the next one's.
    private long[] slots = {};

    private int[] starts = {};
    private int mask;

    void add(long key, int value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size + (size >> 1));
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        keys[size] = key == 0 ? 1 : key;
        values[size++] = value;
    }

    void seal() {
        int distinct = 16;
        while (distinct < size + (size >> 1)) distinct *= 2;
        slots = new long[distinct];
        mask = distinct - 1;
        int[] counts = new int[distinct + 1];
        for (int i = 0; i < size; i++) counts[slotFor(keys[i]) + 1]++;
        for (int i = 0; i < distinct; i++) counts[i + 1] += counts[i];
        starts = counts;
        int[] sorted = new int[size];
        int[] next = Arrays.copyOf(starts, distinct);
        for (int i = 0; i < size; i++) sorted[next[slotFor(keys[i])]++] = values[i];
        values = sorted;
        keys = new long[0];
    }

    private int slotFor(long key) {
        int slot = spread(key) & mask;
        while (slots[slot] != 0 && slots[slot] != key) slot = (slot + 1) & mask;
        slots[slot] = key;
        return slot;
    }

    /// The slot of a key, or -1.
    int find(long key) {
        long wanted = key == 0 ? 1 : key;
        int slot = spread(wanted) & mask;
        while (slots[slot] != wanted) {
            if (slots[slot] == 0) return -1;
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    int from(int slot) {
        return starts[slot];
    }

    int to(int slot) {
        return starts[slot + 1];
    }

    int value(int at) {
        return values[at];
    }

    private static int spread(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 32);
    }

    static long hash(char kind, CharSequence text) {
        return hash(kind, text, 0, text.length());
    }

    static long hash(char kind, CharSequence text, int from, int to) {
        long hash = kind;
        for (int i = from; i < to; i++) hash = step(hash, text.charAt(i));
        return hash;
    }

    /// Of a text without its character `left`.
    static long hashWithout(char kind, CharSequence text, int left) {
        long hash = kind;
        for (int i = 0; i < text.length(); i++) if (i != left) hash = step(hash, text.charAt(i));
        return hash;
    }

    static long pair(int a, int b) {
        long low = Math.min(a, b);
        return step(step('p', (int) low), Math.max(a, b));
    }

    private static long step(long hash, int more) {
        long mixed = (hash ^ more) * 0x100000001B3L;
        return mixed ^ (mixed >>> 29);
    }
}
