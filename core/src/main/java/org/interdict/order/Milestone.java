package org.interdict.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A duty with a deadline: a span after, or before, something happened. BOD 17-01 counts 30, 60 and
/// 90 calendar days from its issue; the second, 2017-11-12, is a Sunday and stays there. FAR
/// 52.204-23(c) counts business days from a discovery, then from the first report.
///
/// @param id unique in its order, e.g. `begin-removal`
/// @param title a few words for a table
/// @param after what starts the clock
/// @param span until the duty must be met; before the event if its count is negative
/// @param limit what the order says of that moment
/// @param roll where a deadline goes that is no business day
/// @param unless who may direct otherwise, and on what ground; nothing if nobody may
/// @param repeats how the duty comes back; nothing if it is met once
/// @param delivers what has to be done or handed in
/// @param recipients who gets it; none where it is an act
/// @param elements what has to be in it
/// @param clause the words that impose it
public record Milestone(
        String id,
        String title,
        Event after,
        Span span,
        Limit limit,
        Roll roll,
        Optional<Unless> unless,
        Optional<Recurrence> repeats,
        String delivers,
        List<String> recipients,
        List<Element> elements,
        Clause clause) {
    public Milestone {
        recipients = List.copyOf(recipients);
        elements = List.copyOf(elements);
    }

    /// The last moment at which the duty is met in time, the first time if it comes back.
    ///
    /// @param zone the order's, not the reader's
    public Instant due(Instant happened, ZoneId zone, Holidays holidays) {
        return roll.move(span.from(happened, zone, holidays), zone, holidays);
    }

    /// The same for the n-th time. Each is counted from the first and not from the one before, so
    /// that the end of a short month does not pull all later ones with it.
    ///
    /// @param n from 1
    /// @throws IllegalArgumentException if it is met once, and `n` is more than 1
    public Instant due(int n, Instant happened, ZoneId zone, Holidays holidays) {
        if (n == 1) return due(happened, zone, holidays);
        Span every =
                repeats.orElseThrow(() -> new IllegalArgumentException(id + " does not come back"))
                        .every();
        Instant first = span.from(happened, zone, holidays);
        return roll.move(every.times(n - 1).from(first, zone, holidays), zone, holidays);
    }

    /// What an order says of the moment at which a span ends.
    public enum Limit {
        /// Done by then.
        WITHIN,
        /// Done, or begun, then.
        AT,
        /// Arrived by then; sent is not enough.
        RECEIVED,
        /// As soon as can be, and at the latest then.
        PROMPTLY;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Where a deadline goes that is no business day.
    public enum Roll {
        /// It stays. So it is wherever an order says nothing.
        NONE,
        NEXT_BUSINESS_DAY,
        PREVIOUS_BUSINESS_DAY;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private Instant move(Instant due, ZoneId zone, Holidays holidays) {
            LocalDate day = LocalDate.ofInstant(due, zone);
            if (this == NONE || holidays.isBusinessDay(day)) return due;
            return Span.endOf(
                    holidays.businessDaysAfter(day, this == NEXT_BUSINESS_DAY ? 1 : -1), zone);
        }
    }

    /// A condition that lets a milestone fall or move.
    ///
    /// @param directed what may be directed, and on what ground
    /// @param by who may direct it
    public record Unless(String directed, String by) {}

    /// How a duty comes back.
    ///
    /// @param every from one time to the next
    /// @param until what ends it
    public record Recurrence(Span every, String until) {}
}
