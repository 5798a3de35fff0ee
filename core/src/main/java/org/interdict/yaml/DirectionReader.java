package org.interdict.yaml;

import org.interdict.order.Clause;
import org.interdict.order.Direction;
import org.interdict.order.Direction.Effect;
import org.interdict.order.Holidays;
import org.interdict.order.Milestone;
import org.interdict.order.Span;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads later decisions about milestones, and finds those that contradict each other or the
/// milestones.
final class DirectionReader {
    private static final String DIRECTIONS = "directions";
    private static final String MILESTONES = "milestones";

    private final References references;
    private final Function<Fields, Clause> clauseOf;
    private final ClockReader clocks;

    /// Lifted or suspended milestones, with the decision.
    private final Map<String, Direction> off = new HashMap<>();

    private record Placed(Direction direction, Node where) {}

    DirectionReader(References references, Function<Fields, Clause> clauseOf, ClockReader clocks) {
        this.references = references;
        this.clauseOf = clauseOf;
        this.clocks = clocks;
    }

    /// @param milestones those of the same file
    List<Direction> all(Fields file, List<Milestone> milestones) {
        List<Direction> directions = file.each(DIRECTIONS, this::direction);
        if (directions.size() > MilestoneReader.MOST)
            file.problem(
                    DIRECTIONS,
                    "an order has at most %d directions".formatted(MilestoneReader.MOST));
        else check(directions, milestones, file);
        return directions;
    }

    private Direction direction(Fields at) {
        String id = at.id("id");
        references.declare("direction", id, at.here());
        List<String> milestones = at.texts(MILESTONES);
        for (int i = 0; i < milestones.size(); i++)
            references.use(ClockReader.MILESTONE, milestones.get(i), at.item(MILESTONES, i));
        Effect effect = at.word("effect", Effect.values(), Effect::id);
        Optional<Span> span = Optional.empty();
        if (effect.takesSpan())
            span =
                    Optional.of(
                            at.part(
                                    ClockReader.SPAN,
                                    part ->
                                            effect == Effect.MOVES
                                                    ? clocks.named(part)
                                                    : ClockReader.length(part)));
        return new Direction(
                id,
                clocks.inside(at, "decided", at.date("decided")),
                new HashSet<>(milestones),
                effect,
                span,
                at.part("by", DutyReader::party),
                at.text("ground"),
                clauseOf.apply(at));
    }

    private void check(List<Direction> directions, List<Milestone> milestones, Fields file) {
        if (directions.isEmpty()) return;
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < directions.size(); i++)
            placed.add(new Placed(directions.get(i), file.item(DIRECTIONS, i)));
        placed.sort(Comparator.comparing(one -> one.direction().decided()));
        for (Placed one : placed) {
            Direction direction = one.direction();
            if (direction.effect() == Effect.MOVES && isPast(direction))
                problem(one, "a deadline cannot be moved to a day before the decision");
            if (direction.effect() == Effect.TIGHTENS && direction.milestones().isEmpty())
                problem(one, "name the milestones whose cadence is tightened");
            boolean any = false;
            for (Milestone milestone : milestones)
                if (direction.milestones().isEmpty()
                        || direction.milestones().contains(milestone.id()))
                    any |= check(one, milestone);
            if (!any && direction.milestones().isEmpty())
                problem(one, "no milestone is left that it could change");
        }
    }

    private static boolean isPast(Direction direction) {
        Instant to = at(direction.span().orElseThrow());
        return LocalDate.ofInstant(to, ZoneOffset.UTC).isBefore(direction.decided());
    }

    private static Instant at(Span span) {
        Instant start = LocalDate.of(2001, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
        return span.from(start, ZoneOffset.UTC, Holidays.UNITED_STATES);
    }

    /// Whether it changes this milestone. A contradiction is a problem only where the milestone is
    /// named; one for all changes those that it can.
    private boolean check(Placed one, Milestone milestone) {
        Direction direction = one.direction();
        boolean named = !direction.milestones().isEmpty();
        Optional<Direction> before = Optional.ofNullable(off.get(milestone.id()));
        Optional<String> wrong =
                before.filter(d -> d.effect() == Effect.LIFTS)
                        .map(d -> "was lifted on %s and is not due again".formatted(d.decided()));
        if (wrong.isEmpty())
            wrong =
                    switch (direction.effect()) {
                        case SUSPENDS ->
                                before.map(d -> "is suspended since %s".formatted(d.decided()));
                        case RESUMES ->
                                before.isPresent()
                                        ? Optional.empty()
                                        : Optional.of("is not suspended then");
                        case TIGHTENS -> loose(direction, milestone);
                        case MOVES, EXTENDS, LIFTS -> Optional.empty();
                    };
        if (wrong.isPresent()) {
            if (named) problem(one, "\"" + milestone.id() + "\" " + wrong.get());
            return named;
        }
        switch (direction.effect()) {
            case SUSPENDS, LIFTS -> off.put(milestone.id(), direction);
            case RESUMES -> off.remove(milestone.id());
            case MOVES, EXTENDS, TIGHTENS -> {}
        }
        return true;
    }

    private static Optional<String> loose(Direction direction, Milestone milestone) {
        if (milestone.repeats().flatMap(Milestone.Recurrence::tightenedBy).isEmpty())
            return Optional.of("says of nobody that they may tighten it (\"tightened-by\")");
        Instant before = at(milestone.repeats().orElseThrow().every());
        if (at(direction.span().orElseThrow()).isBefore(before)) return Optional.empty();
        return Optional.of("comes back as often already; tightening makes it more often");
    }

    private void problem(Placed one, String what) {
        references.problems().add(one.where(), what);
    }
}
