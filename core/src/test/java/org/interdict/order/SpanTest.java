package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Milestone.Roll;
import org.interdict.order.Span.BusinessDays;
import org.interdict.order.Span.CalendarDays;
import org.interdict.order.Span.Hours;
import org.interdict.order.Span.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

class SpanTest {
    private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    private static final Holidays US = Holidays.UNITED_STATES;
    private static final int CASES = 500;

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 20) : LongStream.of(Long.parseLong(seed));
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(WASHINGTON).toInstant();
    }

    private static String end(Span span, String day) {
        return ZonedDateTime.ofInstant(span.from(noon(day), WASHINGTON, US), WASHINGTON)
                .toLocalDateTime()
                .toString();
    }

    private static LocalDate day(Span span, LocalDate from, ZoneId zone) {
        Instant start = from.atTime(9, 30).atZone(zone).toInstant();
        return LocalDate.ofInstant(span.from(start, zone, US), zone);
    }

    @Test
    void theDaysOfBod1701() {
        assertEquals("2017-10-13T23:59:59.999999999", end(new CalendarDays(30), "2017-09-13"));
        assertEquals("2017-11-12T23:59:59.999999999", end(new CalendarDays(60), "2017-09-13"));
        assertEquals(DayOfWeek.SUNDAY, LocalDate.of(2017, 11, 12).getDayOfWeek());
        assertEquals("2017-12-12T23:59:59.999999999", end(new CalendarDays(90), "2017-09-13"));
    }

    /// Found on the Wednesday before Thanksgiving: the day after is no business day.
    @Test
    void businessDaysOverAHoliday() {
        assertEquals("2018-11-23T23:59:59.999999999", end(new BusinessDays(1), "2018-11-21"));
        assertEquals("2018-11-27T23:59:59.999999999", end(new BusinessDays(3), "2018-11-21"));
        assertEquals("2018-11-21T23:59:59.999999999", end(new BusinessDays(-1), "2018-11-23"));
    }

    @Test
    void monthsEndWithTheShortMonth() {
        assertEquals("2024-02-29T23:59:59.999999999", end(new Months(1), "2024-01-31"));
        assertEquals("2023-02-28T23:59:59.999999999", end(new Months(-12), "2024-02-29"));
    }

    /// The clocks went forward in the night to 2018-03-11 and back in the night to 2018-11-04.
    @Test
    void hoursAreElapsedWhateverTheClocksDo() {
        assertEquals("2018-03-11T13:00", end(new Hours(24), "2018-03-10"));
        assertEquals("2018-11-04T11:00", end(new Hours(24), "2018-11-03"));
        assertEquals("2018-03-11T23:59:59.999999999", end(new CalendarDays(1), "2018-03-10"));
    }

    @Test
    void namedDaysAndMoments() {
        assertEquals(
                "2018-10-01T23:59:59.999999999",
                end(new Span.Day(LocalDate.of(2018, 10, 1)), "1999-01-01"));
        assertEquals(
                Instant.parse("2024-09-29T04:00:00Z"),
                new Span.Moment(LocalDateTime.of(2024, 9, 29, 0, 0))
                        .from(Instant.EPOCH, WASHINGTON, US));
    }

    /// In Beirut the day of 2021-03-28 begins at one o'clock; the day before ends there.
    @Test
    void aDayWithoutMidnight() {
        ZoneId beirut = ZoneId.of("Asia/Beirut");
        Instant end = Span.endOf(LocalDate.of(2021, 3, 27), beirut);
        assertEquals(LocalDate.of(2021, 3, 28).atStartOfDay(beirut).toInstant(), end.plusNanos(1));
    }

    /// The last report of a month's end is not pulled forward by February.
    @Test
    void recurringMonthsAreCountedFromTheFirst() {
        Milestone monthly =
                milestone(
                        new CalendarDays(30),
                        Roll.NONE,
                        Optional.of(
                                new Milestone.Recurrence(
                                        new Months(1), List.of("the end"), Optional.empty())));
        Instant start = noon("2024-01-01"); // + 30 days: January 31
        assertEquals(
                List.of("2024-01-31", "2024-02-29", "2024-03-31"),
                LongStream.rangeClosed(1, 3)
                        .mapToObj(n -> monthly.due((int) n, start, WASHINGTON, US).orElseThrow())
                        .map(due -> LocalDate.ofInstant(due, WASHINGTON).toString())
                        .toList());
    }

    private static Milestone milestone(
            Span span, Roll roll, Optional<Milestone.Recurrence> repeats) {
        return new Milestone(
                "m",
                "m",
                new Duty(
                        Set.of(Duty.Kind.REPORT),
                        Set.of(),
                        Party.BOUND,
                        new Clause("c", "c", "c", "c", "s")),
                new Event.Discovery(),
                Optional.of(span),
                Milestone.Limit.WITHIN,
                roll,
                Optional.empty(),
                repeats,
                Map.of(),
                "a report",
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void rollingOnlyWhereTheOrderSaysSo() {
        for (Roll roll : Roll.values()) {
            Milestone sunday = milestone(new CalendarDays(60), roll, Optional.empty());
            assertEquals(
                    switch (roll) {
                        case NONE -> "2017-11-12";
                        case NEXT_BUSINESS_DAY -> "2017-11-13";
                        case PREVIOUS_BUSINESS_DAY -> "2017-11-09"; // the 10th kept Veterans Day
                    },
                    LocalDate.ofInstant(
                                    sunday.due(noon("2017-09-13"), WASHINGTON, US).orElseThrow(),
                                    WASHINGTON)
                            .toString());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void forwardThenBackwardReturns(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            ZoneId zone = zone(random);
            LocalDate day = anyDay(random);
            int count = 1 + random.nextInt(400);
            assertEquals(
                    day,
                    day(new CalendarDays(-count), day(new CalendarDays(count), day, zone), zone));
            if (US.isBusinessDay(day))
                assertEquals(
                        day,
                        day(
                                new BusinessDays(-count),
                                day(new BusinessDays(count), day, zone),
                                zone));
            Instant at = day.atTime(random.nextInt(24), 0).atZone(zone).toInstant();
            assertEquals(at, new Hours(-count).from(new Hours(count).from(at, zone, US), zone, US));
            assertEquals(
                    Duration.ofHours(count),
                    Duration.between(at, new Hours(count).from(at, zone, US)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void businessDaysAgreeWithAListOfAllOfThem(long seed) {
        Random random = new Random(seed);
        NavigableSet<LocalDate> all = slowBusinessDays();
        for (int i = 0; i < CASES; i++) {
            LocalDate day = anyDay(random);
            int count = 1 + random.nextInt(30);
            LocalDate forward = day(new BusinessDays(count), day, WASHINGTON);
            LocalDate backward = day(new BusinessDays(-count), day, WASHINGTON);
            assertTrue(all.contains(forward) && all.contains(backward));
            assertEquals(count, all.subSet(day, false, forward, true).size());
            assertEquals(count, all.subSet(backward, true, day, false).size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void monthsKeepTheDayOrClampIt(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate day = anyDay(random);
            int count = (1 + random.nextInt(60)) * (random.nextBoolean() ? 1 : -1);
            LocalDate there = day(new Months(count), day, WASHINGTON);
            YearMonth month = YearMonth.from(day).plusMonths(count);
            assertEquals(month, YearMonth.from(there));
            assertEquals(
                    Math.min(day.getDayOfMonth(), month.lengthOfMonth()), there.getDayOfMonth());
        }
    }

    /// Written another way than [Holidays]: each holiday by searching its month, all years at once.
    private static NavigableSet<LocalDate> slowBusinessDays() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        LocalDate.of(1990, 1, 1)
                .datesUntil(LocalDate.of(2052, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .forEach(days::add);
        for (int year = 1990; year <= 2052; year++) {
            fixed(days, LocalDate.of(year, 1, 1));
            nth(days, year, 1, DayOfWeek.MONDAY, 3);
            nth(days, year, 2, DayOfWeek.MONDAY, 3);
            LocalDate memorial = LocalDate.of(year, 5, 31);
            while (memorial.getDayOfWeek() != DayOfWeek.MONDAY) memorial = memorial.minusDays(1);
            days.remove(memorial);
            if (year >= 2021) fixed(days, LocalDate.of(year, 6, 19));
            fixed(days, LocalDate.of(year, 7, 4));
            nth(days, year, 9, DayOfWeek.MONDAY, 1);
            nth(days, year, 10, DayOfWeek.MONDAY, 2);
            fixed(days, LocalDate.of(year, 11, 11));
            nth(days, year, 11, DayOfWeek.THURSDAY, 4);
            fixed(days, LocalDate.of(year, 12, 25));
        }
        return days;
    }

    private static void fixed(NavigableSet<LocalDate> days, LocalDate holiday) {
        LocalDate kept =
                switch (holiday.getDayOfWeek()) {
                    case SATURDAY -> holiday.minusDays(1);
                    case SUNDAY -> holiday.plusDays(1);
                    case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> holiday;
                };
        days.remove(kept);
    }

    private static void nth(
            NavigableSet<LocalDate> days, int year, int month, DayOfWeek day, int n) {
        int found = 0;
        for (LocalDate at = LocalDate.of(year, month, 1); ; at = at.plusDays(1)) {
            if (at.getDayOfWeek() == day && ++found == n) {
                days.remove(at);
                return;
            }
        }
    }

    private static LocalDate anyDay(Random random) {
        return LocalDate.of(1992, 1, 1).plusDays(random.nextInt(58 * 365));
    }

    private static ZoneId zone(Random random) {
        List<String> zones =
                List.of(
                        "America/New_York",
                        "UTC",
                        "Asia/Beirut",
                        "Australia/Lord_Howe",
                        "Asia/Kathmandu");
        return ZoneId.of(zones.get(random.nextInt(zones.size())));
    }
}
