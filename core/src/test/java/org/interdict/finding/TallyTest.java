package org.interdict.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.finding.Tally.Conclusion;
import org.interdict.finding.Tally.Counts;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class TallyTest {
    private static final Clause CLAUSE = new Clause("ban", "the ban", "nobody may", "s. 1", "text");
    private static final Verdict PROHIBITED = new Verdict.Prohibited(CLAUSE);
    private static final Verdict REVIEW = new Verdict.Review(CLAUSE, "is it?");
    private static final Verdict EXCLUDED = new Verdict.Excluded(CLAUSE, CLAUSE);
    private static final Verdict OUTSIDE = new Verdict.Outside(CLAUSE, "goods of another kind");
    private static final Look WHOLE = look(Look.Outcome.READ, 7);
    private static final Look PART = look(Look.Outcome.PARTLY, 7);
    private static final Look NONE = look(Look.Outcome.UNREAD, 0);
    private static final Gap GAP = new Gap("list.csv", "line 3", "cut");

    @Test
    void prohibitedWinsOverAll() {
        Answer answer = answer(List.of(PART), List.of(GAP), on(REVIEW, "a"), on(PROHIBITED, "b"));
        assertEquals(Conclusion.PROHIBITED, Tally.of(answer).conclusion());
        assertFalse(Tally.of(answer).complete());
    }

    @Test
    void incompleteWinsOverReview() {
        assertEquals(Conclusion.INCOMPLETE, concluded(List.of(PART), List.of(), on(REVIEW, "a")));
        assertEquals(Conclusion.INCOMPLETE, concluded(List.of(WHOLE, NONE), List.of()));
        assertEquals(Conclusion.INCOMPLETE, concluded(List.of(WHOLE), List.of(GAP)));
    }

    @Test
    void nothingLookedAtIsNeverClean() {
        assertEquals(Conclusion.INCOMPLETE, concluded(List.of(), List.of()));
        assertEquals(
                Conclusion.INCOMPLETE, concluded(List.of(look(Look.Outcome.READ, 0)), List.of()));
    }

    @Test
    void reviewWinsOverClean() {
        assertEquals(
                Conclusion.REVIEW,
                concluded(List.of(WHOLE), List.of(), on(REVIEW, "a"), on(OUTSIDE, "b")));
    }

    @Test
    void excludedAndOutsideAreClean() {
        assertEquals(
                Conclusion.CLEAN,
                concluded(List.of(WHOLE), List.of(), on(EXCLUDED, "a"), on(OUTSIDE, "b")));
        assertEquals(Conclusion.CLEAN, concluded(List.of(WHOLE), List.of()));
    }

    @Test
    void anAssetCountsOnceUnderItsGravestVerdict() {
        Tally tally =
                Tally.of(
                        answer(
                                List.of(WHOLE),
                                List.of(),
                                on(REVIEW, "a"),
                                on(PROHIBITED, "a", "b")));
        assertEquals(new Counts(2, 0, 0, 0), tally.findingAssets());
        assertEquals(new Counts(1, 0, 0, 0), tally.findingInputs());
        assertEquals(new Counts(1, 1, 0, 0), tally.findings());
    }

    @Test
    void namelessAssetsOfTwoInputsAreTwo() {
        Finding finding =
                found(
                        List.of(PROHIBITED),
                        List.of(
                                new Sighting(0, Asset.UNKNOWN, "/1"),
                                new Sighting(0, Asset.UNKNOWN, "/2"),
                                new Sighting(1, Asset.UNKNOWN, "/1")));
        assertEquals(
                2,
                Tally.of(answer(List.of(WHOLE, WHOLE), List.of(), finding)).findingAssets().all());
    }

    @Test
    void excludedUnderOneOrderAndProhibitedUnderAnother() {
        Finding finding = found(List.of(EXCLUDED, PROHIBITED), List.of());
        Answer answer =
                new Answer(
                        "interdict 0.1.0",
                        LocalDate.EPOCH,
                        List.of(),
                        List.of(),
                        Scope.ASSUMED,
                        "",
                        1,
                        List.of(WHOLE),
                        Map.of(),
                        List.of(finding),
                        List.of(),
                        "");
        assertEquals(new Counts(1, 0, 0, 0), Tally.of(answer).findings());
        assertEquals(Conclusion.PROHIBITED, Tally.of(answer).conclusion());
        assertTrue(Tally.of(answer).complete());
    }

    /// Goods of a supplier whom an order is not about are outside, and counted by themselves too.
    @Test
    void ordersOnOthers() {
        Ruling other = Ruling.elsewhere(new Verdict.Outside(CLAUSE, "the order is about zephyr"));
        Tally tally =
                Tally.of(
                        new Answer(
                                "interdict 0.1.0",
                                LocalDate.EPOCH,
                                List.of(order("one"), order("two")),
                                List.of(),
                                Scope.ASSUMED,
                                "",
                                1,
                                List.of(WHOLE),
                                Map.of(),
                                List.of(
                                        ruled(List.of(Ruling.of(OUTSIDE), other), List.of()),
                                        ruled(List.of(Ruling.of(REVIEW), other), List.of())),
                                List.of(),
                                ""));
        assertEquals(List.of(new Counts(0, 1, 0, 1), new Counts(0, 0, 0, 2)), tally.orders());
        assertEquals(List.of(0L, 2L), tally.elsewhere());
    }

    private static Conclusion concluded(List<Look> inputs, List<Gap> gaps, Finding... findings) {
        return Tally.of(answer(inputs, gaps, findings)).conclusion();
    }

    private static Answer answer(List<Look> inputs, List<Gap> gaps, Finding... findings) {
        return new Answer(
                "interdict 0.1.0",
                LocalDate.EPOCH,
                List.of(),
                List.of(),
                Scope.ASSUMED,
                "",
                inputs.stream().mapToLong(Look::assets).sum(),
                inputs,
                Map.of(),
                List.of(findings),
                gaps,
                "");
    }

    private static Finding on(Verdict verdict, String... hosts) {
        List<Sighting> sightings =
                List.of(hosts).stream().map(h -> new Sighting(0, Asset.host(h), "line 1")).toList();
        return found(List.of(verdict), sightings);
    }

    private static Finding found(List<Verdict> verdicts, List<Sighting> sightings) {
        return ruled(verdicts.stream().map(Ruling::of).toList(), sightings);
    }

    private static Order order(String id) {
        Order wide = Invented.WIDE;
        return new Order(
                id,
                "",
                wide.authority(),
                Map.of(),
                wide.zone(),
                wide.subjects(),
                wide.prohibits(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                "");
    }

    private static Finding ruled(List<Ruling> rulings, List<Sighting> sightings) {
        return new Finding(
                "maker",
                "Product",
                new Component(Type.APPLICATION, Presence.INSTALLED, "product", "1", List.of()),
                List.of(),
                Strength.IDENTIFIED,
                List.of(),
                List.of(),
                rulings,
                sightings);
    }

    private static Look look(Look.Outcome outcome, long components) {
        return new Look("list.csv", 100, "00", "csv", outcome, components, 1, 0);
    }
}
