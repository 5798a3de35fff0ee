package org.interdict.campaign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.campaign.clock.Deadline.State;
import org.interdict.order.Direction;
import org.interdict.order.Holidays;
import org.interdict.order.Order;
import org.interdict.order.Span;
import org.interdict.yaml.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/// The arithmetic of dates against one that counts on its fingers: ends of months, leap years,
/// changes of the clocks, holidays on a weekend. Each moment is looked at from just before a
/// deadline and from just after it.
class DeadlinesPropertyTest {
    private static final Party PARTY = Party.contract("N-1");
    private static final Order FIRST = order("far-52.204-23@2018-07");
    private static final Order SECOND = order("far-52.204-23@2023-12");
    private static final Order THIRD = order("far-52.240-91");
    private static final Order DIRECTIVE = order("bod-17-01");
    private static final Order MONTHLY =
            Invented.order(
                    "",
                    """
                      - id: half-year
                        title: Half a year later
                        duty: [report]
                        after: {receipt: the notice}
                        span: {months: 6}
                        limit: within
                        repeats:
                          every: {months: 3}
                          until: [the end]
                        delivers: a report
                        clause: all
                    """);

    private static Order order(String id) {
        return Library.carried().order(id).orElseThrow();
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty()
                ? LongStream.rangeClosed(1, 400)
                : LongStream.of(Long.parseLong(seed));
    }

    /// Days that go wrong, as often as others: ends of months, leap days, changes of the clocks,
    /// days beside holidays.
    private static Instant moment(Random random) {
        int year = 2018 + random.nextInt(16);
        LocalDate day =
                switch (random.nextInt(6)) {
                    case 0 -> YearMonth.of(year, 1 + random.nextInt(12)).atEndOfMonth();
                    case 1 -> YearMonth.of(year, 2).atEndOfMonth().minusDays(random.nextInt(3));
                    case 2 -> sunday(year, 3, 2).minusDays(random.nextInt(4));
                    case 3 -> sunday(year, 11, 1).minusDays(random.nextInt(4));
                    case 4 -> holiday(year, random);
                    default -> LocalDate.ofYearDay(year, 1 + random.nextInt(365));
                };
        return day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400)))
                .atZone(Told.WASHINGTON)
                .toInstant();
    }

    private static LocalDate sunday(int year, int month, int nth) {
        LocalDate day = LocalDate.of(year, month, 1);
        while (day.getDayOfWeek() != DayOfWeek.SUNDAY) day = day.plusDays(1);
        return day.plusWeeks(nth - 1);
    }

    /// A fixed holiday, whatever day of the week it falls on, or a day before it.
    private static LocalDate holiday(int year, Random random) {
        int[][] fixed = {{1, 1}, {6, 19}, {7, 4}, {11, 11}, {12, 25}};
        int[] one = fixed[random.nextInt(fixed.length)];
        return LocalDate.of(year, one[0], one[1]).minusDays(random.nextInt(4));
    }

    private static List<Deadline> at(Order order, Facts facts, Instant asOf) {
        return Deadlines.of(PARTY, order, facts, asOf);
    }

    private static Facts facts(String event, Instant happened, Facts.Reported... reports) {
        return new Facts(
                List.of(new Facts.Happened(event, happened)),
                List.of(reports),
                Map.of(),
                List.of());
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Told.WASHINGTON);
    }

    /// The last nanosecond of a day in Washington.
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Told.WASHINGTON).toInstant().minusNanos(1);
    }

    private static LocalDate businessDays(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            boolean weekend =
                    at.getDayOfWeek() == DayOfWeek.SATURDAY
                            || at.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !Holidays.UNITED_STATES.isHoliday(at)) left--;
        }
        return at;
    }

    private static void turnsAt(Instant due, Order order, Facts facts, int place) {
        assertEquals(Optional.of(due), at(order, facts, due).get(place).due());
        assertEquals(State.DUE, at(order, facts, due).get(place).state());
        assertEquals(State.LATE, at(order, facts, due.plusNanos(1)).get(place).state());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneBusinessDayThreeOrSeventyTwoHours(long seed) {
        Random random = new Random(seed);
        Instant found = moment(random);
        Facts facts = facts("discovery", found);
        turnsAt(endOf(businessDays(dayOf(found), 1)), FIRST, facts, 0);
        turnsAt(endOf(businessDays(dayOf(found), 3)), SECOND, facts, 0);
        turnsAt(found.plusSeconds(72 * 3600), THIRD, facts, 0);
        // The second report counts from the first, and from nothing else.
        Instant sent = found.plusSeconds(random.nextInt(600_000));
        Facts more =
                facts(
                        random.nextBoolean() ? "notice" : "discovery",
                        found,
                        new Facts.Reported("first-report", 1, sent, "ab", false));
        turnsAt(endOf(businessDays(dayOf(sent), 10)), FIRST, more, 1);
        turnsAt(endOf(businessDays(dayOf(sent), 10)), SECOND, more, 1);
        Deadline first = at(FIRST, more, sent.plusSeconds(1)).getFirst();
        assertEquals(State.MET, first.state());
        assertEquals(sent.isAfter(first.due().orElseThrow()), first.late());
    }

    /// Every 30 days from the day on which removal began; each time that is over and unreported is
    /// late, and no other, however often one reports twice.
    @ParameterizedTest
    @MethodSource("seeds")
    void everyThirtyDays(long seed) {
        Random random = new Random(seed);
        Instant began = moment(random);
        int over = random.nextInt(30);
        List<Facts.Reported> reports = new ArrayList<>();
        int late = 0;
        for (int n = 1; n <= over; n++) {
            Instant due = endOf(dayOf(began).plusDays(30L * n));
            int times = random.nextInt(3);
            if (times == 0) late++;
            for (int i = 0; i < times; i++)
                reports.add(
                        new Facts.Reported(
                                "status",
                                n,
                                due.minusSeconds(random.nextInt(90_000)),
                                "ab",
                                false));
        }
        Facts facts =
                new Facts(
                        List.of(new Facts.Happened("met:begin-removal", began)),
                        reports,
                        Map.of(),
                        List.of());
        LocalDate next = dayOf(began).plusDays(30L * (over + 1));
        List<Deadline> status =
                at(DIRECTIVE, facts, endOf(next)).stream()
                        .filter(one -> one.milestone().id().equals("status"))
                        .toList();
        assertEquals(over + 1, status.size());
        for (int n = 1; n <= over + 1; n++)
            assertEquals(
                    Optional.of(endOf(dayOf(began).plusDays(30L * n))), status.get(n - 1).due());
        assertEquals(late, status.stream().filter(one -> one.state() == State.LATE).count());
        assertEquals(State.DUE, status.getLast().state());
        assertFalse(status.stream().anyMatch(one -> one.state() == State.MET && one.late()));
    }

    /// Months on months count from the event, so that a short month pulls none with it.
    @ParameterizedTest
    @MethodSource("seeds")
    void monthsFromTheEndOfOne(long seed) {
        Random random = new Random(seed);
        Instant came = moment(random);
        LocalDate day = dayOf(came);
        int times = 1 + random.nextInt(12);
        Facts facts = facts("receipt:the notice", came);
        YearMonth last = YearMonth.from(day).plusMonths(3 + 3L * times);
        LocalDate due = last.atDay(Math.min(day.getDayOfMonth(), last.lengthOfMonth()));
        List<Deadline> all = at(MONTHLY, facts, endOf(due));
        assertEquals(times, all.size());
        assertEquals(Optional.of(endOf(due)), all.getLast().due());
        assertEquals(State.DUE, all.getLast().state());
    }

    /// An extension moves what is due once by just so much, even if it was over when somebody
    /// granted more time; the day before that nobody knew of it.
    @ParameterizedTest
    @MethodSource("seeds")
    void extensions(long seed) {
        Random random = new Random(seed);
        int days = 1 + random.nextInt(60);
        LocalDate decided = LocalDate.of(2017, 9, 14).plusDays(random.nextInt(120));
        Facts facts =
                new Facts(
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(
                                DeadlinesTest.direction(
                                        decided.toString(),
                                        Direction.Effect.EXTENDS,
                                        Optional.of(new Span.CalendarDays(days)))));
        Facts none = new Facts(List.of(), List.of(), Map.of(), List.of());
        Instant before = endOf(decided.minusDays(1));
        assertEquals(lines(at(DIRECTIVE, none, before)), lines(at(DIRECTIVE, facts, before)));
        Instant after = endOf(decided);
        for (Deadline one : at(DIRECTIVE, facts, after)) {
            if (one.milestone().id().equals("status")) continue; // counted from one that moved
            LocalDate was =
                    LocalDate.of(2017, 9, 13)
                            .plusDays(
                                    switch (one.milestone().id()) {
                                        case "identify" -> 30;
                                        case "plan" -> 60;
                                        default -> 90;
                                    });
            assertEquals(Optional.of(endOf(was.plusDays(days))), one.due(), one.id());
            assertFalse(one.directions().isEmpty());
        }
        assertTrue(at(DIRECTIVE, facts, after).size() >= 4);
    }

    private static List<String> lines(List<Deadline> deadlines) {
        return deadlines.stream().map(Told::line).toList();
    }
}
