package org.interdict.order;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// When a milestone is due, each time that it comes back, after what was directed of it.
final class Times {
    /// No order comes back so often; a hostile one ends here.
    private static final int MOST = 100_000;

    private final Milestone milestone;
    private final Instant start;
    private final ZoneId zone;
    private final Holidays holidays;
    private final List<Change> changes = new ArrayList<>();

    /// @param start when its clock started
    Times(Milestone milestone, Instant start, ZoneId zone, Holidays holidays) {
        this.milestone = milestone;
        this.start = start;
        this.zone = zone;
        this.holidays = holidays;
    }

    /// What a direction did to the times from the first that was not over.
    private record Change(Direction direction, int first, Rule rule) {}

    private interface Rule {
        @Nullable Instant of(int n, @Nullable Instant before);
    }

    /// How often it is due at most.
    int count() {
        return Math.min(milestone.times(), MOST);
    }

    /// The last moment of the n-th time; nothing where neither order nor direction gives a number.
    Optional<Instant> due(int n) {
        Instant due = milestone.due(n, start, zone, holidays).orElse(null);
        for (Change change : changes) if (n >= change.first()) due = change.rule().of(n, due);
        return Optional.ofNullable(due);
    }

    /// What changed the n-th time.
    List<Direction> directions(int n) {
        if (changes.isEmpty()) return List.of();
        return changes.stream().filter(c -> n >= c.first()).map(Change::direction).toList();
    }

    /// The first time that is not over on a day; the last one if all are.
    int next(LocalDate day) {
        // Times before the last change were over when it was decided; those after it ascend.
        int over = (changes.isEmpty() ? 1 : changes.getLast().first()) - 1;
        int step = 1;
        while (over + step < count() && isOver(over + step, day)) {
            over += step;
            step *= 2;
        }
        int next = Math.min(over + step, count());
        while (over + 1 < next) {
            int middle = (over + next) >>> 1;
            if (isOver(middle, day)) over = middle;
            else next = middle;
        }
        return next;
    }

    private boolean isOver(int n, LocalDate day) {
        return due(n).map(due -> isBefore(due, day)).orElse(false);
    }

    /// Changes the times that are not over when something was decided.
    ///
    /// @param direction whose effect is on dates; with [Known] they come by day of decision
    void change(Direction direction) {
        Span span = direction.span().orElseThrow();
        int first = next(direction.decided());
        switch (direction.effect()) {
            case MOVES -> {
                Instant to = milestone.roll().move(at(span, Instant.EPOCH), zone, holidays);
                add(
                        direction,
                        first,
                        (n, before) -> n == first ? to : counted(n - first, to, before));
            }
            case EXTENDS ->
                    add(
                            direction,
                            first,
                            (_, before) ->
                                    before == null
                                            ? null
                                            : milestone
                                                    .roll()
                                                    .move(at(span, before), zone, holidays));
            case TIGHTENS -> tighten(direction, first, span);
            case SUSPENDS, RESUMES, LIFTS -> throw new IllegalArgumentException("no date changes");
        }
    }

    /// Counted from the last time that was over, or the event that started the clock, so that no
    /// time falls before the decision. Where neither is, the first time stays.
    private void tighten(Direction direction, int first, Span every) {
        if (milestone.repeats().isEmpty()) return;
        boolean stays = first == 1 && milestone.after() instanceof Event.Fixed;
        Instant from =
                stays ? due(1).orElse(start) : first == 1 ? start : due(first - 1).orElse(start);
        int base = stays ? 0 : multiple(every, from, direction.decided());
        add(
                direction,
                first,
                (n, before) ->
                        stays && n == 1
                                ? before
                                : milestone
                                        .roll()
                                        .move(
                                                at(every.times(n - first + base), from),
                                                zone,
                                                holidays));
    }

    /// How many times over a span must follow an instant to end no earlier than a day.
    private int multiple(Span every, Instant from, LocalDate day) {
        int before = 0;
        int step = 1;
        while (before + step < MOST && isBefore(at(every.times(before + step), from), day)) {
            before += step;
            step *= 2;
        }
        int first = Math.min(before + step, MOST);
        while (before + 1 < first) {
            int middle = (before + first) >>> 1;
            if (isBefore(at(every.times(middle), from), day)) before = middle;
            else first = middle;
        }
        return first;
    }

    private boolean isBefore(Instant due, LocalDate day) {
        return LocalDate.ofInstant(due, zone).isBefore(day);
    }

    private @Nullable Instant counted(int n, Instant from, @Nullable Instant otherwise) {
        return milestone
                .repeats()
                .map(
                        repeats ->
                                milestone
                                        .roll()
                                        .move(at(repeats.every().times(n), from), zone, holidays))
                .orElse(otherwise);
    }

    private Instant at(Span span, Instant from) {
        return span.from(from, zone, holidays);
    }

    private void add(Direction direction, int first, Rule rule) {
        changes.add(new Change(direction, first, rule));
    }
}
