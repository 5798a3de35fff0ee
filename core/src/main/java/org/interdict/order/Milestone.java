package org.interdict.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A duty with a clock: a span after, or before, something happened. BOD 17-01 counts 30, 60 and 90
/// calendar days from its issue; the second, 2017-11-12, is a Sunday and stays there. FAR
/// 52.204-23(c) counts business days from a discovery, then from the first report.
///
/// @param id unique in its order, e.g. `begin-removal`
/// @param title a few words for a table
/// @param duty what is to be done, whose it is, and the words that impose it
/// @param after what starts the clock
/// @param span until the duty must be met; before the event if its count is negative; nothing where
///   the order gives no number
/// @param limit what the order says of that moment
/// @param roll where a deadline goes that is no business day
/// @param unless who may direct otherwise, and on what ground; nothing if nobody may
/// @param repeats how the duty comes back; nothing if it is met once, or on days that are named
/// @param where what must hold of whoever reports, by the ids of traits; empty if nothing
/// @param delivers what has to be done or handed in
/// @param alternatives ways to meet it, one of which is enough; empty if there is one way
/// @param recipients who gets it; none where it is an act
/// @param elements what has to be in it
public record Milestone(
        String id,
        String title,
        Duty duty,
        Event after,
        Optional<Span> span,
        Limit limit,
        Roll roll,
        Optional<Unless> unless,
        Optional<Recurrence> repeats,
        Map<String, Boolean> where,
        String delivers,
        List<Alternative> alternatives,
        List<String> recipients,
        List<Element> elements) {
    public Milestone {
        where = Map.copyOf(where);
        alternatives = List.copyOf(alternatives);
        recipients = List.copyOf(recipients);
        elements = List.copyOf(elements);
    }

    /// The words that impose it.
    public Clause clause() {
        return duty.clause();
    }

    /// The last moment at which the duty is met in time, the first time if it comes back. Nothing
    /// if the order gives no number.
    ///
    /// @param zone the order's, not the reader's
    public Optional<Instant> due(Instant happened, ZoneId zone, Holidays holidays) {
        return due(1, happened, zone, holidays);
    }

    /// The same for the n-th time. Each is counted from the first and not from the one before, so
    /// that the end of a short month does not pull all later ones with it.
    ///
    /// @param n from 1
    /// @throws IllegalArgumentException if it does not come back so often
    public Optional<Instant> due(int n, Instant happened, ZoneId zone, Holidays holidays) {
        if (limit == Limit.BEFORE) return Optional.of(happened.minusNanos(1));
        if (span.isEmpty()) return Optional.empty();
        if (n < 1 || n > times())
            throw new IllegalArgumentException(id + " does not come back so often");
        return Optional.of(roll.move(nth(n, span.get(), happened, zone, holidays), zone, holidays));
    }

    private Instant nth(int n, Span span, Instant happened, ZoneId zone, Holidays holidays) {
        if (span instanceof Span.Days named) return named.end(n, zone);
        if (n == 1 || repeats.isEmpty()) return span.from(happened, zone, holidays);
        Span every = repeats.get().every().times(n - 1);
        // Months on months: three months after January 31, and three more, is July 31.
        if (span instanceof Span.Months first
                && every instanceof Span.Months more
                && !first.isBefore())
            return new Span.Months(Math.addExact(first.count(), more.count()))
                    .from(happened, zone, holidays);
        return every.from(span.from(happened, zone, holidays), zone, holidays);
    }

    /// How often it is due at most; [Integer#MAX_VALUE] if no number ends it.
    public int times() {
        if (repeats.isPresent()) return Integer.MAX_VALUE;
        return span.isPresent() && span.get() instanceof Span.Days named ? named.days().size() : 1;
    }

    /// For a person, when it is due: `within 30 calendar days after the order's date "issued"`, `by
    /// 2018-10-01`.
    public String clock() {
        boolean bound = limit == Limit.PROMPTLY || limit == Limit.REASONABLE_TIME;
        if (after instanceof Event.Fixed) {
            String by = limit.text().replace("within", "by");
            return by + (bound ? ", by " : " ") + span.map(Span::text).orElse("");
        }
        if (span.isEmpty()) {
            String word = limit == Limit.BEFORE ? "before " : limit.text() + " after ";
            return word + after.text();
        }
        String length = span.get().text();
        if (span.get().isBefore())
            return (limit == Limit.WITHIN ? "" : limit.text() + " ")
                    + length
                    + " before "
                    + after.text();
        return limit.text() + (bound ? ", at most " : " ") + length + " after " + after.text();
    }

    /// What an order says of the moment at which a span ends.
    public enum Limit {
        /// Done by then.
        WITHIN("within"),
        /// Done, or begun, then.
        AT("at"),
        /// Arrived by then; sent is not enough.
        RECEIVED("received within"),
        /// As soon as can be, and at the latest then.
        PROMPTLY("promptly"),
        /// When that is depends on the case; at the latest then.
        REASONABLE_TIME("in a reasonable time"),
        /// Done before the event itself, which has no span.
        BEFORE("before");

        private final String text;

        Limit(String text) {
            this.text = text;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// For a person.
        public String text() {
            return text;
        }

        /// Whether an order that says so may leave the number out.
        public boolean needsNoSpan() {
            return this == PROMPTLY || this == REASONABLE_TIME || this == BEFORE;
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

        Instant move(Instant due, ZoneId zone, Holidays holidays) {
            if (this == NONE) return due;
            LocalDate day = LocalDate.ofInstant(due, zone);
            if (holidays.isBusinessDay(day)) return due;
            return Span.endOf(
                    holidays.businessDaysAfter(day, this == NEXT_BUSINESS_DAY ? 1 : -1), zone);
        }
    }

    /// A condition that lets a milestone fall or move. What was then decided is a [Direction].
    ///
    /// @param directed what may be directed, and on what ground
    /// @param by who may direct it
    public record Unless(String directed, String by) {}

    /// One of several ways to meet a milestone.
    ///
    /// @param id unique in its milestone
    /// @param delivers what has to be done or handed in
    public record Alternative(String id, String delivers) {}

    /// How a duty comes back.
    ///
    /// @param every from one time to the next
    /// @param until what ends it: all of these together
    /// @param tightenedBy who may have it come back more often; nothing if nobody may
    public record Recurrence(Span every, List<String> until, Optional<Party> tightenedBy) {
        public Recurrence {
            until = List.copyOf(until);
        }
    }
}
