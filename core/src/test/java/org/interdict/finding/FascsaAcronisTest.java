package org.interdict.finding;

import static org.interdict.finding.Under.assertRuling;
import static org.interdict.finding.Under.listed;
import static org.interdict.finding.Under.other;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.order.Withheld;
import org.interdict.supplier.Product.Embedding.How;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.Map;

/// The DNI's order on Acronis: by organization and by system, and else by contract.
class FascsaAcronisTest {
    private static final Under ORDER = Under.of("fascsa-acronis", "acronis");
    private static final Component AGENT =
            listed("Acronis Agent", Kind.CPE, "cpe:2.3:a:acronis:agent:15");
    private static final String APPLIES =
            "does the contract take in orders of the Director of National Intelligence, as the"
                    + " agency that pays determined?";

    @Test
    void bySystemAndOrganization() {
        assertRuling("prohibited by removal", ORDER.installed(AGENT));
        assertRuling(
                "prohibited by removal",
                ORDER.on(SystemKind.SENSITIVE_COMPARTMENTED).installed(AGENT));
        assertRuling(
                "prohibited by removal",
                ORDER.on(SystemKind.SENSITIVE_COMPARTMENTED)
                        .by(OrganizationKind.CONTRACTOR)
                        .installed(AGENT));
        Under federal = ORDER.on(SystemKind.FEDERAL);
        assertRuling(
                "prohibited by removal",
                federal.by(OrganizationKind.INTELLIGENCE_AGENCY).installed(AGENT));
        assertRuling("review by removal", federal.installed(AGENT)); // of which organization?
        assertRuling("outside by contractors", ORDER.on(SystemKind.PRIVATE).installed(AGENT));
    }

    @Test
    void onACivilianSystemTheFundingAgencyDecides() {
        Under civilian = ORDER.on(SystemKind.FEDERAL).by(OrganizationKind.CIVILIAN_AGENCY);
        assertRuling("review by issuers: " + APPLIES, civilian.installed(AGENT));
        assertRuling(
                "prohibited by removal",
                civilian.given(Map.of("order-applies", true)).installed(AGENT));
        assertRuling(
                "outside by funding",
                civilian.given(Map.of("order-applies", false)).installed(AGENT));
        Under defense = ORDER.on(SystemKind.NATIONAL_SECURITY).by(OrganizationKind.DEFENSE_AGENCY);
        assertRuling("review by issuers", defense.installed(AGENT));
    }

    @Test
    void whatAContractorProvidesOrUses() {
        Under contractor = ORDER.on(SystemKind.CONTRACTOR);
        assertRuling("review by contractors", contractor.installed(AGENT));
        assertRuling(
                "review by contractors: " + APPLIES,
                contractor.given(Map.of("in-performance", true)).installed(AGENT));
        assertRuling(
                "prohibited by removal",
                contractor
                        .given(Map.of("in-performance", true, "order-applies", true))
                        .installed(AGENT));
        assertRuling(
                "outside by contractors",
                contractor.given(Map.of("in-performance", false)).installed(AGENT));
    }

    @Test
    void buyingSinceItTookEffectWhichWasBeforeItWasPublished() {
        assertRuling("outside by exclusion", ORDER.on("2025-07-10").bought(AGENT, "2025-07-10"));
        assertRuling(
                "review by removal: the source shows procurement: is it also present or used?",
                ORDER.bought(AGENT, "2025-07-10"));
        assertRuling("prohibited by exclusion", ORDER.bought(AGENT, "2025-07-11"));
        assertRuling("prohibited by exclusion", ORDER.bought(AGENT, "2025-08"));
        LocalDate effective = ORDER.order().dates().get("effective");
        LocalDate published = ORDER.order().dates().get("published");
        assertTrue(effective != null && published != null && effective.isBefore(published));
    }

    /// Anything that the source produced or provided, whoever's name it bears and wherever it lies.
    @Test
    void ofWhateverSortAndUnderWhateverName() {
        Under more =
                ORDER.with("backup", "devicelock", How.WHITE_LABEL, "acronis-true-image")
                        .with("appliance", "devicelock", How.ENGINE, "acronis-snapapi")
                        .with("vault", "devicelock", How.HOSTED, "acronis-cyber-protect-cloud");
        assertRuling("prohibited by removal", more.installed(other("backup")));
        assertRuling("prohibited by removal", more.installed(other("appliance")));
        assertRuling("prohibited by removal", more.installed(other("vault")));
        assertRuling("prohibited by exclusion", more.bought(other("backup"), "2025-10"));
        assertRuling("prohibited by removal", more.released(AGENT, "Contoso"));
        assertRuling("prohibited by removal", more.released(AGENT, ""));
        assertRuling(
                "prohibited by removal",
                ORDER.installed(
                        listed("kit", Kind.PURL, "pkg:npm/%40acronis-platform/ui-kit@1.0.0")));
    }

    @Test
    void organizationsUnderVariousNames() {
        Ruling ruling =
                ORDER.installed(listed("dlp", Kind.CPE, "cpe:2.3:a:devicelock:devicelock_dlp:9"));
        assertRuling("prohibited by removal", ruling);
        assertEquals(
                "affiliate of Acronis AG", ruling.owners().getLast().to()); // by way of another
        assertEquals(3, ruling.owners().size());
    }

    @Test
    void waiver() {
        Under waived = ORDER.given(Map.of("waiver", true));
        assertRuling("excluded by waiver: removal", waived.installed(AGENT));
        assertRuling(
                "prohibited by removal", ORDER.given(Map.of("waiver", false)).installed(AGENT));
    }

    @Test
    void lookAlikes() {
        assertTrue(ORDER.lookAlikes() > 10);
    }

    @Test
    void whatTheClauseDemands() {
        Order order = ORDER.order();
        assertEquals(
                "within 3 business days after a product is found or notice of it is given",
                clock("first-report"));
        assertEquals(
                "within 10 business days after \"first-report\" is met", clock("second-report"));
        assertEquals("before the offer", clock("offer"));
        assertEquals(
                "promptly after receipt of the contracting officer's notification",
                clock("contract-removal"));
        assertEquals(
                "in a reasonable time, at most 6 months after the requiring activity's"
                        + " determination that the order is to be added",
                clock("modification"));
        Milestone.Recurrence search = milestone("re-check").repeats().orElseThrow();
        assertEquals("3 months", search.every().text());
        assertTrue(search.tightenedBy().isPresent());
        var flow = order.flowsDown().getFirst();
        assertTrue(flow.reaches(3, milestone("first-report").clause()));
        assertTrue(!flow.reaches(1, milestone("re-check").clause()));
        assertEquals(Withheld.What.BASIS, order.withheld().getFirst().what());
        assertEquals(
                "30 calendar days after receipt of the notice of the recommendation",
                order.response().orElseThrow().by());
    }

    private static String clock(String milestone) {
        return milestone(milestone).clock();
    }

    private static Milestone milestone(String id) {
        return ORDER.order().milestones().stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
