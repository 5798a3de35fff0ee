package org.interdict.store.asset;

import java.util.Arrays;
import java.util.BitSet;

/// Whom a list of what a look was meant to reach means among a [Roster]. An entry may be several of
/// them, where they share what it says; it was reached if one of them was.
public final class Aims {
    /// Nobody.
    public static final Aims NONE = new Aims(0);

    private final int[] first; // of each entry
    private int[] entries = new int[16]; // of those that are more than one
    private int[] others = new int[16];
    private int more;

    Aims(int size) {
        first = new int[size];
        Arrays.fill(first, -1);
    }

    boolean has(int entry) {
        return first[entry] >= 0;
    }

    void add(int entry, int one) {
        if (first[entry] < 0) {
            first[entry] = one;
            return;
        }
        if (first[entry] == one) return;
        if (more == entries.length) {
            entries = Arrays.copyOf(entries, 2 * more);
            others = Arrays.copyOf(others, 2 * more);
        }
        entries[more] = entry;
        others[more++] = one;
    }

    /// Adds those of whom no entry was reached; of an entry that may be several, the first.
    public void missed(BitSet reached, BitSet into) {
        BitSet met = new BitSet();
        for (int i = 0; i < more; i++) if (reached.get(others[i])) met.set(entries[i]);
        for (int i = 0; i < first.length; i++)
            if (!reached.get(first[i]) && !met.get(i)) into.set(first[i]);
    }
}
