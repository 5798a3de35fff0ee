package org.interdict.watch;

import java.util.Arrays;

/// Where a folded text holds patterns, in the order of their beginnings and then of their ends.
/// Used again and again by one thread.
final class Spans {
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private NamePattern[] patterns = new NamePattern[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int start, int end, NamePattern pattern) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            patterns = Arrays.copyOf(patterns, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        patterns[size++] = pattern;
    }

    int size() {
        return size;
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    NamePattern pattern(int i) {
        return patterns[i];
    }
}
