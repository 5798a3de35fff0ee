package org.interdict.campaign.clock;

import org.interdict.order.Direction;
import org.interdict.order.Duty;
import org.interdict.order.Event;
import org.interdict.order.Known;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Span;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of one party under one order, up to a moment.
final class Facts {
    /// @param event as [EventWords] writes it
    record Happened(String event, Instant at) {}

    /// @param time which one, from 1
    /// @param sha256 of what was signed
    /// @param nothing whether it says that nothing was found
    record Reported(String milestone, int time, Instant at, String sha256, boolean nothing) {}

    /// How a milestone was met.
    ///
    /// @param report its SHA-256; empty if it was no report that met it
    record Met(Instant at, String report) {}

    private final Map<Event, Instant> happened = new HashMap<>();
    private final Map<String, Map<Integer, List<Met>>> met = new HashMap<>();
    private final Map<String, Boolean> traits;
    private final List<Direction> directions;
    private final List<Reported> reports;

    Facts(
            List<Happened> events,
            List<Reported> reports,
            Map<String, Boolean> traits,
            List<Direction> directions) {
        this.traits = Map.copyOf(traits);
        this.directions = List.copyOf(directions);
        this.reports = List.copyOf(reports);
        for (Happened one : events) happened(EventWords.event(one.event()), one.at());
        for (Reported one : reports)
            met(one.milestone(), one.time(), new Met(one.at(), one.sha256()));
        happened.forEach(
                (event, at) -> {
                    if (event instanceof Event.Met done) met(done.milestone(), 1, new Met(at, ""));
                    if (event instanceof Event.Chosen done)
                        met(done.milestone(), 1, new Met(at, ""));
                });
        met.forEach(
                (milestone, times) ->
                        Optional.ofNullable(times.get(1))
                                .ifPresent(
                                        all ->
                                                happened.put(
                                                        new Event.Met(milestone),
                                                        all.getFirst().at())));
    }

    /// Of two of a kind the first counts; but some come again, and then it is the last one that
    /// somebody has to answer.
    private void happened(Event event, Instant at) {
        happened.merge(
                event, at, (one, other) -> one.isAfter(other) == comesAgain(event) ? one : other);
    }

    private static boolean comesAgain(Event event) {
        return event instanceof Event.Request
                || event instanceof Event.Listed
                || event instanceof Event.Decision
                || event instanceof Event.OfContract;
    }

    private void met(String milestone, int time, Met how) {
        List<Met> all =
                met.computeIfAbsent(milestone, _ -> new HashMap<>())
                        .computeIfAbsent(time, _ -> new ArrayList<>());
        all.add(how);
        all.sort(Comparator.comparing(Met::at));
    }

    Known known() {
        return new Known(happened, traits, directions);
    }

    Optional<Instant> discovered() {
        return Optional.ofNullable(happened.get(new Event.Discovery()));
    }

    /// How the n-th time of a milestone was met, if it was. The first that meets it counts: an
    /// amended report does not make it late. What was answered before it was asked again is not
    /// met.
    Optional<Met> met(Milestone milestone, int n) {
        Instant since = Instant.MIN;
        boolean before =
                milestone.limit() == Milestone.Limit.BEFORE
                        || milestone.span().map(Span::isBefore).orElse(false);
        if (comesAgain(milestone.after()) && !before)
            since = happened.getOrDefault(milestone.after(), Instant.MIN);
        for (Met one : met.getOrDefault(milestone.id(), Map.of()).getOrDefault(n, List.of()))
            if (!one.at().isBefore(since)) return Optional.of(one);
        return Optional.empty();
    }

    /// All times of a milestone that were met.
    List<Integer> times(Milestone milestone) {
        List<Integer> times = new ArrayList<>(met.getOrDefault(milestone.id(), Map.of()).keySet());
        times.sort(null);
        return times;
    }

    /// Whether the party reported last, where the order has it say what it found, that it found
    /// nothing.
    boolean nothing(Order order) {
        boolean nothing = false;
        Instant last = Instant.MIN;
        for (Reported one : reports) {
            if (one.at().isBefore(last) || !identifies(order, one.milestone())) continue;
            last = one.at();
            nothing = one.nothing();
        }
        return nothing;
    }

    private static boolean identifies(Order order, String milestone) {
        for (Milestone one : order.milestones())
            if (one.id().equals(milestone)) return one.duty().kinds().contains(Duty.Kind.IDENTIFY);
        return false;
    }
}
