package org.interdict.source.table;

import org.interdict.component.Component;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.util.SplittableRandom;

/// Components made lately, found again by the cells that they were made of: millions of rows repeat
/// the same software. Of the cells two hashes are asked, one for the place and 64 bits that lie
/// there, with seeds that are chosen anew: that two cells that differ are taken for one has a
/// chance of 1 in 10^10 in a billion rows, and cannot be brought about on purpose. The cells
/// themselves are not kept, because whatever is not in the processor's cache costs more than
/// reading a row does. A place is taken by whoever came last, so that a crafted list costs what a
/// list without repetitions costs.
final class Known {
    private static final int FEWEST = 1 << 11;
    private static final int MOST = Sink.NUMBERS;

    /// Longer cells are seldom repeated, and would be held for long.
    private static final int LONGEST = 256;

    private final long placeSeed;
    private final long placeFactor;
    private final long seed;
    private final long factor;

    /// Two places beside each other hold the two that came last to one of them.
    private long[] hashes = {};

    private @Nullable Component[] components = {};
    private int[] numbers = {};
    private int count;
    private int made;

    // Of the cells that were asked for last.
    private long place;
    private long hash;
    private boolean kept;
    private int at;

    Known() {
        SplittableRandom random = new SplittableRandom();
        placeSeed = random.nextLong();
        placeFactor = random.nextLong() | 1;
        seed = random.nextLong();
        factor = random.nextLong() | 1;
        clear();
    }

    /// Forgets them.
    void clear() {
        clear(FEWEST);
    }

    private void clear(int size) {
        hashes = new long[size];
        components = new Component[size];
        numbers = new int[size];
        count = 0;
        made = 0;
    }

    /// The component that was last made of cells like these, which are remembered for [#keep]; null
    /// if it is not known any more.
    @Nullable Component find(Cells cells, int[] columns) {
        kept = hash(cells, columns);
        if (!kept) return null;
        at = (int) place & (components.length - 1);
        if (hashes[at] == hash && components[at] != null) return components[at];
        at ^= 1;
        return hashes[at] == hash ? components[at] : null;
    }

    /// The number of the component that was found or kept last. It is that of one component as long
    /// as that is known, and then of another.
    int number() {
        return numbers[at];
    }

    /// Remembers what was made of the cells that were asked for last; false if it is not worth it.
    boolean keep(Component component) {
        if (!kept) return false;
        // What was known is soon known again.
        if (4 * ++made > components.length && components.length < MOST)
            clear(Math.min(MOST, 4 * components.length));
        at = (int) place & (components.length - 1);
        int number = components[at] == null ? count++ : evict();
        hashes[at] = hash;
        components[at] = component;
        numbers[at] = number;
        return true;
    }

    /// Moves what came before to the other place.
    ///
    /// @return a number that is free: of whoever had to go, or a new one
    private int evict() {
        int other = at ^ 1;
        int free = components[other] == null ? count++ : numbers[other];
        hashes[other] = hashes[at];
        components[other] = components[at];
        numbers[other] = numbers[at];
        return free;
    }

    /// Takes the hashes of the cells; false if one of them is too long.
    private boolean hash(Cells cells, int[] columns) {
        char[] chars = cells.buffer();
        long one = placeSeed;
        long other = seed;
        for (int column : columns) {
            int length = cells.length(column);
            if (length > LONGEST) return false;
            one = mixed(one, length, placeFactor);
            other = mixed(other, length, factor);
            if (length == 0) continue;
            int i = cells.from(column);
            int end = i + length;
            for (; i + 4 <= end; i += 4) {
                long four =
                        (long) chars[i] << 48
                                | (long) chars[i + 1] << 32
                                | (long) chars[i + 2] << 16
                                | chars[i + 3];
                one = mixed(one, four, placeFactor);
                other = mixed(other, four, factor);
            }
            long rest = 0;
            for (; i < end; i++) rest = rest << 16 | chars[i];
            one = mixed(one, rest, placeFactor);
            other = mixed(other, rest, factor);
        }
        place = one;
        hash = other;
        return true;
    }

    private static long mixed(long hash, long with, long factor) {
        long product = (hash ^ with) * factor;
        return product ^ (product >>> 32);
    }
}
