package org.interdict.store.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Several runs of lists as one: under each key the numbers of all.
final class Merging implements Lists {
    private final PriorityQueue<Run> queue =
            new PriorityQueue<>(
                    Comparator.comparingLong((Run run) -> run.lists.key())
                            .thenComparingInt(run -> run.order));
    private long key;
    private int count;
    private int[] numbers = new int[1 << 10];

    private record Run(Lists lists, int order) {}

    Merging(List<Lists> runs) throws IOException {
        for (int i = 0; i < runs.size(); i++) {
            Run run = new Run(runs.get(i), i);
            if (run.lists.next()) queue.add(run);
        }
    }

    @Override
    public boolean next() throws IOException {
        Run first = queue.poll();
        if (first == null) return false;
        key = first.lists.key();
        count = 0;
        boolean isRising = add(first.lists);
        if (first.lists.next()) queue.add(first);
        for (Run run = queue.peek(); run != null && run.lists.key() == key; run = queue.peek()) {
            queue.remove();
            isRising &= add(run.lists);
            if (run.lists.next()) queue.add(run);
        }
        if (!isRising) {
            Arrays.sort(numbers, 0, count);
            int kept = 0;
            for (int i = 0; i < count; i++)
                if (i == 0 || numbers[i] != numbers[i - 1]) numbers[kept++] = numbers[i];
            count = kept;
        }
        return true;
    }

    /// Whether the list is rising still.
    private boolean add(Lists lists) {
        int more = lists.count();
        int[] added = lists.numbers();
        if (count + more > numbers.length)
            numbers = Arrays.copyOf(numbers, Math.max(count + more, 2 * numbers.length));
        boolean rising = count == 0 || numbers[count - 1] < added[0];
        System.arraycopy(added, 0, numbers, count, more);
        count += more;
        return rising;
    }

    @Override
    public long key() {
        return key;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int[] numbers() {
        return numbers;
    }
}
