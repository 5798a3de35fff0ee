package org.interdict.order;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/// A length of time in an order's own words, or the moment that it names itself. A negative count
/// is that long before.
///
/// Days begin and end in the order's zone. The day of what happened is day 0, and a duty counted in
/// days may be met until the end of its last one. No day is moved because it is a weekend: that is
/// [Milestone.Roll]'s, and only where an order says so.
public sealed interface Span {
    // What runs at each start are methods of each and no `switch` over types: the first such takes
    // Java 10 ms.

    /// Days of the calendar.
    ///
    /// @param count not 0
    record CalendarDays(int count) implements Span {
        public CalendarDays {
            check(count);
        }

        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return endOf(LocalDate.ofInstant(happened, zone).plusDays(count), zone);
        }

        @Override
        public Span times(int n) {
            return new CalendarDays(Math.multiplyExact(count, n));
        }

        @Override
        public boolean isBefore() {
            return count < 0;
        }
    }

    /// Days on which the government works; the day of what happened is not counted, whatever day it
    /// is.
    ///
    /// @param count not 0
    record BusinessDays(int count) implements Span {
        public BusinessDays {
            check(count);
        }

        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return endOf(
                    holidays.businessDaysAfter(LocalDate.ofInstant(happened, zone), count), zone);
        }

        @Override
        public Span times(int n) {
            return new BusinessDays(Math.multiplyExact(count, n));
        }

        @Override
        public boolean isBefore() {
            return count < 0;
        }
    }

    /// Elapsed time: a change of the clocks makes no hour longer.
    ///
    /// @param count not 0
    record Hours(int count) implements Span {
        public Hours {
            check(count);
        }

        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return happened.plus(Duration.ofHours(count));
        }

        @Override
        public Span times(int n) {
            return new Hours(Math.multiplyExact(count, n));
        }

        @Override
        public boolean isBefore() {
            return count < 0;
        }
    }

    /// The same day of another month; its last day where it has no such day.
    ///
    /// @param count not 0
    record Months(int count) implements Span {
        public Months {
            check(count);
        }

        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return endOf(LocalDate.ofInstant(happened, zone).plusMonths(count), zone);
        }

        @Override
        public Span times(int n) {
            return new Months(Math.multiplyExact(count, n));
        }

        @Override
        public boolean isBefore() {
            return count < 0;
        }
    }

    /// A day that the order names, whatever happened.
    record Day(LocalDate day) implements Span {
        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return endOf(day, zone);
        }

        @Override
        public Span times(int n) {
            return this;
        }
    }

    /// Several days that the order names, on each of which the duty is due once: a calendar of
    /// reports.
    ///
    /// @param days at least one, each after the one before
    record Days(List<LocalDate> days) implements Span {
        public Days {
            days = List.copyOf(days);
        }

        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return end(1, zone);
        }

        @Override
        public Span times(int n) {
            return this;
        }

        /// The end of the n-th day, from 1.
        ///
        /// @throws IllegalArgumentException if so many are not named
        Instant end(int n, ZoneId zone) {
            if (n < 1 || n > days.size())
                throw new IllegalArgumentException("no " + n + "th of " + days.size() + " days");
            return endOf(days.get(n - 1), zone);
        }
    }

    /// A moment that the order names, in its own zone.
    record Moment(LocalDateTime at) implements Span {
        @Override
        public Instant from(Instant happened, ZoneId zone, Holidays holidays) {
            return at.atZone(zone).toInstant();
        }

        @Override
        public Span times(int n) {
            return this;
        }
    }

    /// The moment at which it ends.
    ///
    /// @param happened what starts the clock; without meaning for a day or moment that is named
    /// @param zone the order's, not the reader's
    Instant from(Instant happened, ZoneId zone, Holidays holidays);

    /// This span so many times over; a day or moment that is named stays.
    ///
    /// @param n from 1
    Span times(int n);

    /// Whether it ends before what it is counted from.
    default boolean isBefore() {
        return false;
    }

    /// For a person: `30 calendar days`.
    default String text() {
        return switch (this) {
            case CalendarDays(int count) -> counted(count, "calendar day");
            case BusinessDays(int count) -> counted(count, "business day");
            case Months(int count) -> counted(count, "month");
            case Hours(int count) -> counted(count, "hour");
            case Day(LocalDate day) -> day.toString();
            case Days(List<LocalDate> days) ->
                    days.stream().map(LocalDate::toString).collect(Collectors.joining(", "));
            case Moment(LocalDateTime at) -> at.toString().replace('T', ' ');
        };
    }

    /// The last moment of a day: the next one may begin at another hour than midnight.
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
    }

    private static String counted(int count, String unit) {
        int n = Math.abs(count);
        return n + " " + unit + (n == 1 ? "" : "s");
    }

    private static void check(int count) {
        if (count == 0)
            throw new IllegalArgumentException("a span of nothing; name the day itself");
    }
}
