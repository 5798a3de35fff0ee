package org.interdict.order;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What is known, beside the order itself, of whoever has to carry it out.
///
/// @param happened when events came about, as far as it is known; a milestone that was met is
///   [Event.Met]. The order's own dates are known without
/// @param traits answers to the order's questions about who reports, by the ids of its traits
/// @param directions decided after the order's file was written
public record Known(
        Map<Event, Instant> happened, Map<String, Boolean> traits, List<Direction> directions) {
    public static final Known NOTHING = new Known(Map.of(), Map.of(), List.of());

    public Known {
        happened = Map.copyOf(happened);
        traits = Map.copyOf(traits);
        directions = List.copyOf(directions);
    }

    /// That this came about, and nothing else.
    public static Known that(Map<Event, Instant> happened) {
        return new Known(happened, Map.of(), List.of());
    }
}
