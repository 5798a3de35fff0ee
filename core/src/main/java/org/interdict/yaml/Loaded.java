package org.interdict.yaml;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a file holds, or everything that is wrong with it.
public sealed interface Loaded<T> {
    record Good<T>(T value) implements Loaded<T> {}

    /// A file that cannot be used.
    ///
    /// @param problems at least one, in the order of the file
    record Bad<T>(List<Problem> problems) implements Loaded<T> {
        public Bad {
            problems = List.copyOf(problems);
        }
    }

    /// Empty if the file is good.
    default List<Problem> problems() {
        return switch (this) {
            case Good<T> _ -> List.of();
            case Bad<T>(var problems) -> problems;
        };
    }

    default Optional<T> ifGood() {
        return switch (this) {
            case Good<T>(var value) -> Optional.of(value);
            case Bad<T> _ -> Optional.empty();
        };
    }

    /// What `next` makes of the value; problems stay.
    default <R> Loaded<R> then(Function<T, Loaded<R>> next) {
        return switch (this) {
            case Good<T>(var value) -> next.apply(value);
            case Bad<T>(var problems) -> new Bad<>(problems);
        };
    }

    /// For files that the build has checked.
    ///
    /// @throws IllegalStateException with every problem, one a line
    default T orElseThrow() {
        return switch (this) {
            case Good<T>(var value) -> value;
            case Bad<T>(var problems) ->
                    throw new IllegalStateException(
                            problems.stream()
                                    .map(Problem::toString)
                                    .collect(Collectors.joining("\n")));
        };
    }
}
