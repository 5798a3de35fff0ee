package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Direction.Effect;
import org.interdict.order.Milestone.Limit;
import org.interdict.order.Milestone.Recurrence;
import org.interdict.order.Milestone.Roll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// Properties of dates after decisions, on random milestones and random decisions.
class TimesTest {
    private static final int CASES = 60;
    private static final int TIMES = 60;
    private static final Clause CLAUSE = new Clause("c", "c", "c", "c", "s");
    private static final Holidays US = Holidays.UNITED_STATES;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 20) : LongStream.of(Long.parseLong(seed));
    }

    /// Written another way than [Times]: all dates in one list, each decision changing its tail.
    private static List<Instant> slow(
            Milestone milestone, Instant start, ZoneId zone, List<Direction> directions) {
        List<Instant> all = new ArrayList<>();
        for (int n = 1; n <= Math.min(TIMES, milestone.times()); n++)
            all.add(milestone.due(n, start, zone, US).orElseThrow());
        for (Direction direction : directions) {
            Span span = direction.span().orElseThrow();
            int first = 0;
            while (first < all.size() - 1
                    && LocalDate.ofInstant(all.get(first), zone).isBefore(direction.decided()))
                first++;
            if (milestone.repeats().isPresent() && first > TIMES - 10)
                return List.of(); // too short
            Instant before = first == 0 ? start : all.get(first - 1);
            Instant to = milestone.roll().move(span.from(Instant.EPOCH, zone, US), zone, US);
            int k = 1;
            while (direction.effect() == Effect.TIGHTENS
                    && LocalDate.ofInstant(span.times(k).from(before, zone, US), zone)
                            .isBefore(direction.decided())) k++;
            for (int n = first; n < all.size(); n++) {
                Instant next =
                        switch (direction.effect()) {
                            case MOVES ->
                                    n == first
                                            ? to
                                            : milestone.repeats().isEmpty()
                                                    ? all.get(n)
                                                    : milestone
                                                            .repeats()
                                                            .get()
                                                            .every()
                                                            .times(n - first)
                                                            .from(to, zone, US);
                            case EXTENDS -> span.from(all.get(n), zone, US);
                            default -> span.times(k + n - first).from(before, zone, US);
                        };
                boolean same =
                        direction.effect() == Effect.MOVES
                                && n > first
                                && milestone.repeats().isEmpty();
                all.set(n, same ? next : milestone.roll().move(next, zone, US));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void datesAgreeWithTheSlowWay(long seed) {
        Random random = new Random(seed);
        int compared = 0;
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = ZoneId.of(random.nextBoolean() ? "America/New_York" : "Asia/Beirut");
            Milestone milestone = milestone(random);
            Instant start =
                    FIRST.plusDays(random.nextInt(400)).atTime(9, 30).atZone(zone).toInstant();
            List<Direction> directions = directions(random, milestone);
            List<Instant> slow = slow(milestone, start, zone, directions);
            if (slow.isEmpty()) continue;
            compared++;
            Times times = new Times(milestone, start, zone, US);
            directions.forEach(times::change);
            for (int n = 1; n <= slow.size(); n++)
                assertEquals(slow.get(n - 1), times.due(n).orElseThrow());
            LocalDate last = directions.isEmpty() ? FIRST : directions.getLast().decided();
            LocalDate asOf = last.plusDays(random.nextInt(300));
            int next = times.next(asOf);
            if (next > slow.size()) continue;
            assertTrue(next == slow.size() || !isOver(slow.get(next - 1), asOf, zone));
            for (int n = 1; n < next; n++)
                assertTrue(isOver(slow.get(n - 1), asOf, zone), "no time is passed over");
        }
        assertTrue(compared > CASES / 2, "most are compared");
    }

    private static boolean isOver(Instant due, LocalDate day, ZoneId zone) {
        return LocalDate.ofInstant(due, zone).isBefore(day);
    }

    /// What is tightened falls due no earlier than the decision, and from then on at least as often
    /// as it would have.
    @ParameterizedTest
    @MethodSource("seeds")
    void tighteningLooksForward(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = ZoneId.of("America/New_York");
            Milestone quarterly =
                    milestone(
                            new Span.Months(3),
                            Roll.NONE,
                            Optional.of(
                                    new Recurrence(
                                            new Span.Months(3),
                                            List.of("the end"),
                                            Optional.of(Party.BOUND))));
            Instant start =
                    FIRST.plusDays(random.nextInt(400)).atTime(9, 30).atZone(zone).toInstant();
            LocalDate decided = FIRST.plusDays(random.nextInt(2000));
            Times times = new Times(quarterly, start, zone, US);
            int first = times.next(decided);
            Times tight = new Times(quarterly, start, zone, US);
            tight.change(
                    direction(
                            Effect.TIGHTENS,
                            decided,
                            Optional.of(new Span.CalendarDays(1 + random.nextInt(60)))));
            for (int n = 1; n < first; n++) assertEquals(times.due(n), tight.due(n));
            assertFalse(isOver(tight.due(first).orElseThrow(), decided, zone));
            for (int n = first; n < first + 20; n++)
                assertTrue(
                        tight.due(n + 1)
                                .orElseThrow()
                                .isBefore(
                                        tight.due(n)
                                                .orElseThrow()
                                                .plus(java.time.Duration.ofDays(62))));
        }
    }

    /// Decisions of later days change nothing, and the order in which they are told neither.
    @ParameterizedTest
    @MethodSource("seeds")
    void decisionsCountFromTheirDay(long seed) {
        Random random = new Random(seed);
        Order order = Edicts.order("recurrence");
        Map<Event, Instant> happened = new HashMap<>();
        happened.put(new Event.OfContract(Event.Turn.AWARD), Edicts.noon("2025-02-03"));
        for (int i = 0; i < CASES / 10; i++) {
            LocalDate asOf = LocalDate.of(2025, 1, 15).plusDays(random.nextInt(700));
            List<Direction> directions = new ArrayList<>();
            LocalDate day = LocalDate.of(2025, 1, 15);
            for (int n = random.nextInt(6); n > 0; n--) {
                day = day.plusDays(1 + random.nextInt(200));
                Effect effect = any(random, List.of(Effect.values()));
                directions.add(direction(effect, day, span(effect, day, random)));
            }
            Schedule schedule = schedule(order, asOf, happened, directions);
            List<Direction> known =
                    directions.stream().filter(d -> !d.decided().isAfter(asOf)).toList();
            assertEquals(schedule, schedule(order, asOf, happened, known));
            Collections.shuffle(directions, random);
            assertEquals(schedule, schedule(order, asOf, happened, directions));
            assertEquals(
                    order.milestones(),
                    schedule.steps().stream().map(Schedule.Step::milestone).distinct().toList());
        }
    }

    /// The earlier of two is no later than either, the later no earlier, whatever is known.
    @ParameterizedTest
    @MethodSource("seeds")
    void earlierAndLater(long seed) {
        Random random = new Random(seed);
        Order order = Edicts.order("triggers");
        Event listed = new Event.Listed("the public register");
        Event identified = new Event.Decision("the agency identifies it");
        for (int i = 0; i < CASES / 10; i++) {
            Map<Event, Instant> happened = new HashMap<>();
            for (Event event : List.of(listed, identified))
                if (random.nextInt(3) > 0)
                    happened.put(
                            event,
                            Edicts.noon("2025-06-03").plusSeconds(random.nextInt(9_000_000)));
            Optional<Instant> first = happened.values().stream().min(Instant::compareTo);
            Schedule schedule = schedule(order, LocalDate.of(2025, 7, 1), happened, List.of());
            for (Schedule.Step step : schedule.steps()) {
                if (!step.milestone().id().equals("fix")) continue;
                if (first.isEmpty()) {
                    assertTrue(step instanceof Schedule.Step.Waiting);
                    continue;
                }
                Schedule.Step.Dated dated = (Schedule.Step.Dated) step;
                assertEquals(
                        new Span.CalendarDays(3).from(first.get(), order.zone(), US), dated.due());
                assertFalse(dated.projected());
            }
        }
    }

    private static Schedule schedule(
            Order order, LocalDate asOf, Map<Event, Instant> happened, List<Direction> directions) {
        return Schedule.of(order, asOf, new Known(happened, Map.of(), directions), US, 3);
    }

    private static Milestone milestone(Random random) {
        Roll roll = any(random, List.of(Roll.values()));
        if (random.nextInt(6) == 0) {
            List<LocalDate> days = new ArrayList<>();
            LocalDate day = FIRST;
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                day = day.plusDays(1 + random.nextInt(100));
                days.add(day);
            }
            return milestone(new Span.Days(days), roll, Optional.empty());
        }
        Optional<Recurrence> repeats =
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(
                                new Recurrence(
                                        length(random, 40),
                                        List.of("the end"),
                                        Optional.of(Party.BOUND)));
        return milestone(length(random, 90), roll, repeats);
    }

    private static Milestone milestone(Span span, Roll roll, Optional<Recurrence> repeats) {
        return new Milestone(
                "m",
                "m",
                new Duty(Set.of(Duty.Kind.REPORT), Set.of(), Party.BOUND, CLAUSE),
                new Event.Discovery(),
                Optional.of(span),
                Limit.WITHIN,
                roll,
                Optional.empty(),
                repeats,
                Map.of(),
                "a report",
                List.of(),
                List.of(),
                List.of());
    }

    private static List<Direction> directions(Random random, Milestone milestone) {
        List<Direction> directions = new ArrayList<>();
        LocalDate day = FIRST.plusDays(random.nextInt(300));
        for (int n = random.nextInt(4); n > 0; n--) {
            List<Effect> effects = new ArrayList<>(List.of(Effect.MOVES, Effect.EXTENDS));
            if (milestone.repeats().isPresent()) effects.add(Effect.TIGHTENS);
            Effect effect = any(random, effects);
            directions.add(direction(effect, day, span(effect, day, random)));
            day = day.plusDays(random.nextInt(200));
        }
        return directions;
    }

    private static Optional<Span> span(Effect effect, LocalDate day, Random random) {
        return switch (effect) {
            case MOVES -> Optional.of(new Span.Day(day.plusDays(random.nextInt(60))));
            case EXTENDS, TIGHTENS -> Optional.of(length(random, 30));
            case SUSPENDS, RESUMES, LIFTS -> Optional.empty();
        };
    }

    private static Direction direction(Effect effect, LocalDate day, Optional<Span> span) {
        return new Direction(
                effect.id() + " " + day, day, Set.of(), effect, span, Party.BOUND, "x", CLAUSE);
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Span length(Random random, int most) {
        int count = 1 + random.nextInt(most);
        return switch (random.nextInt(4)) {
            case 0 -> new Span.CalendarDays(count);
            case 1 -> new Span.BusinessDays(1 + count / 4);
            case 2 -> new Span.Hours(count * 24 + random.nextInt(24));
            default -> new Span.Months(1 + count / 20);
        };
    }
}
