package org.interdict.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Rows 78 to 82 of docs/orders.md: who may waive, until when, on which grounds; or nobody.
class WaiversTest {
    private static Order order(String id) {
        return Library.carried().orders().stream()
                .filter(order -> order.id().equals(id) || order.family().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Waiver waiver(String order, String id) {
        return order(order).waivers().stream()
                .filter(waiver -> waiver.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Section 889: FAR 4.2104. Each part has its last day, 2021-08-13 and 2022-08-13.
    @Test
    void lastDayOfEachPart() {
        Waiver a = waiver("far-52.204-25", "part-a");
        assertEquals(Optional.empty(), a.refusal("", LocalDate.of(2021, 8, 13)));
        assertEquals(
                Optional.of(
                        "4.2104(a)(1) and (2) lets it reach until 2021-08-13, and not 2021-08-14"),
                a.refusal("", LocalDate.of(2021, 8, 14)));
        Waiver b = waiver("far-52.204-25", "part-b");
        assertEquals(Optional.empty(), b.refusal("", LocalDate.of(2022, 8, 13)));
        assertTrue(b.refusal("", LocalDate.of(2022, 8, 14)).isPresent());
        assertTrue(b.needs().contains("notice 15 days before"));
    }

    /// FASCSA: FAR 4.2305. What it may be for, and no last day.
    @Test
    void scopeOfFascsa() {
        Waiver waiver = waiver("fascsa-acronis", "waiver");
        assertEquals(Party.Role.ISSUER, waiver.granted().role());
        assertEquals(4, waiver.covers().size());
        assertEquals(Optional.empty(), waiver.refusal("", LocalDate.of(2030, 1, 1)));
    }

    /// Row 79: what was not told before is told after, within 30 days.
    @Test
    void emergency() {
        assertTrue(
                waiver("far-52.204-25", "emergency")
                        .refusal("haste", LocalDate.of(2021, 1, 1))
                        .isPresent());
        assertTrue(
                order("far-52.204-25").milestones().stream()
                        .anyMatch(
                                milestone ->
                                        milestone.id().equals("waiver-emergency")
                                                && milestone.span().isPresent()));
    }

    /// Row 80, M-23-13: three grounds and no other, case by case.
    @Test
    void closedListOfGrounds() {
        Waiver exception = waiver("far-52.204-27", "exception");
        assertTrue(exception.caseByCase());
        assertEquals(
                List.of(
                        "law enforcement",
                        "national security interests and activities",
                        "security research"),
                exception.grounds());
        assertEquals(
                Optional.empty(), exception.refusal("security research", LocalDate.of(2026, 1, 1)));
        assertTrue(exception.refusal("habit", LocalDate.of(2026, 1, 1)).isPresent());
    }

    /// Row 81: no waiver at all. Row 82: to disclose is not to be waived; FASCSA has both, apart.
    @Test
    void none() {
        assertEquals(List.of(), order("bod-17-01").waivers());
        assertEquals(List.of(), order("far-52.204-23").waivers());
        Order fascsa = order("fascsa-acronis");
        assertTrue(
                fascsa.duties().stream()
                        .anyMatch(duty -> duty.kinds().contains(Duty.Kind.DISCLOSE)));
        assertEquals(1, fascsa.waivers().size());
    }
}
