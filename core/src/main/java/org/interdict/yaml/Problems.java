package org.interdict.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Collects what is wrong with one file.
final class Problems {
    /// After so many nobody reads on, and a hostile file could go on for ever.
    private static final int MOST = 200;

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(int line, int column, String what) {
        if (found.size() < MOST) found.add(new Problem(file, line, column, what));
    }

    void add(Node where, String what) {
        add(where.line(), where.column(), what);
    }

    void addAll(Problems others) {
        found.addAll(others.found);
    }

    int count() {
        return found.size();
    }

    /// The value, made only if nothing is wrong; else everything that is.
    <T> Loaded<T> loaded(Supplier<T> value) {
        if (found.isEmpty()) return new Loaded.Good<>(value.get());
        return new Loaded.Bad<>(
                found.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparingInt(Problem::line)
                                        .thenComparingInt(Problem::column))
                        .toList());
    }
}
