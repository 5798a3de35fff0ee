package org.interdict.store.index;

import java.util.Arrays;

/// Numbers of things by a 64-bit fingerprint of them. Not for several threads.
final class Numbers {
    private long[] fingerprints = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /// The number under a fingerprint, or -1.
    int get(long fingerprint) {
        int slot = slot(fingerprint, fingerprints.length);
        while (numbers[slot] != 0) {
            if (fingerprints[slot] == fingerprint) return numbers[slot] - 1;
            slot = (slot + 1) & (fingerprints.length - 1);
        }
        return -1;
    }

    /// @param number of a thing that is not in it yet
    void put(long fingerprint, int number) {
        if (3 * ++size > 2 * fingerprints.length) grow();
        insert(fingerprint, number + 1);
    }

    private void insert(long fingerprint, int stored) {
        int slot = slot(fingerprint, fingerprints.length);
        while (numbers[slot] != 0) slot = (slot + 1) & (fingerprints.length - 1);
        fingerprints[slot] = fingerprint;
        numbers[slot] = stored;
    }

    private void grow() {
        long[] oldFingerprints = fingerprints;
        int[] old = Arrays.copyOf(numbers, numbers.length);
        fingerprints = new long[2 * oldFingerprints.length];
        numbers = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) if (old[i] != 0) insert(oldFingerprints[i], old[i]);
    }

    private static int slot(long fingerprint, int length) {
        return (int) (fingerprint ^ (fingerprint >>> 32)) & (length - 1);
    }
}
