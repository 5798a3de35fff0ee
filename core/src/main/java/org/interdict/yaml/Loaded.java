package org.interdict.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a file holds, or everything that is wrong with it.
public sealed interface Loaded<T> {
    /// Empty if the file is good.
    List<Problem> problems();

    Optional<T> ifGood();

    /// What `next` makes of the value; problems stay.
    <R> Loaded<R> then(Function<T, Loaded<R>> next);

    /// For files that the build has checked.
    ///
    /// @throws IllegalStateException with every problem, one a line
    T orElseThrow();

    // Methods of each and no `switch` on both: this runs at each start, and the first switch over
    // types costs more than reading an order.

    record Good<T>(T value) implements Loaded<T> {
        @Override
        public List<Problem> problems() {
            return List.of();
        }

        @Override
        public Optional<T> ifGood() {
            return Optional.of(value);
        }

        @Override
        public <R> Loaded<R> then(Function<T, Loaded<R>> next) {
            return next.apply(value);
        }

        @Override
        public T orElseThrow() {
            return value;
        }
    }

    /// A file that cannot be used.
    ///
    /// @param problems at least one, in the order of the file
    record Bad<T>(List<Problem> problems) implements Loaded<T> {
        public Bad {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<T> ifGood() {
            return Optional.empty();
        }

        @Override
        public <R> Loaded<R> then(Function<T, Loaded<R>> next) {
            return new Bad<>(problems);
        }

        @Override
        public T orElseThrow() {
            throw new IllegalStateException(
                    problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }
}
