package org.interdict.yaml;

import org.interdict.order.Clause;
import org.interdict.order.Event;
import org.interdict.order.Milestone;
import org.interdict.order.Milestone.Alternative;
import org.interdict.order.Milestone.Limit;
import org.interdict.order.Milestone.Recurrence;
import org.interdict.order.Milestone.Roll;
import org.interdict.order.Milestone.Unless;
import org.interdict.order.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads an order's milestones.
final class MilestoneReader {
    /// Milestones, and decisions, of one order: hundreds of times what the longest one has.
    static final int MOST = 1000;

    private static final String UNTIL = "until";
    private static final String REPEATS = "repeats";
    private static final String ALTERNATIVES = "alternatives";

    private final References references;
    private final Function<Fields, Clause> clauseOf;
    private final ClockReader clocks;
    private final DutyReader duties;
    private final ElementReader elements;

    MilestoneReader(
            References references,
            Function<Fields, Clause> clauseOf,
            ClockReader clocks,
            DutyReader duties) {
        this.references = references;
        this.clauseOf = clauseOf;
        this.clocks = clocks;
        this.duties = duties;
        this.elements = new ElementReader(references);
    }

    List<Milestone> all(Fields file) {
        List<Milestone> milestones = file.each("milestones", this::milestone);
        if (milestones.size() > MOST)
            file.problem("milestones", "an order has at most %d milestones".formatted(MOST));
        else new WaitingLoops(milestones).report(n -> file.item("milestones", n), references);
        return milestones;
    }

    private Milestone milestone(Fields at) {
        String id = at.id("id");
        references.declare(ClockReader.MILESTONE, id, at.here());
        String title = at.text("title");
        Limit limit = at.word("limit", Limit.values(), Limit::id);
        Optional<Span> span = span(at, limit);
        Event event = event(at, limit, span);
        Optional<Recurrence> repeats = at.partIfAny(REPEATS, this::recurrence);
        boolean once = span.map(s -> s instanceof Span.Days).orElse(true);
        if (once && repeats.isPresent())
            at.problem(REPEATS, "without a span that is counted nothing can repeat; leave it out");
        Map<String, Boolean> where = at.flags("where");
        for (String trait : where.keySet()) references.use("trait", trait, at.item("where"));
        return new Milestone(
                id,
                title,
                duties.duty(at, clauseOf.apply(at)),
                event,
                span,
                limit,
                at.word("roll", Roll.values(), Roll::id, Roll.NONE),
                at.partIfAny("unless", part -> new Unless(part.text("directed"), part.text("by"))),
                repeats,
                where,
                at.text("delivers"),
                alternatives(at, id),
                at.texts("recipients"),
                elements.all(at, id));
    }

    private Optional<Span> span(Fields at, Limit limit) {
        boolean before = at.has(ClockReader.BEFORE);
        Optional<Span> span =
                at.partIfAny(ClockReader.SPAN, part -> clocks.span(part, before ? -1 : 1));
        if (span.isPresent() && limit == Limit.BEFORE)
            at.problem(
                    ClockReader.SPAN, "\"limit: before\" means the event itself; leave this out");
        if (span.isEmpty() && !at.has(ClockReader.SPAN) && !limit.needsNoSpan())
            at.problem(
                    "",
                    "\"span\" is missing here; only promptly, reasonable-time and before need"
                            + " none");
        return span;
    }

    private Event event(Fields at, Limit limit, Optional<Span> span) {
        if (span.isPresent() && limit != Limit.BEFORE)
            return clocks.start(at, span, ClockReader.AFTER, ClockReader.BEFORE);
        String key = limit == Limit.BEFORE ? ClockReader.BEFORE : ClockReader.AFTER;
        String other = limit == Limit.BEFORE ? ClockReader.AFTER : ClockReader.BEFORE;
        if (at.has(other))
            at.problem(other, "without a span, \"%s\" takes \"%s\"".formatted(limit.id(), key));
        return at.part(key, clocks::event);
    }

    private Recurrence recurrence(Fields at) {
        Span every = at.part("every", ClockReader::length);
        List<String> until = at.texts(UNTIL);
        if (until.isEmpty()) at.problem(UNTIL, "say in a list what ends it");
        return new Recurrence(every, until, at.partIfAny("tightened-by", DutyReader::party));
    }

    private List<Alternative> alternatives(Fields at, String milestone) {
        List<Alternative> alternatives =
                at.each(
                        ALTERNATIVES,
                        part -> {
                            Alternative one = new Alternative(part.id("id"), part.text("delivers"));
                            references.declare(
                                    "alternative", milestone + "/" + one.id(), part.here());
                            return one;
                        });
        if (at.has(ALTERNATIVES) && at.count(ALTERNATIVES) < 2)
            at.problem(ALTERNATIVES, "one alternative is none; name two, or leave this out");
        return alternatives;
    }
}
