package org.interdict.yaml;

import org.interdict.order.Event;
import org.interdict.order.Span;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads what starts a clock and how long it runs.
final class ClockReader {
    static final String MILESTONE = "milestone";
    static final String AFTER = "after";
    static final String BEFORE = "before";
    static final String SPAN = "span";

    /// 27 years of days; a count beyond it is a slip of the pen.
    private static final int MOST = 10_000;

    /// Events in one `earliest` or `latest`.
    private static final int MOST_EVENTS = 20;

    private static final String EARLIEST = "earliest";
    private static final String LATEST = "latest";

    /// Stands for a span that is wrong, until its problems are shown.
    private static final Span ANY = new Span.CalendarDays(1);

    private final References references;
    private final LocalDate first;

    /// A day that is named is a problem if it is before every date of the order.
    ///
    /// @param dates the order's
    ClockReader(References references, Collection<LocalDate> dates) {
        this.references = references;
        LocalDate earliest = LocalDate.MAX;
        for (LocalDate date : dates) if (date.isBefore(earliest)) earliest = date;
        first = dates.isEmpty() ? LocalDate.MIN : earliest;
    }

    /// What is counted from, if a span that `at` holds does not name its day itself.
    Event start(Fields at, Optional<Span> span, String... keys) {
        boolean named =
                span.map(
                                s ->
                                        s instanceof Span.Day
                                                || s instanceof Span.Days
                                                || s instanceof Span.Moment)
                        .orElse(false);
        if (!named)
            return at.one(keys).map(key -> at.part(key, this::event)).orElse(new Event.Fixed());
        for (String key : keys)
            if (at.has(key))
                at.problem(key, "the span names its day itself; leave \"%s\" out".formatted(key));
        return new Event.Fixed();
    }

    Event event(Fields at) {
        return at.one(
                        "date",
                        "met",
                        "chosen",
                        "discovery",
                        "receipt",
                        "listed",
                        "request",
                        "decision",
                        "contract",
                        EARLIEST,
                        LATEST)
                .map(kind -> event(at, kind))
                .orElse(new Event.Fixed());
    }

    private Event event(Fields at, String kind) {
        return switch (kind) {
            case "met" -> new Event.Met(milestone(at, "met"));
            case "chosen" -> at.part("chosen", this::chosen);
            case "discovery" -> {
                at.word("discovery", new String[] {"or-notice"}, Function.identity());
                yield new Event.Discovery();
            }
            case "receipt" -> new Event.Receipt(at.text("receipt"));
            case "listed" -> new Event.Listed(at.text("listed"));
            case "request" -> new Event.Request(at.text("request"));
            case "decision" -> new Event.Decision(at.text("decision"));
            case "contract" ->
                    new Event.OfContract(at.word("contract", Event.Turn.values(), Event.Turn::id));
            case EARLIEST -> new Event.Earliest(several(at, EARLIEST));
            case LATEST -> new Event.Latest(several(at, LATEST));
            default -> {
                String date = at.text("date");
                references.use("date", date, at.item("date"));
                yield new Event.Dated(date);
            }
        };
    }

    private List<Event> several(Fields at, String key) {
        List<Event> events = at.each(key, this::event);
        if (at.count(key) < 2 || at.count(key) > MOST_EVENTS)
            at.problem(key, "name 2 to %d events in \"%s\"".formatted(MOST_EVENTS, key));
        return events;
    }

    private Event chosen(Fields at) {
        String milestone = milestone(at, MILESTONE);
        String alternative = at.text("alternative");
        if (!milestone.isEmpty() && !alternative.isEmpty())
            references.use("alternative", milestone + "/" + alternative, at.item("alternative"));
        return new Event.Chosen(milestone, alternative);
    }

    private String milestone(Fields at, String key) {
        String milestone = at.text(key);
        references.use(MILESTONE, milestone, at.item(key));
        return milestone;
    }

    /// A span, or the days or the moment that an order names.
    ///
    /// @param sign -1 for one before its event
    Span span(Fields at, int sign) {
        return at.one("calendar-days", "business-days", "hours", "months", "day", "days", "moment")
                .map(unit -> span(at, unit, sign))
                .orElse(ANY);
    }

    private Span span(Fields at, String unit, int sign) {
        return switch (unit) {
            case "day" -> new Span.Day(inside(at, unit, at.date(unit)));
            case "days" -> {
                List<LocalDate> days = at.days(unit);
                for (int i = 1; i < days.size(); i++)
                    if (!days.get(i).isAfter(days.get(i - 1)))
                        references
                                .problems()
                                .add(at.item(unit, i), "name each day after the one before it");
                if (!days.isEmpty()) inside(at, unit, days.getFirst());
                yield new Span.Days(days.isEmpty() ? List.of(LocalDate.EPOCH) : days);
            }
            case "moment" -> {
                var moment = at.moment(unit);
                inside(at, unit, moment.toLocalDate());
                yield new Span.Moment(moment);
            }
            default -> counted(at, unit, sign);
        };
    }

    /// A day or moment that an order names.
    Span named(Fields at) {
        return at.one("day", "moment").map(unit -> span(at, unit, 1)).orElse(ANY);
    }

    static Span length(Fields at) {
        return at.one("calendar-days", "business-days", "hours", "months")
                .map(unit -> counted(at, unit, 1))
                .orElse(ANY);
    }

    private static Span counted(Fields at, String unit, int sign) {
        int count = sign * at.whole(unit, 1, MOST);
        return switch (unit) {
            case "business-days" -> new Span.BusinessDays(count);
            case "hours" -> new Span.Hours(count);
            case "months" -> new Span.Months(count);
            default -> new Span.CalendarDays(count);
        };
    }

    /// Reports a day before the order's own first date.
    LocalDate inside(Fields at, String key, LocalDate day) {
        if (day.isBefore(first) && !day.equals(LocalDate.EPOCH))
            references
                    .problems()
                    .add(
                            at.item(key),
                            "%s is before the order's first date, %s".formatted(day, first));
        return day;
    }
}
