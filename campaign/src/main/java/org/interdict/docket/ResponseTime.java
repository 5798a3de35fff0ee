package org.interdict.docket;

import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.campaign.decision.DocketDecision.ResponseExtended;
import org.interdict.campaign.view.DocketTables.Item;
import org.interdict.order.Event;
import org.interdict.order.Holidays;
import org.interdict.order.Order;
import org.interdict.order.Response;
import org.interdict.order.Span;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// By when the order wants a response, counted by its own arithmetic in its own zone, and whether a
/// filing came by then.
///
/// @param due by the order; nothing if it gives no right, or counts from what nobody told
/// @param extended the last moment of the latest extension that was granted; nothing for none
/// @param standing of the filing
public record ResponseTime(Optional<Instant> due, Optional<Instant> extended, Standing standing) {
    /// How a filing stands to its time.
    public enum Standing {
        IN_TIME("in time"),
        /// By an extension that was granted before it came.
        EXTENDED("in time, by an extension"),
        LATE("late"),
        /// An extension that came after it would have let it be in time.
        LATE_ALLOWED("late, allowed by a later extension"),
        /// The order sets no time for such a filing.
        NO_TIME("no time is set for it"),
        /// The order counts from an event, and nobody said when that was.
        UNKNOWN("not known: nobody said when its time began");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        /// For a person.
        public String text() {
            return text;
        }
    }

    /// When the right to respond ends.
    ///
    /// @param started when the event happened from which the order counts; nothing if nobody said
    public static Optional<Instant> due(Order order, Optional<Instant> started) {
        if (order.response().isEmpty()) return Optional.empty();
        Response response = order.response().get();
        Optional<Instant> from = started;
        if (response.after() instanceof Event.Fixed) from = Optional.of(Instant.EPOCH);
        if (response.after() instanceof Event.Dated(String date)) {
            LocalDate day = order.dates().get(date);
            from = Optional.ofNullable(day).map(one -> one.atStartOfDay(order.zone()).toInstant());
        }
        return from.map(at -> response.span().from(at, order.zone(), Holidays.UNITED_STATES));
    }

    /// Of one filing, in the light of all of the docket.
    public static ResponseTime of(FilingReceived filing, Order order, List<Item> all) {
        if (filing.sort() == DocketDecision.Sort.ANSWER) return answer(filing, order, all);
        Optional<Instant> due = due(order, filing.started());
        Optional<Instant> before = Optional.empty();
        Optional<Instant> ever = Optional.empty();
        for (Item item : all) {
            if (!(item.decision() instanceof ResponseExtended extended)) continue;
            boolean same =
                    extended.order().equals(filing.order())
                            && concerns(extended.supplier(), filing.supplier());
            if (!same) continue;
            Instant until = endOf(extended.until(), order);
            ever = later(ever, until);
            if (!item.on().isAfter(filing.received())) before = later(before, until);
        }
        return new ResponseTime(due, ever, standing(filing, order, due, before, ever));
    }

    /// An answer to a question is held to the day that the question names.
    private static ResponseTime answer(FilingReceived filing, Order order, List<Item> all) {
        Optional<Instant> due = Optional.empty();
        for (Item item : all)
            if (item.decision() instanceof DocketDecision.DocketAsked asked
                    && asked.id().equals(filing.answers()))
                due = asked.until().map(day -> endOf(day, order));
        Standing standing = Standing.NO_TIME;
        if (due.isPresent())
            standing = filing.received().isAfter(due.get()) ? Standing.LATE : Standing.IN_TIME;
        return new ResponseTime(due, Optional.empty(), standing);
    }

    private static boolean concerns(String of, String supplier) {
        return of.isEmpty() || of.equals(supplier);
    }

    private static Optional<Instant> later(Optional<Instant> one, Instant other) {
        return one.isPresent() && one.get().isAfter(other) ? one : Optional.of(other);
    }

    private static Standing standing(
            FilingReceived filing,
            Order order,
            Optional<Instant> due,
            Optional<Instant> before,
            Optional<Instant> ever) {
        boolean response = filing.sort() == DocketDecision.Sort.RESPONSE;
        if (!response || order.response().isEmpty()) return Standing.NO_TIME;
        Instant received = filing.received();
        if (due.isPresent() && !received.isAfter(due.get())) return Standing.IN_TIME;
        if (before.isPresent() && !received.isAfter(before.get())) return Standing.EXTENDED;
        if (ever.isPresent() && !received.isAfter(ever.get())) return Standing.LATE_ALLOWED;
        return due.isPresent() ? Standing.LATE : Standing.UNKNOWN;
    }

    /// The end of a day, which is what a day means as a deadline and as a time of receipt: who was
    /// received on the last day was received in time.
    static Instant endOf(LocalDate day, Order order) {
        return new Span.Day(day).from(Instant.EPOCH, order.zone(), Holidays.NONE);
    }
}
