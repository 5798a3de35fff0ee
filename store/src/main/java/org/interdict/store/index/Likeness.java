package org.interdict.store.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/// Puts assets in an order in which those with like inventories are neighbours: then lists have
/// gaps of 1, and cost a bit a number. An asset goes by the smallest hash of what it has (min-wise
/// hashing: A. Z. Broder, On the resemblance and containment of documents, 1997), of that alone
/// which is neither rare nor everywhere: rare things say nothing of an image.
final class Likeness {
    /// Fewer assets stay as they are.
    static final int FEW = 1_000;

    private Likeness() {}

    /// Gaps that tell a clump.
    private static final int NEAR = 8;

    /// The order of the assets.
    ///
    /// @param seen under each component the assets
    /// @param ranks of each asset its rank among all that are covered
    /// @param assets how many are covered
    /// @return the ranks in their new order
    static int[] order(Postings seen, int[] ranks, int assets) throws IOException {
        int[] order = sorted(new Numbered(seen.cursor(), ranks), assets, null);
        int[] places = new int[ranks.length];
        int[] at = new int[assets];
        for (int i = 0; i < assets; i++) at[order[i]] = i;
        for (int i = 0; i < ranks.length; i++) places[i] = at[ranks[i]];
        BitSet clumped = clumped(new Numbered(seen.cursor(), places), assets);
        return sorted(new Numbered(seen.cursor(), ranks), assets, clumped);
    }

    /// Components whose assets lie in clumps already: what an image has, and not what anybody adds.
    private static BitSet clumped(Lists lists, int assets) throws IOException {
        BitSet clumped = new BitSet();
        while (lists.next()) {
            int count = lists.count();
            if (isOrdinary(count, assets)) {
                int[] places = lists.numbers();
                int near = 0;
                for (int i = 1; i < count; i++) if (places[i] - places[i - 1] <= NEAR) near++;
                double expected = 1 - Math.pow(1 - (double) count / assets, NEAR);
                if (near > (count - 1) * (expected + (1 - expected) * 0.3))
                    clumped.set((int) lists.key());
            }
        }
        return clumped;
    }

    private static boolean isOrdinary(int count, int assets) {
        return count >= Math.max(8, assets / 2_000) && count <= assets / 2;
    }

    /// @param wanted components that count; null for all that are neither rare nor everywhere
    private static int[] sorted(Lists lists, int assets, @Nullable BitSet wanted)
            throws IOException {
        int[] smallest = new int[assets];
        int[] second = new int[assets];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        Arrays.fill(second, Integer.MAX_VALUE);
        while (lists.next()) {
            int count = lists.count();
            if (wanted == null ? !isOrdinary(count, assets) : !wanted.get((int) lists.key()))
                continue;
            int hash = hash(lists.key());
            int other = hash(~lists.key());
            int[] numbers = lists.numbers();
            for (int i = 0; i < count; i++) {
                int asset = numbers[i];
                if (hash < smallest[asset]) smallest[asset] = hash;
                if (other < second[asset]) second[asset] = other;
            }
        }
        // By the second first, then, keeping that order, by the first.
        long[] sorted = new long[assets];
        for (int i = 0; i < assets; i++) sorted[i] = (long) second[i] << 32 | i;
        Arrays.parallelSort(sorted);
        int[] bySecond = new int[assets];
        for (int i = 0; i < assets; i++) bySecond[i] = (int) sorted[i];
        for (int i = 0; i < assets; i++) sorted[i] = (long) smallest[bySecond[i]] << 32 | i;
        Arrays.parallelSort(sorted);
        int[] order = new int[assets];
        for (int i = 0; i < assets; i++) order[i] = bySecond[(int) sorted[i]];
        return order;
    }

    private static int hash(long key) {
        return (int) (((key + 1) * 0x9E3779B97F4A7C15L) >>> 33);
    }
}
