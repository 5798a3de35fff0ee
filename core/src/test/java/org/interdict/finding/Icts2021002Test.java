package org.interdict.finding;

import static org.interdict.finding.Under.app;
import static org.interdict.finding.Under.assertRuling;
import static org.interdict.finding.Under.listed;
import static org.interdict.finding.Under.other;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.order.Act;
import org.interdict.order.Clause;
import org.interdict.order.Holidays;
import org.interdict.order.Known;
import org.interdict.order.Order;
import org.interdict.order.Schedule;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The Commerce determination of 2024: dealings and integrations, and not what is there.
class Icts2021002Test {
    private static final Under ICTS = Under.of("icts-2021-002", "kaspersky");
    private static final Component KES =
            app("Kaspersky Endpoint Security for Windows", "12.1", "AO Kaspersky Lab");
    private static final Component ENGINE =
            listed("Kaspersky Anti-Virus SDK", Kind.SUPPLIER, "AO Kaspersky Lab");

    @Test
    void anInstalledCopyIsOutsideAndGetsNoUpdates() {
        assertRuling("outside by end-users: no updates since 2024-09-29", ICTS.installed(KES));
        assertRuling(
                "outside by end-users: no updates since 2024-09-29",
                ICTS.on(SystemKind.PRIVATE).installed(KES));
        assertRuling("outside by end-users", ICTS.installed(as(Presence.RAN, KES)));
        assertRuling("outside by end-users", ICTS.installed(as(Presence.LEFTOVER, KES)));
        assertEquals(Set.of(Act.PRESENCE), ICTS.installed(KES).acts());
    }

    @Test
    void aPurchaseByItsDay() {
        assertRuling(
                "outside by new-agreements: before 2024-07-20, when it begins",
                ICTS.bought(KES, "2024-06"));
        assertRuling("outside by new-agreements", ICTS.bought(KES, "2024-07-19"));
        assertRuling("prohibited by new-agreements", ICTS.bought(KES, "2024-07-20"));
        assertRuling("prohibited by new-agreements", ICTS.bought(KES, "2024-08"));
        assertRuling("prohibited by new-agreements", ICTS.bought(KES, "2025"));
        assertRuling(
                "review by new-agreements: when was it? It is forbidden since 2024-07-20",
                ICTS.bought(KES, ""));
        assertRuling("review by new-agreements", ICTS.bought(KES, "2024"));
        assertRuling("outside by new-agreements", ICTS.on("2024-07-01").bought(KES, ""));
        assertEquals(Set.of(Act.PROCUREMENT, Act.TRANSACTION), ICTS.bought(KES, "2024-08").acts());
    }

    @Test
    void anEngineInTheReleaseOfAnother() {
        assertRuling("prohibited by integration", ICTS.released(ENGINE, "Contoso"));
        assertRuling(
                "outside by integration: before 2024-09-29, when it begins",
                ICTS.on("2024-09-28").released(ENGINE, "Contoso"));
        assertRuling(
                "review by integration: who made what it is part of? By itself it is review: New"
                        + " agreements with Kaspersky",
                ICTS.released(ENGINE, ""));
        assertRuling("outside by end-users", ICTS.installed(ENGINE));
    }

    /// Its publisher's opening speaks of security software, others' accounts of the third class of
    /// any software.
    @Test
    void otherSoftwareInTheReleaseOfAnother() {
        Component kaspresso =
                listed(
                        "Kaspresso",
                        Kind.PURL,
                        "pkg:maven/com.kaspersky.android-components/kaspresso");
        assertRuling(
                "review by integration: is it cybersecurity or anti-virus software, or is other"
                        + " software of Kaspersky meant too?",
                ICTS.released(kaspresso, "Contoso"));
        assertRuling("outside by new-agreements", ICTS.bought(kaspresso, "2025"));
    }

    /// What lies inside decides of which sort the goods are, not what it lies in.
    @Test
    void goodsOfAnotherThatHoldAPart() {
        Under icts =
                ICTS.with("switch", "zyxel", How.ENGINE, "kaspersky-anti-virus-engine")
                        .with("guard", "zyxel", How.WHITE_LABEL, "kaspersky-anti-virus")
                        .with("player", "zyxel", How.SDK, "kaspersky-open-source");
        Component switching = other("switch");
        Component guard = other("guard");
        assertRuling("review by integration", icts.bought(other("player"), "2025-01"));
        assertRuling("prohibited by integration", icts.bought(switching, "2025-01"));
        assertRuling("outside by integration", icts.bought(switching, "2024-08"));
        assertRuling("prohibited by resale", icts.bought(guard, "2025-01"));
        assertRuling("outside by resale", icts.bought(guard, "2024-08"));
        assertRuling("outside by end-users", icts.installed(switching));
        assertRuling("outside by end-users", icts.installed(guard));
    }

    @Test
    void threeExclusions() {
        assertRuling(
                "excluded by exclusion-threat-intelligence: new-agreements",
                ICTS.bought(
                        app("Kaspersky Threat Intelligence Portal", "", "AO Kaspersky Lab"),
                        "2025"));
        assertRuling(
                "excluded by exclusion-threat-intelligence",
                ICTS.bought(app("Kaspersky CyberTrace", "", "AO Kaspersky Lab"), "2025"));
        assertRuling(
                "excluded by exclusion-security-training",
                ICTS.bought(app("Kaspersky Security Awareness", "", "AO Kaspersky Lab"), "2025"));
        Component services = app("Kaspersky Cybersecurity Services", "", "AO Kaspersky Lab");
        assertRuling(
                "review by new-agreements: is it consulting that is purely informational or"
                        + " educational? If so it is excluded: Consulting that only informs or"
                        + " teaches",
                ICTS.bought(services, "2025"));
        assertRuling(
                "excluded by exclusion-informational",
                ICTS.given(Map.of("informational", true)).bought(services, "2025"));
        assertRuling(
                "prohibited by new-agreements",
                ICTS.given(Map.of("informational", false)).bought(services, "2025"));
    }

    @Test
    void jurisdiction() {
        assertRuling(
                "prohibited by new-agreements", ICTS.on(SystemKind.FEDERAL).bought(KES, "2025"));
        Under firm = ICTS.on(SystemKind.PRIVATE);
        assertRuling(
                "review by new-agreements: is whoever buys, sells or integrates it subject to the"
                        + " jurisdiction of the United States?",
                firm.bought(KES, "2025"));
        assertRuling(
                "prohibited by new-agreements",
                firm.given(Map.of("us-jurisdiction", true)).bought(KES, "2025"));
        assertRuling(
                "outside by us-persons",
                firm.given(Map.of("us-jurisdiction", false)).bought(KES, "2025"));
        assertRuling(
                "outside by us-persons",
                ICTS.given(Map.of("us-jurisdiction", false)).bought(KES, "2025"));
        assertRuling("outside by end-users", firm.installed(KES));
    }

    @Test
    void lookAlikes() {
        assertTrue(ICTS.lookAlikes() > 100);
    }

    /// 12:00 AM EDT on 2024-09-29 is a moment, and not the end of a day.
    @Test
    void theMomentFromWhichItStops() {
        for (String milestone : List.of("stop-updates", "stop-network", "stop-integration"))
            assertEquals(
                    Instant.parse("2024-09-29T04:00:00Z"),
                    Schedule.of(
                                    ICTS.order(),
                                    LocalDate.of(2024, 7, 1),
                                    Known.NOTHING,
                                    Holidays.UNITED_STATES,
                                    1)
                            .steps()
                            .stream()
                            .filter(step -> step.milestone().id().equals(milestone))
                            .map(step -> ((Schedule.Step.Dated) step).due())
                            .findFirst()
                            .orElseThrow());
    }

    @Test
    void citationsAreVersioned() {
        Order order = Library.carried().order("icts-2021-002").orElseThrow();
        Clause persons = order.binds().getFirst().clause();
        assertEquals("us-persons", persons.id());
        assertEquals(
                "89 FR 52434, first and second paragraph; 15 CFR 7.103(b), 7.109(a)",
                persons.citation(LocalDate.of(2024, 7, 17)));
        assertEquals(
                "89 FR 52434, first and second paragraph; 15 CFR 791.103(b), 791.109(a)",
                persons.citation(LocalDate.of(2024, 7, 18)));
    }

    private static Component as(Presence presence, Component was) {
        return new Component(was.type(), presence, was.name(), was.version(), was.traces());
    }
}
