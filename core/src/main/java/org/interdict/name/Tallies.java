package org.interdict.name;

import java.util.Arrays;

/// How much of a query each name of the list was seen to hold. A buffer of one thread.
final class Tallies {
    private static final int LEAST = 1024;

    /// Names, plus one; 0 is free.
    int[] names = new int[LEAST];

    float[] held = new float[LEAST];

    /// The last word that was counted for the name.
    private byte[] words = new byte[LEAST];

    private float[] lasts = new float[LEAST];
    private int size;

    void clear() {
        if (names.length > 64 * LEAST) {
            names = new int[LEAST];
            held = new float[LEAST];
            words = new byte[LEAST];
            lasts = new float[LEAST];
        } else if (size > 0) {
            Arrays.fill(names, 0);
        }
        size = 0;
    }

    int size() {
        return size;
    }

    /// Counts a word of the query for a name; of several likenesses of one word the best.
    void add(int name, int word, float weight) {
        if (2 * size >= names.length) grow();
        int mask = names.length - 1;
        int slot = (name * 0x9E3779B9) >>> 12 & mask;
        while (names[slot] != 0 && names[slot] != name + 1) slot = (slot + 1) & mask;
        if (names[slot] == 0) {
            names[slot] = name + 1;
            held[slot] = weight;
            size++;
        } else if (words[slot] != word) {
            held[slot] += weight;
        } else if (weight > lasts[slot]) {
            held[slot] += weight - lasts[slot];
        } else {
            return;
        }
        words[slot] = (byte) word;
        lasts[slot] = weight;
    }

    private void grow() {
        int[] oldNames = names;
        float[] oldHeld = held;
        byte[] oldWords = words;
        float[] oldLasts = lasts;
        int length = 4 * oldNames.length;
        names = new int[length];
        held = new float[length];
        words = new byte[length];
        lasts = new float[length];
        for (int i = 0; i < oldNames.length; i++) {
            if (oldNames[i] == 0) continue;
            int slot = ((oldNames[i] - 1) * 0x9E3779B9) >>> 12 & (length - 1);
            while (names[slot] != 0) slot = (slot + 1) & (length - 1);
            names[slot] = oldNames[i];
            held[slot] = oldHeld[i];
            words[slot] = oldWords[i];
            lasts[slot] = oldLasts[i];
        }
    }
}
