package org.interdict.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An order's milestones as dates, seen from one day.
///
/// @param asOf the day from which days left are counted, in the order's zone
/// @param steps in the order of the text; one that comes back stands there several times
public record Schedule(LocalDate asOf, List<Step> steps) {
    /// No span of an order needs so many; a hostile one ends here.
    private static final int MOST_TIMES = 100_000;

    public Schedule {
        steps = List.copyOf(steps);
    }

    /// One milestone, or one time of it.
    public sealed interface Step {
        Milestone milestone();

        /// A deadline with a date.
        ///
        /// @param time which one, from 1, of a milestone that comes back; else 1
        /// @param due the last moment in time
        /// @param day of that moment, in the order's zone
        /// @param daysLeft calendar days from the day of asking; negative when it is over
        /// @param projected whether it is counted from another deadline, as nobody said when that
        ///   one was met
        record Dated(
                Milestone milestone,
                int time,
                Instant due,
                LocalDate day,
                long daysLeft,
                boolean projected)
                implements Step {}

        /// Its clock has not started, as far as anybody said.
        ///
        /// @param event what starts it
        record Waiting(Milestone milestone, Event event) implements Step {}
    }

    /// The schedule of an order.
    ///
    /// @param happened when events came about, as far as it is known; a milestone that was met is
    ///   [Event.Met]. The order's own dates are known without
    /// @param times how many times of a milestone that comes back: the next ones, counted from
    ///   `asOf`
    public static Schedule of(
            Order order,
            LocalDate asOf,
            Map<Event, Instant> happened,
            Holidays holidays,
            int times) {
        List<Step> steps = new ArrayList<>();
        Clocks clocks = new Clocks(order, happened, holidays);
        for (Milestone milestone : order.milestones()) {
            Optional<Start> start = clocks.start(milestone, new HashSet<>());
            if (start.isEmpty()) {
                steps.add(new Step.Waiting(milestone, milestone.after()));
                continue;
            }
            int first =
                    milestone.repeats().isEmpty() ? 1 : clocks.next(milestone, start.get(), asOf);
            int last = milestone.repeats().isEmpty() ? 1 : first + times - 1;
            for (int n = first; n <= last; n++)
                steps.add(clocks.dated(milestone, n, start.get(), asOf));
        }
        return new Schedule(asOf, steps);
    }

    /// When a clock started.
    private record Start(Instant at, boolean projected) {}

    private record Clocks(Order order, Map<Event, Instant> happened, Holidays holidays) {
        Optional<Start> start(Milestone milestone, Set<String> above) {
            Event event = milestone.after();
            Instant known = happened.get(event);
            if (known != null) return Optional.of(new Start(known, false));
            ZoneId zone = order.zone();
            // No `switch` over types: the first one takes Java 10 ms at start.
            if (event instanceof Event.Dated dated)
                return Optional.ofNullable(order.dates().get(dated.date()))
                        .map(day -> new Start(day.atStartOfDay(zone).toInstant(), false));
            if (event instanceof Event.Fixed) return Optional.of(new Start(Instant.EPOCH, false));
            if (!(event instanceof Event.Met met) || !above.add(met.milestone()))
                return Optional.empty();
            return order.milestones().stream()
                    .filter(other -> other.id().equals(met.milestone()))
                    .findFirst()
                    .flatMap(other -> start(other, above).map(at -> projected(other, at)));
        }

        private Start projected(Milestone other, Start start) {
            return new Start(other.due(start.at(), order.zone(), holidays), true);
        }

        /// The first time that is not over on `asOf`.
        int next(Milestone milestone, Start start, LocalDate asOf) {
            int n = 1;
            while (n < MOST_TIMES && dated(milestone, n, start, asOf).daysLeft() < 0) n++;
            return n;
        }

        Step.Dated dated(Milestone milestone, int n, Start start, LocalDate asOf) {
            Instant due = milestone.due(n, start.at(), order.zone(), holidays);
            LocalDate day = LocalDate.ofInstant(due, order.zone());
            return new Step.Dated(
                    milestone, n, due, day, ChronoUnit.DAYS.between(asOf, day), start.projected());
        }
    }
}
