package org.interdict.order;

import static org.interdict.order.Edicts.noon;
import static org.interdict.order.Edicts.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.Direction.Effect;
import org.interdict.order.Event.OfContract;
import org.interdict.order.Event.Reached;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What comes back, how often, and until when.
class RecurrenceTest {
    private static final Map<Event, Instant> AWARD =
            Map.of(new OfContract(Event.Turn.AWARD), noon("2025-01-31"));

    private final Order order = Edicts.order("recurrence");

    /// Row 21, BOD 17-01: every 30 days until removal *and* discontinuance are full.
    @Test
    void untilBothConditionsHold() {
        assertEquals(
                List.of("4: 2025-05-16T00:00", "5: 2025-06-15T00:00", "6: 2025-07-15T00:00"),
                steps(order, "status", "2025-05-01", Known.NOTHING));
        Reached removed = new Reached("full removal");
        Reached discontinued = new Reached("discontinuance");
        assertEquals(
                3,
                steps(
                                order,
                                "status",
                                "2025-05-01",
                                Known.that(Map.of(removed, noon("2025-04-20"))))
                        .size());
        assertEquals(
                List.of("ended 2025-04-25"),
                steps(
                        order,
                        "status",
                        "2025-05-01",
                        Known.that(
                                Map.of(
                                        discontinued, noon("2025-04-25"),
                                        removed, noon("2025-04-20")))));
    }

    /// Row 22, BOD 22-01: the cadence depends on how the agency reports; nobody is told either
    /// before that is known.
    @Test
    void byTheReporter() {
        Known dashboard = new Known(Map.of(), Map.of("on-dashboard", true), List.of());
        Known byHand = new Known(Map.of(), Map.of("on-dashboard", false), List.of());
        assertEquals(
                List.of("2026-01-02T00:00", "2: 2026-04-02T00:00", "3: 2026-07-02T00:00"),
                steps(order, "quarterly", "2025-10-01", dashboard));
        assertEquals(
                List.of("not: on-dashboard"), steps(order, "bi-weekly", "2025-10-01", dashboard));
        assertEquals(
                List.of("2025-10-16T00:00", "2: 2025-10-30T00:00", "3: 2025-11-13T00:00"),
                steps(order, "bi-weekly", "2025-10-01", byHand));
        assertEquals(List.of("not: on-dashboard"), steps(order, "quarterly", "2025-10-01", byHand));
        assertEquals(
                List.of("open: on-dashboard"),
                steps(order, "bi-weekly", "2025-10-01", Known.NOTHING));
    }

    /// Row 23, FAR 52.204-30(c): every three months, or as the contracting officer advises. What
    /// was over stays; from then on months are counted from the last time.
    @Test
    void tightened() {
        assertEquals("contracting officer", tightener().name());
        assertEquals(
                List.of("2: 2025-08-01T00:00", "3: 2025-11-01T00:00", "4: 2026-02-01T00:00"),
                steps(order, "re-check", "2025-05-10", Known.that(AWARD)));
        Direction monthly = tightens("2025-05-10", new Span.Months(1));
        assertEquals(
                List.of(
                        "2: 2025-05-31T00:00 after [as advised]",
                        "3: 2025-07-01T00:00 after [as advised]",
                        "4: 2025-07-31T00:00 after [as advised]"),
                steps(order, "re-check", "2025-05-10", with(monthly)));
        assertEquals(
                List.of("2: 2025-08-01T00:00", "3: 2025-11-01T00:00", "4: 2026-02-01T00:00"),
                steps(order, "re-check", "2025-05-09", with(monthly)),
                "the day before, nobody knew");
    }

    /// A cadence that began long before the decision brings no deadline before it.
    @Test
    void tightenedLate() {
        assertEquals(
                "2: 2025-07-24T00:00 after [as advised]",
                steps(
                                order,
                                "re-check",
                                "2025-07-20",
                                with(tightens("2025-07-20", new Span.CalendarDays(7))))
                        .getFirst());
    }

    /// Row 24, the FISMA metrics: a calendar of days, by which it ends too.
    @Test
    void calendar() {
        assertEquals(
                List.of("2026-10-31T00:00", "2: 2027-01-30T00:00", "3: 2027-05-01T00:00"),
                steps(order, "metrics", "2026-10-30", Known.NOTHING));
        assertEquals(
                List.of("4: 2027-07-31T00:00", "5: 2027-10-30T00:00"),
                steps(order, "metrics", "2027-05-01", Known.NOTHING));
        assertEquals(
                List.of("5: 2027-10-30T00:00"),
                steps(order, "metrics", "2030-01-01", Known.NOTHING));
    }

    private Party tightener() {
        return Edicts.milestone(order, "re-check")
                .repeats()
                .flatMap(Milestone.Recurrence::tightenedBy)
                .orElseThrow();
    }

    private Direction tightens(String day, Span every) {
        return new Direction(
                "as advised",
                LocalDate.parse(day),
                Set.of("re-check"),
                Effect.TIGHTENS,
                Optional.of(every),
                tightener(),
                "doubt",
                Edicts.milestone(order, "re-check").clause());
    }

    private static Known with(Direction direction) {
        return new Known(AWARD, Map.of(), List.of(direction));
    }
}
