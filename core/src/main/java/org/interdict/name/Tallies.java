package org.interdict.name;

import java.util.Arrays;

/// How much of a query each name of the list was seen to hold. A buffer of one thread.
final class Tallies {
    private static final int LEAST = 2048;
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    /// The names seen, in no order.
    int[] names = new int[LEAST];

    /// Of each what it holds of the query's words that tell, by likeness.
    float[] held = new float[LEAST];

    /// Of each its [Gist].
    long[] gists = new long[LEAST];

    /// Of each the last word that was counted.
    private byte[] words = new byte[LEAST];

    int size;

    /// Which of the names were counted for since [#untouch].
    int[] places = new int[LEAST];

    int touched;

    /// Of each name the last time that it was counted for.
    private int[] times = new int[LEAST];

    private int time;

    /// The word that names were counted for; [#NONE] at first, [#SEVERAL] if it is not one.
    private int counted = NONE;

    /// Open addressing: the place of a name, plus one.
    private int[] slots = new int[2 * LEAST];

    void clear() {
        // Emptying a few slots is cheaper than emptying all.
        int mask = slots.length - 1;
        if (size > slots.length / 16) Arrays.fill(slots, 0);
        else
            for (int i = 0; i < size; i++) {
                int slot = spread(names[i]) & mask;
                while (slots[slot] != 0) {
                    slots[slot] = 0;
                    slot = (slot + 1) & mask;
                }
            }
        size = 0;
        counted = NONE;
        untouch();
    }

    /// Whether names were counted for other words than this one.
    boolean counted(int beside) {
        return counted != NONE && counted != beside;
    }

    /// Lets only what is counted from now on be in [#places].
    void untouch() {
        touched = 0;
        time++;
    }

    /// Counts a word of the query for a name, if it is known, which is answered. Of one word the
    /// best likeness comes first; later ones do not count if they follow it directly, and else
    /// count too much, which only costs time.
    boolean raise(int name, int word, float likeness) {
        int mask = slots.length - 1;
        int slot = spread(name) & mask;
        int place;
        while ((place = slots[slot] - 1) >= 0 && names[place] != name) slot = (slot + 1) & mask;
        if (place < 0) return false;
        if (words[place] == word) return true;
        held[place] += likeness;
        words[place] = (byte) word;
        if (times[place] != time) touch(place);
        return true;
    }

    /// Counts a word of the query for a name that is not known yet.
    void add(int name, long gist, int word, float likeness) {
        if (size == names.length) grow();
        names[size] = name;
        gists[size] = gist;
        held[size] = likeness;
        words[size] = (byte) word;
        if (counted != word) counted = size == 0 ? word : SEVERAL;
        touch(size++);
        if (4 * size > slots.length) rehash();
        else place(size - 1);
    }

    private void place(int place) {
        int mask = slots.length - 1;
        int slot = spread(names[place]) & mask;
        while (slots[slot] != 0) slot = (slot + 1) & mask;
        slots[slot] = place + 1;
    }

    private void touch(int place) {
        times[place] = time;
        places[touched++] = place;
    }

    private static int spread(int name) {
        return (name * 0x9E3779B9) >>> 12;
    }

    private void grow() {
        names = Arrays.copyOf(names, 2 * size);
        gists = Arrays.copyOf(gists, 2 * size);
        held = Arrays.copyOf(held, 2 * size);
        words = Arrays.copyOf(words, 2 * size);
        places = Arrays.copyOf(places, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
    }

    private void rehash() {
        slots = new int[2 * slots.length];
        for (int i = 0; i < size; i++) place(i);
    }
}
