package org.interdict.store.index;

import java.io.IOException;
import java.util.Arrays;

/// Lists of assets by other numbers, rising again.
final class Numbered implements Lists {
    private final Lists lists;
    private final int[] numbers;
    private final long[] bits;
    private int[] mapped = new int[64];

    Numbered(Lists lists, int[] numbers) {
        this.lists = lists;
        this.numbers = numbers;
        this.bits = new long[(most(numbers) >> 6) + 1];
    }

    @Override
    public boolean next() throws IOException {
        return lists.next();
    }

    @Override
    public long key() {
        return lists.key();
    }

    @Override
    public int count() {
        return lists.count();
    }

    @Override
    public int[] numbers() {
        int count = lists.count();
        int[] from = lists.numbers();
        if (mapped.length < count) mapped = new int[Math.max(count, 2 * mapped.length)];
        // A list of one in 64 is sorted faster by setting bits.
        if (count > bits.length) {
            for (int i = 0; i < count; i++) {
                int number = numbers[from[i]];
                bits[number >> 6] |= 1L << number;
            }
            int next = 0;
            for (int word = 0; word < bits.length; word++) {
                for (long rest = bits[word]; rest != 0; rest &= rest - 1)
                    mapped[next++] = word << 6 | Long.numberOfTrailingZeros(rest);
                bits[word] = 0;
            }
        } else {
            for (int i = 0; i < count; i++) mapped[i] = numbers[from[i]];
            Arrays.sort(mapped, 0, count);
        }
        return mapped;
    }

    private static int most(int[] numbers) {
        int most = 0;
        for (int number : numbers) most = Math.max(most, number);
        return most;
    }
}
