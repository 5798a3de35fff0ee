package org.interdict.store.asset;

import org.interdict.store.StoreException;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Pairs of sighted assets that are one machine, or are not: what a record came to, as a part of
/// the index may hold it. A rule may join 4,000,000 pairs in a sweep, which are as many files where
/// each is a record; so the record is the sweep's own, from which they follow, and here they take
/// two to five bytes each.
public final class Decisions {
    /// Who decided what.
    public enum Sort {
        /// One machine, by a rule.
        RULE,
        /// One machine, as a person says.
        JOIN,
        /// Not one machine, as a person says.
        PART
    }

    private static final Sort[] SORTS = {Sort.RULE, Sort.JOIN, Sort.PART};

    private byte[] sorts = new byte[16];
    private int[] ones = new int[16];
    private int[] others = new int[16];
    private int size;

    public void add(Sort sort, int one, int other) {
        if (one < 0 || other < 0 || one == other)
            throw new IllegalArgumentException("no pair: " + one + " and " + other);
        if (size == ones.length) {
            sorts = Arrays.copyOf(sorts, 2 * size);
            ones = Arrays.copyOf(ones, 2 * size);
            others = Arrays.copyOf(others, 2 * size);
        }
        sorts[size] = (byte) (sort == Sort.RULE ? 0 : sort == Sort.JOIN ? 1 : 2);
        ones[size] = Math.min(one, other);
        others[size++] = Math.max(one, other);
    }

    /// Those of a later record.
    public void add(Decisions later) {
        for (int i = 0; i < later.size; i++) add(later.sort(i), later.ones[i], later.others[i]);
    }

    public int size() {
        return size;
    }

    public Sort sort(int at) {
        return SORTS[sorts[at]];
    }

    /// The lower number of the pair.
    public int one(int at) {
        return ones[at];
    }

    /// The higher number of the pair.
    public int other(int at) {
        return others[at];
    }

    /// All of them, to be read by [#of].
    public byte[] bytes() {
        RowWriter out = new RowWriter();
        out.number(size);
        int before = 0;
        for (int i = 0; i < size; i++) {
            // They rise most of the time.
            boolean back = others[i] < before;
            out.number(sorts[i] << 1 | (back ? 1 : 0));
            out.number(back ? before - others[i] : others[i] - before);
            out.number(others[i] - ones[i]);
            before = others[i];
        }
        return out.bytes();
    }

    /// Those that [#bytes] gave.
    ///
    /// @throws StoreException if they are damaged
    public static Decisions of(ByteBuffer bytes) throws StoreException {
        RowReader in = new RowReader(bytes);
        Decisions all = new Decisions();
        int count = in.number();
        if (count > in.left() / 3) throw RowReader.damaged();
        int before = 0;
        for (int i = 0; i < count; i++) {
            int first = in.number();
            int step = in.number();
            int sort = first >> 1;
            int other = (first & 1) == 0 ? before + step : before - step; // may overflow
            int one = other - in.number();
            if (sort >= SORTS.length || other < 0 || one < 0 || one >= other)
                throw RowReader.damaged();
            all.add(SORTS[sort], one, other);
            before = other;
        }
        if (in.left() != 0) throw RowReader.damaged();
        return all;
    }
}
