package org.interdict.yaml;

import org.interdict.order.Milestone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/// Milestones whose clock waits for themselves, over whichever of their events: it may never start.
final class WaitingLoops {
    private final List<Milestone> milestones;
    private final Map<String, List<String>> waits = new HashMap<>();

    WaitingLoops(List<Milestone> milestones) {
        this.milestones = milestones;
        for (Milestone milestone : milestones)
            waits.put(milestone.id(), milestone.after().milestones());
    }

    /// @param place of the n-th milestone
    void report(IntFunction<Node> place, References references) {
        for (int i = 0; i < milestones.size(); i++) {
            String id = milestones.get(i).id();
            if (reaches(id, id))
                references
                        .problems()
                        .add(
                                place.apply(i),
                                "\"%s\" waits for itself; count one of them from a date"
                                        .formatted(id));
        }
    }

    private boolean reaches(String from, String to) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(waits.getOrDefault(from, List.of()));
        while (!next.isEmpty()) {
            String at = next.remove();
            if (at.equals(to)) return true;
            if (seen.add(at)) next.addAll(waits.getOrDefault(at, List.of()));
        }
        return false;
    }
}
