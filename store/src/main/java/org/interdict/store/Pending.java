package org.interdict.store;

import java.util.Arrays;

/// Numbers of components of which it is not said yet on what they are.
final class Pending {
    int[] numbers = {};
    int count;

    void add(int number) {
        if (count == numbers.length) numbers = Arrays.copyOf(numbers, Math.max(64, 2 * count));
        numbers[count++] = number;
    }
}
