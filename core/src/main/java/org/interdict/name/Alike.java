package org.interdict.name;

import java.util.Arrays;

/// The words that one word of a query may stand for; each is looked at once. A buffer of one
/// thread.
final class Alike {
    int[] numbers = new int[64];
    double[] likes = new double[64];
    int size;

    /// Numbers seen, plus one; 0 is free.
    private int[] seen = new int[1024];

    private int seenSize;

    void clear() {
        size = 0;
        if (seenSize > 0) Arrays.fill(seen, 0);
        seenSize = 0;
    }

    /// Whether a word comes for the first time.
    boolean see(int number) {
        if (2 * seenSize >= seen.length) grow();
        int mask = seen.length - 1;
        int slot = ((number * 0x9E3779B9) >>> 16) & mask;
        while (seen[slot] != 0) {
            if (seen[slot] == number + 1) return false;
            slot = (slot + 1) & mask;
        }
        seen[slot] = number + 1;
        seenSize++;
        return true;
    }

    private void grow() {
        int[] old = seen;
        seen = new int[4 * old.length];
        seenSize = 0;
        for (int value : old) if (value != 0) see(value - 1);
    }

    void add(int number, double like) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            likes = Arrays.copyOf(likes, 2 * size);
        }
        numbers[size] = number;
        likes[size++] = like;
    }
}
