package org.interdict.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An order's milestones as dates, seen from one day.
///
/// @param asOf the day from which days left are counted, in the order's zone
/// @param steps in the order of the text; one that comes back stands there several times
public record Schedule(LocalDate asOf, List<Step> steps) {
    public Schedule {
        steps = List.copyOf(steps);
    }

    /// One milestone, or one time of it.
    public sealed interface Step {
        Milestone milestone();

        /// Which kind it is, as a word: `dated`, `waiting`.
        String state();

        /// A deadline with a date.
        ///
        /// @param time which one, from 1, of a milestone that comes back; else 1
        /// @param due the last moment in time
        /// @param day of that moment, in the order's zone
        /// @param daysLeft calendar days from the day of asking; negative when it is over
        /// @param projected whether it is counted from another deadline, as nobody said when that
        ///   one was met
        /// @param directions what changed this date, in the order of decision
        record Dated(
                Milestone milestone,
                int time,
                Instant due,
                LocalDate day,
                long daysLeft,
                boolean projected,
                List<Direction> directions)
                implements Step {
            public Dated {
                directions = List.copyOf(directions);
            }

            @Override
            public String state() {
                return "dated";
            }
        }

        /// Its clock has started, and the order gives no number: `promptly`.
        ///
        /// @param since when it started
        /// @param projected as for [Dated]
        record Undated(Milestone milestone, Instant since, boolean projected) implements Step {
            @Override
            public String state() {
                return "undated";
            }
        }

        /// Its clock has not started, as far as anybody said.
        ///
        /// @param event what starts it
        record Waiting(Milestone milestone, Event event) implements Step {
            @Override
            public String state() {
                return "waiting";
            }
        }

        /// It is suspended or lifted.
        ///
        /// @param direction the decision
        record Directed(Milestone milestone, Direction direction) implements Step {
            @Override
            public String state() {
                return "directed";
            }
        }

        /// It comes back no more, as all came true that ends it.
        ///
        /// @param at when the last of it did
        record Ended(Milestone milestone, Instant at) implements Step {
            @Override
            public String state() {
                return "ended";
            }
        }

        /// It is for somebody else, or nobody said for whom.
        ///
        /// @param trait on which it depends
        /// @param open whether nobody answered the trait's question; else the answer says no
        record Depends(Milestone milestone, Trait trait, boolean open) implements Step {
            @Override
            public String state() {
                return "depends";
            }
        }
    }

    /// The schedule of an order.
    ///
    /// @param known decisions of the order's file and of `known` count from the day on which they
    ///   were made; those after `asOf` are not looked at
    /// @param times how many times of a milestone that comes back: the next ones, counted from
    ///   `asOf`
    public static Schedule of(
            Order order, LocalDate asOf, Known known, Holidays holidays, int times) {
        List<Step> steps = new ArrayList<>();
        Clocks clocks = new Clocks(order, asOf, known, holidays);
        for (Milestone milestone : order.milestones()) {
            Optional<Step> off = clocks.off(milestone);
            if (off.isPresent()) {
                steps.add(off.get());
                continue;
            }
            Optional<Clocks.Clock> clock = clocks.of(milestone);
            if (clock.isEmpty()) steps.add(new Step.Waiting(milestone, milestone.after()));
            else steps.addAll(next(milestone, clock.get(), order, asOf, times));
        }
        return new Schedule(asOf, steps);
    }

    /// The same from the first time on: each time of a milestone that is over, and the next one; of
    /// one that ended, each time until it did, and that it ended.
    ///
    /// @param most how many times of a milestone, the last ones
    public static Schedule whole(
            Order order, LocalDate asOf, Known known, Holidays holidays, int most) {
        List<Step> steps = new ArrayList<>();
        Clocks clocks = new Clocks(order, asOf, known, holidays);
        for (Milestone milestone : order.milestones()) {
            Optional<Step> off = clocks.off(milestone);
            Optional<Clocks.Clock> clock = clocks.of(milestone);
            if (off.isPresent()) {
                if (off.get() instanceof Step.Ended ended && clock.isPresent()) {
                    int last = over(clock.get().times(), ended.at());
                    steps.addAll(
                            between(
                                    milestone,
                                    clock.get(),
                                    order,
                                    asOf,
                                    Math.max(1, last - most + 1),
                                    last));
                }
                steps.add(off.get());
            } else if (clock.isEmpty()) {
                steps.add(new Step.Waiting(milestone, milestone.after()));
            } else {
                int last = clock.get().times().next(asOf);
                int first = Math.max(1, last - most + 1);
                steps.addAll(between(milestone, clock.get(), order, asOf, first, last));
            }
        }
        return new Schedule(asOf, steps);
    }

    /// How many times were due by a moment.
    private static int over(Times times, Instant at) {
        int over = 0;
        while (over < times.count()
                && times.due(over + 1).map(due -> !due.isAfter(at)).orElse(false)) over++;
        return over;
    }

    private static List<Step> next(
            Milestone milestone, Clocks.Clock clock, Order order, LocalDate asOf, int times) {
        Times due = clock.times();
        int first = due.count() == 1 ? 1 : due.next(asOf);
        int last = Math.min(due.count(), first + times - 1);
        return between(milestone, clock, order, asOf, first, last);
    }

    private static List<Step> between(
            Milestone milestone,
            Clocks.Clock clock,
            Order order,
            LocalDate asOf,
            int first,
            int last) {
        Times due = clock.times();
        List<Step> steps = new ArrayList<>();
        for (int n = first; n <= last; n++) {
            Optional<Instant> at = due.due(n);
            if (at.isEmpty()) {
                steps.add(new Step.Undated(milestone, clock.start(), clock.projected()));
                continue;
            }
            LocalDate day = LocalDate.ofInstant(at.get(), order.zone());
            steps.add(
                    new Step.Dated(
                            milestone,
                            n,
                            at.get(),
                            day,
                            ChronoUnit.DAYS.between(asOf, day),
                            clock.projected(),
                            due.directions(n)));
        }
        return steps;
    }
}
