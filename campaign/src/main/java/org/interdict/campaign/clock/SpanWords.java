package org.interdict.campaign.clock;

import org.interdict.order.Span;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Spans of time as words: `30 calendar-days`, `12 months`, `2017-12-01`, `2017-12-01T12:00`.
public final class SpanWords {
    private static final int MOST = 10_000; // as in an order's file

    private SpanWords() {}

    /// A length of time.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static Span span(String words) {
        String[] parts = words.strip().split("\\s+", -1);
        if (parts.length == 2 && parts[0].matches("[0-9]{1,5}")) {
            int count = Integer.parseInt(parts[0]);
            if (count < 1 || count > MOST)
                throw new IllegalArgumentException("a count from 1 to %d is meant".formatted(MOST));
            switch (parts[1]) {
                case "calendar-days", "calendar-day", "days", "day" -> {
                    return new Span.CalendarDays(count);
                }
                case "business-days", "business-day" -> {
                    return new Span.BusinessDays(count);
                }
                case "hours", "hour" -> {
                    return new Span.Hours(count);
                }
                case "months", "month" -> {
                    return new Span.Months(count);
                }
                default -> {} // told below
            }
        }
        throw new IllegalArgumentException(
                "\"%s\" is no length of time; write it like \"30 calendar-days\", \"10"
                                .formatted(words)
                        + " business-days\", \"72 hours\" or \"6 months\"");
    }

    /// A day or a moment in the order's zone.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static Span named(String words) {
        try {
            return words.indexOf('T') < 0
                    ? new Span.Day(LocalDate.parse(words))
                    : new Span.Moment(LocalDateTime.parse(words));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no day; write it as 2017-12-01, or 2017-12-01T12:00 in the order's"
                                    .formatted(words)
                            + " zone",
                    e);
        }
    }

    /// As [#span] and [#named] read it.
    public static String text(Span span) {
        return switch (span) {
            case Span.CalendarDays(int count) -> count + " calendar-days";
            case Span.BusinessDays(int count) -> count + " business-days";
            case Span.Hours(int count) -> count + " hours";
            case Span.Months(int count) -> count + " months";
            case Span.Day(LocalDate day) -> day.toString();
            case Span.Moment(LocalDateTime at) -> at.toString();
            case Span.Days _ -> throw new IllegalArgumentException("a calendar is no direction");
        };
    }
}
