package org.interdict.order;

import static org.interdict.order.Edicts.noon;
import static org.interdict.order.Edicts.steps;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Event.Chosen;
import org.interdict.order.Event.Met;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is due only if, and what a later decision makes of it.
class ConditionsTest {
    private final Order order = Edicts.order("conditions");

    /// Row 25, BOD 17-01: "unless directed otherwise", by whom and on what ground.
    @Test
    void unless() {
        Milestone begin =
                Edicts.milestone(
                        Library.carried().order("bod-17-01").orElseThrow(), "begin-removal");
        Milestone.Unless unless = begin.unless().orElseThrow();
        assertEquals("otherwise, on new information", unless.directed());
        assertEquals("Department of Homeland Security", unless.by());
    }

    /// Row 26, BOD 17-01 and R: suspended, resumed and moved, each from the day of its decision.
    @Test
    void suspendedResumedMoved() {
        assertEquals(
                List.of("2025-09-01T00:00"), steps(order, "begin", "2025-07-31", Known.NOTHING));
        assertEquals(
                List.of("suspends: pause"), steps(order, "begin", "2025-08-01", Known.NOTHING));
        assertEquals(
                List.of("2025-10-02T00:00 after [put-off]"),
                steps(order, "begin", "2025-08-20", Known.NOTHING));
    }

    /// Row 26: what is counted from a milestone waits while it is suspended and moves with it.
    @Test
    void whatIsCountedFromItFollows() {
        assertEquals(
                "2025-10-01T00:00 projected",
                steps(order, "status", "2025-07-31", Known.NOTHING).getFirst());
        assertEquals(
                List.of("waits: \"begin\" is met"),
                steps(order, "status", "2025-08-10", Known.NOTHING));
        assertEquals(
                "2025-11-01T00:00 projected",
                steps(order, "status", "2025-08-20", Known.NOTHING).getFirst());
    }

    /// Row 26: an extension moves each time that is not over, by so much; a lifted duty is over.
    @Test
    void extendedAndLifted() {
        assertEquals(
                List.of(
                        "2: 2025-12-01T00:00 projected",
                        "3: 2025-12-31T00:00 projected",
                        "4: 2026-01-30T00:00 projected"),
                steps(order, "status", "2025-11-14", Known.NOTHING));
        assertEquals(
                List.of(
                        "2: 2025-12-11T00:00 projected after [more-time]",
                        "3: 2026-01-10T00:00 projected after [more-time]",
                        "4: 2026-02-09T00:00 projected after [more-time]"),
                steps(order, "status", "2025-11-15", Known.NOTHING));
        assertEquals(
                List.of("lifts: no-more"), steps(order, "status", "2026-02-01", Known.NOTHING));
    }

    /// Row 26: a decision that no file holds yet counts as one that it holds.
    @Test
    void decisionsFromOutside() {
        Order directive = Library.carried().order("bod-17-01").orElseThrow();
        assertEquals(List.of(), directive.directions());
        Direction put = order.directions().get(2);
        Direction later =
                new Direction(
                        put.id(),
                        LocalDate.of(2017, 12, 1),
                        Set.of("begin-removal"),
                        put.effect(),
                        Optional.of(new Span.Day(LocalDate.of(2018, 1, 31))),
                        put.by(),
                        put.ground(),
                        put.clause());
        Known known = new Known(Map.of(), Map.of(), List.of(later));
        assertEquals(
                List.of("2017-12-13T00:00"),
                steps(directive, "begin-removal", "2017-11-30", known));
        assertEquals(
                List.of("2018-02-01T00:00 after [put-off]"),
                steps(directive, "begin-removal", "2017-12-01", known));
        assertEquals(
                "2018-03-03T00:00 projected",
                steps(directive, "status", "2017-12-01", known).getFirst());
    }

    /// Row 27, BOD 17-01: three elements of the plan only if applicable.
    @Test
    void ifApplicable() {
        Milestone plan =
                Edicts.milestone(Library.carried().order("bod-17-01").orElseThrow(), "plan");
        assertEquals(
                List.of("controls", "replacements", "replacement-timeline"),
                plan.elements().stream().filter(Element::ifApplicable).map(Element::id).toList());
    }

    /// Row 28, FAR 52.204-26 and -24: what the yearly word denied is not asked with the offer.
    @Test
    void answeredElsewhere() {
        assertEquals("will-provide ASKED, what WAITS for will-provide, uses ASKED", form("offer"));
        assertEquals(
                "will-provide SKIPPED for provides, what SKIPPED for will-provide, uses ASKED",
                form("offer", "yearly/provides", "does not", "yearly/uses", "does"));
        assertEquals(
                "will-provide ANSWERED, what ASKED, uses SKIPPED for uses",
                form("offer", "offer/will-provide", "will", "yearly/uses", "does not"));
    }

    /// Row 28, ED 21-01: a total of nought skips to the attestation.
    @Test
    void zeroSkipsToTheAttestation() {
        assertEquals(
                "total ANSWERED, connected SKIPPED for total, forensics SKIPPED for connected,"
                        + " remarks ASKED, attestation ASKED",
                form("count", "count/total", "0"));
        assertEquals(
                "total ANSWERED, connected ASKED, forensics WAITS for connected,"
                        + " remarks ASKED, attestation ASKED",
                form("count", "count/total", " 12 "));
        assertEquals(
                "total ANSWERED, connected ANSWERED, forensics ASKED,"
                        + " remarks ASKED, attestation ANSWERED",
                form(
                        "count",
                        "count/total",
                        "12",
                        "count/connected",
                        "3",
                        "count/attestation",
                        "A. Miller"));
    }

    /// An answer that is no number decides nothing, and an answer to what is not asked counts for
    /// nothing.
    @Test
    void answersThatDoNotCount() {
        for (String answer : List.of("", "none", "-1", "1,200", "9".repeat(40), "٣"))
            assertTrue(
                    form("count", "count/total", answer).contains("connected WAITS for total"),
                    answer);
        assertTrue(
                form("count", "count/total", "0", "count/connected", "5")
                        .contains("connected SKIPPED for total, forensics SKIPPED"));
        assertThrows(IllegalArgumentException.class, () -> Form.of(order, "nothing", Map.of()));
    }

    /// Row 29, ED 21-04: one of three is enough; the first of them counts.
    @Test
    void alternatives() {
        Milestone patch = Edicts.milestone(order, "patch");
        assertEquals(
                List.of("update", "unplug", "delete"),
                patch.alternatives().stream().map(Milestone.Alternative::id).toList());
        assertEquals(
                List.of("2025-06-15T00:00 projected"),
                steps(order, "done", "2025-06-05", Known.NOTHING));
        Known chosen =
                Known.that(
                        Map.of(
                                new Chosen("patch", "delete"), noon("2025-06-08"),
                                new Chosen("patch", "unplug"), noon("2025-06-06")));
        assertEquals(List.of("2025-06-09T00:00"), steps(order, "done", "2025-06-05", chosen));
        assertEquals(List.of("2025-06-14T00:00"), steps(order, "watch", "2025-06-05", chosen));
        assertEquals(
                List.of("waits: \"patch\" is met by \"unplug\""),
                steps(
                        order,
                        "watch",
                        "2025-06-05",
                        Known.that(Map.of(new Met("patch"), noon("2025-06-06")))));
    }

    private String form(String milestone, String... answers) {
        Map<Element.Ref, String> given = new HashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            String[] ref = answers[i].split("/", 2);
            given.put(new Element.Ref(ref[0], ref[1]), answers[i + 1]);
        }
        return Form.of(order, milestone, given).entries().stream()
                .map(
                        entry ->
                                entry.element().id()
                                        + " "
                                        + entry.state()
                                        + entry.because()
                                                .map(because -> " for " + because.element())
                                                .orElse(""))
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }
}
