package org.interdict.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Arrows between ids, each with the line where it stands, that may not lead back to where they
/// began.
final class Loops {
    private record Arrow(String from, String to, int line) {}

    private final Map<String, List<Arrow>> arrows = new HashMap<>();

    /// Adds an arrow, unless it closes a loop.
    ///
    /// @return the loop, with the line of each of its arrows: `a (line 7) -> b (line 9) -> a`
    Optional<String> add(String from, String to, int line) {
        Arrow arrow = new Arrow(from, to, line);
        Optional<List<Arrow>> back = path(to, from);
        if (back.isEmpty()) {
            arrows.computeIfAbsent(from, _ -> new ArrayList<>()).add(arrow);
            return Optional.empty();
        }
        List<Arrow> loop = new ArrayList<>(List.of(arrow));
        loop.addAll(back.get());
        return Optional.of(
                loop.stream()
                                .map(a -> "%s (line %d) -> ".formatted(a.from, a.line))
                                .collect(Collectors.joining())
                        + from);
    }

    /// The shortest way, empty from an id to itself.
    private Optional<List<Arrow>> path(String from, String to) {
        if (from.equals(to)) return Optional.of(List.of());
        Map<String, Arrow> reachedBy = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (Arrow arrow : arrows.getOrDefault(next.remove(), List.of())) {
                if (reachedBy.putIfAbsent(arrow.to, arrow) == null) next.add(arrow.to);
            }
        }
        if (!reachedBy.containsKey(to)) return Optional.empty();
        Deque<Arrow> path = new ArrayDeque<>();
        for (String at = to; !at.equals(from); at = path.getFirst().from) {
            Arrow last = reachedBy.get(at);
            if (last == null) return Optional.empty();
            path.addFirst(last);
        }
        return Optional.of(List.copyOf(path));
    }
}
