package org.interdict.store.asset;

import java.util.Arrays;

/// Who holds a key, by the key's fingerprint: one number, or several. Twelve bytes a slot, of which
/// between a third and two thirds are taken. Not for several threads.
final class Holders {
    static final int NOBODY = -1;

    /// More than one does.
    static final int SEVERAL = -2;

    private static final int FREE = 0;

    private long[] prints = new long[1 << 6];
    private int[] stored = new int[1 << 6]; // the number + 1, or SEVERAL
    private int size;

    int get(long print) {
        int at = stored[slot(print)];
        return at > FREE ? at - 1 : at == SEVERAL ? SEVERAL : NOBODY;
    }

    /// @param number from 0, or [#SEVERAL]; takes the place of what is there
    void put(long print, int number) {
        int slot = slot(print);
        if (stored[slot] == FREE) {
            if (3 * (size + 1) > 2 * prints.length) {
                grow();
                slot = slot(print);
            }
            size++;
        }
        prints[slot] = print;
        stored[slot] = number == SEVERAL ? SEVERAL : number + 1;
    }

    int size() {
        return size;
    }

    private int slot(long print) {
        int mask = prints.length - 1;
        int slot = (int) (print ^ (print >>> 32)) & mask;
        while (stored[slot] != FREE && prints[slot] != print) slot = (slot + 1) & mask;
        return slot;
    }

    private void grow() {
        long[] oldPrints = prints;
        int[] old = Arrays.copyOf(stored, stored.length);
        prints = new long[2 * oldPrints.length];
        stored = new int[2 * old.length];
        for (int i = 0; i < old.length; i++) {
            if (old[i] == FREE) continue;
            int slot = slot(oldPrints[i]);
            prints[slot] = oldPrints[i];
            stored[slot] = old[i];
        }
    }
}
