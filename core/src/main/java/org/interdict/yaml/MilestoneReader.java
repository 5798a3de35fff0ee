package org.interdict.yaml;

import org.interdict.order.Clause;
import org.interdict.order.Element;
import org.interdict.order.Event;
import org.interdict.order.Milestone;
import org.interdict.order.Milestone.Limit;
import org.interdict.order.Milestone.Recurrence;
import org.interdict.order.Milestone.Roll;
import org.interdict.order.Milestone.Unless;
import org.interdict.order.Span;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads an order's milestones.
final class MilestoneReader {
    /// 27 years of days; a count beyond it is a slip of the pen.
    private static final int MOST = 10_000;

    /// Stands for a span that is wrong, until its problems are shown.
    private static final Span ANY = new Span.CalendarDays(1);

    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    private final References references;
    private final Function<Fields, Clause> clauseOf;

    MilestoneReader(References references, Function<Fields, Clause> clauseOf) {
        this.references = references;
        this.clauseOf = clauseOf;
    }

    List<Milestone> all(Fields file) {
        List<Milestone> milestones = file.each("milestones", this::milestone);
        loops(milestones, file);
        return milestones;
    }

    private Milestone milestone(Fields at) {
        String id = at.id("id");
        references.declare("milestone", id, at.here());
        String title = at.text("title");
        boolean before = at.has(BEFORE);
        Span span = at.part("span", part -> span(part, before ? -1 : 1));
        boolean named = span instanceof Span.Day || span instanceof Span.Moment;
        Event event =
                named
                        ? fixed(at)
                        : at.one(AFTER, BEFORE)
                                .map(key -> at.part(key, this::event))
                                .orElse(new Event.Fixed());
        List<Element> elements = at.each("elements", this::element);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < elements.size(); i++)
            if (!ids.add(elements.get(i).id()))
                references
                        .problems()
                        .add(
                                at.item("elements", i),
                                "a second element \"%s\" here; give it another id"
                                        .formatted(elements.get(i).id()));
        return new Milestone(
                id,
                title,
                event,
                span,
                at.word("limit", Limit.values(), Limit::id),
                at.word("roll", Roll.values(), Roll::id, Roll.NONE),
                at.partIfAny("unless", part -> new Unless(part.text("directed"), part.text("by"))),
                at.partIfAny(
                        "repeats",
                        part ->
                                new Recurrence(
                                        part.part("every", MilestoneReader::length),
                                        part.text("until"))),
                at.text("delivers"),
                at.texts("recipients"),
                elements,
                clauseOf.apply(at));
    }

    private Element element(Fields at) {
        return new Element(
                at.id("id"),
                at.text("title"),
                at.flag("if-applicable", false),
                at.flag("per-product", false));
    }

    private static Event fixed(Fields at) {
        for (String key : List.of(AFTER, BEFORE))
            if (at.has(key))
                at.problem(key, "the span names its day itself; leave \"%s\" out".formatted(key));
        return new Event.Fixed();
    }

    private Event event(Fields at) {
        return at.one("date", "met", "discovery", "receipt")
                .map(kind -> event(at, kind))
                .orElse(new Event.Fixed());
    }

    private Event event(Fields at, String kind) {
        return switch (kind) {
            case "met" -> {
                String milestone = at.text("met");
                references.use("milestone", milestone, at.item("met"));
                yield new Event.Met(milestone);
            }
            case "discovery" -> {
                at.word("discovery", new String[] {"or-notice"}, Function.identity());
                yield new Event.Discovery();
            }
            case "receipt" -> new Event.Receipt(at.text("receipt"));
            default -> {
                String date = at.text("date");
                references.use("date", date, at.item("date"));
                yield new Event.Dated(date);
            }
        };
    }

    private static Span span(Fields at, int sign) {
        return at.one("calendar-days", "business-days", "hours", "months", "day", "moment")
                .map(
                        unit ->
                                switch (unit) {
                                    case "day" -> new Span.Day(at.date("day"));
                                    case "moment" -> new Span.Moment(at.moment("moment"));
                                    default -> counted(at, unit, sign);
                                })
                .orElse(ANY);
    }

    private static Span length(Fields at) {
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

    /// A clock that waits for itself never starts.
    private void loops(List<Milestone> milestones, Fields file) {
        Map<String, String> waits = new HashMap<>();
        for (Milestone milestone : milestones)
            if (milestone.after() instanceof Event.Met(String other))
                waits.put(milestone.id(), other);
        for (int i = 0; i < milestones.size(); i++) {
            Set<String> seen = new HashSet<>();
            Optional<String> at = Optional.of(milestones.get(i).id());
            while (at.isPresent() && seen.add(at.get()))
                at = Optional.ofNullable(waits.get(at.get()));
            if (at.isPresent() && at.get().equals(milestones.get(i).id()))
                references
                        .problems()
                        .add(
                                file.item("milestones", i),
                                "\"%s\" waits for itself; count one of them from a date"
                                        .formatted(at.get()));
        }
    }
}
