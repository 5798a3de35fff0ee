package org.interdict.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When the clocks of an order's milestones started, and what was directed of them, as known on one
/// day.
final class Clocks {
    private final Order order;
    private final Known known;
    private final Holidays holidays;
    private final List<Direction> directions = new ArrayList<>();
    private final Map<String, Milestone> milestones = new HashMap<>();

    /// What is empty has no start, or waits for itself.
    private final Map<String, Optional<Clock>> clocks = new HashMap<>();

    /// A clock that runs.
    ///
    /// @param projected whether its start is another milestone's deadline
    record Clock(Instant start, boolean projected, Times times) {}

    private record Start(Instant at, boolean projected) {}

    Clocks(Order order, LocalDate asOf, Known known, Holidays holidays) {
        this.order = order;
        this.known = known;
        this.holidays = holidays;
        for (Milestone milestone : order.milestones()) milestones.put(milestone.id(), milestone);
        add(order.directions(), asOf);
        add(known.directions(), asOf);
    }

    /// By day of decision; those of one day as they come.
    private void add(List<Direction> more, LocalDate asOf) {
        for (Direction direction : more) {
            if (direction.decided().isAfter(asOf)) continue;
            int at = directions.size();
            while (at > 0 && directions.get(at - 1).decided().isAfter(direction.decided())) at--;
            directions.add(at, direction);
        }
    }

    private List<Direction> of(String milestone) {
        if (directions.isEmpty()) return List.of();
        return directions.stream()
                .filter(d -> d.milestones().isEmpty() || d.milestones().contains(milestone))
                .toList();
    }

    /// Why a milestone is not due at all, if so.
    Optional<Schedule.Step> off(Milestone milestone) {
        for (Trait trait : order.traits()) {
            Boolean wanted = milestone.where().get(trait.id());
            if (wanted == null) continue;
            Boolean is = known.traits().get(trait.id());
            if (!wanted.equals(is))
                return Optional.of(new Schedule.Step.Depends(milestone, trait, is == null));
        }
        Optional<Direction> off = Optional.empty();
        for (Direction direction : of(milestone.id())) {
            if (direction.effect() == Direction.Effect.LIFTS) {
                off = Optional.of(direction);
                break;
            }
            if (direction.effect() == Direction.Effect.SUSPENDS) off = Optional.of(direction);
            if (direction.effect() == Direction.Effect.RESUMES) off = Optional.empty();
        }
        if (off.isPresent()) return Optional.of(new Schedule.Step.Directed(milestone, off.get()));
        return milestone
                .repeats()
                .flatMap(this::ended)
                .map(at -> new Schedule.Step.Ended(milestone, at));
    }

    private Optional<Instant> ended(Milestone.Recurrence repeats) {
        Instant last = Instant.MIN;
        for (String condition : repeats.until()) {
            Instant at = known.happened().get(new Event.Reached(condition));
            if (at == null) return Optional.empty();
            if (at.isAfter(last)) last = at;
        }
        return repeats.until().isEmpty() ? Optional.empty() : Optional.of(last);
    }

    /// The clock of a milestone, if it started.
    Optional<Clock> of(Milestone milestone) {
        // By a list of what is to be done first, not by calls in calls: a chain may be long.
        Deque<Milestone> left = new ArrayDeque<>(List.of(milestone));
        Set<String> asked = new HashSet<>();
        while (!left.isEmpty()) {
            Milestone next = left.element();
            if (asked.add(next.id()) && pushed(next, left, asked)) continue;
            left.remove();
            if (!clocks.containsKey(next.id()))
                clocks.put(next.id(), start(next.after()).map(start -> clock(next, start)));
        }
        return known(milestone);
    }

    /// Whether something has to be known before a milestone's clock.
    private boolean pushed(Milestone next, Deque<Milestone> left, Set<String> asked) {
        boolean pushed = false;
        for (String id : next.after().milestones()) {
            Milestone before = milestones.get(id);
            if (before == null || clocks.containsKey(id) || asked.contains(id)) continue;
            left.push(before);
            pushed = true;
        }
        return pushed;
    }

    private Optional<Clock> known(Milestone milestone) {
        Optional<Clock> clock = clocks.get(milestone.id());
        return clock == null ? Optional.empty() : clock;
    }

    private Clock clock(Milestone milestone, Start start) {
        Times times = new Times(milestone, start.at(), order.zone(), holidays);
        for (Direction direction : of(milestone.id()))
            if (direction.effect().takesSpan()) times.change(direction);
        return new Clock(start.at(), start.projected(), times);
    }

    private Optional<Start> start(Event event) {
        Instant at = known.happened().get(event);
        if (at != null) return Optional.of(new Start(at, false));
        // No `switch` over types: the first one takes Java 10 ms at start.
        if (event instanceof Event.Dated dated)
            return Optional.ofNullable(order.dates().get(dated.date()))
                    .map(day -> new Start(day.atStartOfDay(order.zone()).toInstant(), false));
        if (event instanceof Event.Fixed) return Optional.of(new Start(Instant.EPOCH, false));
        if (event instanceof Event.Met met)
            return Optional.ofNullable(milestones.get(met.milestone())).flatMap(this::met);
        if (event instanceof Event.Earliest earliest) return earliest(earliest.of());
        return event instanceof Event.Latest latest ? latest(latest.of()) : Optional.empty();
    }

    /// When a milestone was met in one of the ways that it leaves; else when it is due.
    private Optional<Start> met(Milestone milestone) {
        Optional<Start> first =
                earliest(
                        milestone.alternatives().stream()
                                .<Event>map(a -> new Event.Chosen(milestone.id(), a.id()))
                                .toList());
        if (first.isPresent()) return first;
        if (off(milestone).isPresent()) return Optional.empty();
        return known(milestone)
                .flatMap(clock -> clock.times().due(1))
                .map(due -> new Start(due, true));
    }

    /// What somebody said goes before what is only projected, however early that is: a thing that
    /// did not happen starts no clock.
    private Optional<Start> earliest(List<Event> events) {
        Optional<Start> first = Optional.empty();
        for (Event event : events) {
            Optional<Start> start = start(event);
            if (start.isPresent() && (first.isEmpty() || isBefore(start.get(), first.get())))
                first = start;
        }
        return first;
    }

    private static boolean isBefore(Start one, Start other) {
        if (one.projected() != other.projected()) return other.projected();
        return one.at().isBefore(other.at());
    }

    private Optional<Start> latest(List<Event> events) {
        Instant last = Instant.MIN;
        boolean projected = false;
        for (Event event : events) {
            Optional<Start> start = start(event);
            if (start.isEmpty()) return Optional.empty();
            projected |= start.get().projected();
            if (start.get().at().isAfter(last)) last = start.get().at();
        }
        return Optional.of(new Start(last, projected));
    }
}
