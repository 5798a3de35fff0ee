package org.interdict.finding;

import static org.interdict.finding.Invented.BAN;
import static org.interdict.finding.Invented.DOSSIER;
import static org.interdict.finding.Invented.NARROW;
import static org.interdict.finding.Invented.SUBJECT;
import static org.interdict.finding.Invented.WIDE;
import static org.interdict.finding.Invented.as;
import static org.interdict.finding.Invented.clause;
import static org.interdict.finding.Invented.identified;
import static org.interdict.finding.Invented.in;
import static org.interdict.finding.Invented.match;
import static org.interdict.finding.Invented.mention;
import static org.interdict.finding.Invented.named;
import static org.interdict.finding.Invented.order;
import static org.interdict.finding.Invented.seen;
import static org.interdict.order.Subject.Related.MAJORITY_OWNED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.order.Act;
import org.interdict.order.Exclusion;
import org.interdict.order.Order;
import org.interdict.order.Subject;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Each rule of judging on invented goods of an invented supplier: Vesna, who makes Shield and
/// Draw; Acme holds its engine.
class JudgeTest {
    @Test
    void anIdentifierProhibits() {
        assertVerdict("prohibited by ban", NARROW, seen("shield", identified("shield")));
    }

    @Test
    void aReportedIdentifierNeedsAnotherOfAnotherKind() {
        Match reported =
                match(
                        Kind.BUNDLE_ID,
                        "com.vesna",
                        "shield",
                        Strength.IDENTIFIED,
                        Standing.REPORTED,
                        false);
        assertVerdict("review by ban", NARROW, seen("shield", reported));
        assertVerdict("review by ban", NARROW, seen("shield", reported, mention()));
        assertVerdict(
                "prohibited by ban",
                NARROW,
                seen("shield", reported, named(Kind.NAME, "Vesna Shield", "shield")));
    }

    @Test
    void aLegalNameInAMakersFieldProhibits() {
        Match legal =
                match(Kind.PUBLISHER, "AO Vesna", "", Strength.NAMED, Standing.CONFIRMED, true);
        assertVerdict(
                "prohibited by ban",
                NARROW,
                seen("shield", named(Kind.NAME, "Vesna Shield", "shield"), legal));
        Match author = match(Kind.AUTHOR, "AO Vesna", "", Strength.NAMED, Standing.CONFIRMED, true);
        assertVerdict("review by ban", WIDE, seen("", author));
    }

    @Test
    void aNameAloneIsForAPerson() {
        assertVerdict(
                "review by ban",
                NARROW,
                seen("shield", named(Kind.NAME, "Vesna Shield", "shield")));
    }

    @Test
    void twoNamesThatAgreeProhibitButOneTextInTwoFieldsIsOne() {
        assertVerdict(
                "prohibited by ban",
                NARROW,
                seen(
                        "shield",
                        named(Kind.NAME, "Vesna Shield", "shield"),
                        named(Kind.PATH, "/opt/vesna/shield", "shield")));
        assertVerdict(
                "review by ban",
                NARROW,
                seen(
                        "shield",
                        named(Kind.NAME, "shield", "shield"),
                        named(Kind.PACKAGE, "shield", "shield")));
        assertVerdict(
                "review by ban",
                NARROW,
                seen(
                        "shield",
                        named(Kind.NAME, "Shield.exe", "shield"),
                        named(Kind.FILE, "C:\\Acme\\shield.exe", "shield")));
    }

    @Test
    void aMentionIsNeverMoreThanReview() {
        assertVerdict(
                "review by ban",
                WIDE,
                seen(
                        "",
                        mention(),
                        match(
                                Kind.PATH,
                                "/vesna",
                                "",
                                Strength.MENTIONED,
                                Standing.CONFIRMED,
                                false)));
    }

    @Test
    void goodsOfAnotherCategoryAreOutside() {
        assertVerdict("outside by ban", NARROW, seen("draw", identified("draw")));
        assertVerdict("prohibited by ban", WIDE, seen("draw", identified("draw")));
    }

    @Test
    void unknownGoodsAreNeverOutside() {
        assertVerdict("review by ban", NARROW, seen("", identified("")));
        assertVerdict("prohibited by ban", WIDE, seen("", identified("")));
    }

    @Test
    void exclusionsComeFirstAndNameBothClauses() {
        Verdict verdict = judge(NARROW, seen("training", identified("training")));
        assertEquals(new Verdict.Excluded(clause("training"), BAN), verdict);
    }

    @Test
    void embeddedInAnothersProduct() {
        assertVerdict(
                "excluded by embedded",
                NARROW,
                seen(
                        "gateway",
                        named(Kind.NAME, "Acme Gateway", "gateway"),
                        identified("gateway")));
        assertVerdict("prohibited by ban", WIDE, seen("gateway", identified("gateway")));
    }

    @Test
    void anEmbeddingThatIsOnlyReportedOrDependsOnTheReleaseIsForAPerson() {
        assertVerdict("review by ban", WIDE, seen("router", identified("router")));
        assertVerdict("review by ban", WIDE, seen("old-box", identified("old-box")));
    }

    /// By its name alone it is surely not the supplier's own: what matters is what it holds.
    @Test
    void anothersProductIsAskedAboutWhatItHolds() {
        assertEquals(
                "does this release hold the supplier's part? What is known of releases: 3.0 to 3.9",
                assertInstanceOf(
                                Verdict.Review.class,
                                judge(
                                        WIDE,
                                        seen("old-box", named(Kind.NAME, "Old Box", "old-box"))))
                        .question());
    }

    @Test
    void partOfAReleaseWhoseMakerIsUnknown() {
        Seen part = in(seen("shield", identified("shield")), Asset.AssetKind.RELEASE, "");
        assertVerdict("review by ban", NARROW, part);
        assertVerdict("prohibited by ban", WIDE, part);
        assertVerdict(
                "excluded by embedded",
                NARROW,
                in(seen("shield", identified("shield")), Asset.AssetKind.RELEASE, "Acme"));
    }

    @Test
    void partOfTheSuppliersOwnRelease() {
        Seen part = in(seen("engine", identified("engine")), Asset.AssetKind.RELEASE, "AO Vesna");
        Seen own =
                new Seen(
                        part.component(),
                        part.recognition(),
                        List.of(),
                        false,
                        part.on(),
                        part.maker(),
                        true,
                        Act.INTEGRATION,
                        "");
        assertVerdict("prohibited by ban", NARROW, own);
    }

    @Test
    void ownershipByTheOrdersOwnTest() {
        assertVerdict("prohibited by ban", WIDE, seen("draw", identified("draw")));
        assertEquals(
                new Verdict.Review(
                        SUBJECT,
                        "Sister Ltd. is owned by AO Vesna (40 %): is it more than 50 %, or does the"
                                + " order mean less?"),
                judge(NARROW, seen("sisterware", identified("sisterware"))),
                "less than half may make an affiliate");
        assertVerdict("outside by subject", WIDE, seen("sisterware", identified("sisterware")));
    }

    @Test
    void aRelationThatIsOnlyReportedIsForAPerson() {
        assertVerdict("review by subject", WIDE, seen("rumour", identified("rumour")));
    }

    @Test
    void presenceDecidesWhichActIsSeen() {
        assertVerdict(
                "prohibited by ban",
                NARROW,
                as(Presence.RAN, seen("shield", identified("shield"))));
        assertVerdict(
                "review by ban", WIDE, as(Presence.RAN, seen("shield", identified("shield"))));
        assertVerdict(
                "review by ban",
                NARROW,
                as(Presence.DECLARED, seen("shield", identified("shield"))));
        assertVerdict(
                "prohibited by ban",
                WIDE,
                as(Presence.DECLARED, seen("shield", identified("shield"))));
        assertVerdict(
                "review by ban", WIDE, as(Presence.LEFTOVER, seen("shield", identified("shield"))));
    }

    @Test
    void theKindOfSystem() {
        Seen shield = seen("shield", identified("shield"));
        assertEquals(
                "outside", on(SystemKind.NATIONAL_SECURITY).judge(shield, NARROW).verdict().id());
        Verdict depends = on(SystemKind.CONTRACTOR).judge(shield, NARROW).verdict();
        assertEquals(
                "on whose behalf?", assertInstanceOf(Verdict.Review.class, depends).question());
        assertEquals("review", on(SystemKind.PRIVATE).judge(shield, NARROW).verdict().id());
    }

    @Test
    void anOrderOnSomebodyElse() {
        Order other =
                new Order(
                        "other",
                        "",
                        NARROW.authority(),
                        Map.of(),
                        NARROW.zone(),
                        List.of(Subject.of("zephyr", List.of("Zephyr"), Set.of(), SUBJECT)),
                        NARROW.prohibits(),
                        List.of(),
                        List.of(),
                        List.of(),
                        NARROW.binds(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        "");
        Seen shield = seen("shield", identified("shield"));
        assertVerdict("outside by subject", other, shield);
        assertFalse(on(SystemKind.FEDERAL).judge(shield, other).about());
        Seen draw = seen("draw", identified("draw"));
        assertVerdict("outside by ban", NARROW, draw);
        assertTrue(on(SystemKind.FEDERAL).judge(draw, NARROW).about(), "about its other goods");
    }

    /// What is let out keeps its chain; what is of another company is not let out but outside.
    @Test
    void anExclusionNamesTheOwnersToo() {
        Exclusion drawing =
                new Exclusion(
                        clause("drawing"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of("drawing", "security"),
                        List.of());
        Order order = order(WIDE.prohibits().getFirst(), List.of(drawing), Set.of(MAJORITY_OWNED));
        Ruling draw = on(SystemKind.FEDERAL).judge(seen("draw", identified("draw")), order);
        assertEquals(new Verdict.Excluded(clause("drawing"), BAN), draw.verdict());
        assertEquals(List.of("owned by AO Vesna (100 %)"), to(draw));
        assertVerdict("outside by subject", order, seen("sisterware", identified("sisterware")));
        Ruling rumour = on(SystemKind.FEDERAL).judge(seen("rumour", identified("rumour")), order);
        assertEquals(new Verdict.Excluded(clause("drawing"), BAN), rumour.verdict());
        assertEquals(Standing.REPORTED, rumour.owners().getFirst().standing());
    }

    private static List<String> to(Ruling ruling) {
        List<String> to = new ArrayList<>();
        for (Step step : ruling.owners()) to.add(step.to());
        return to;
    }

    @Test
    void onlyCorroboratingIsNoFind() {
        Match weak =
                match(
                        Kind.DOMAIN,
                        "vesna.example",
                        "",
                        Strength.CORROBORATING,
                        Standing.CONFIRMED,
                        false);
        assertEquals(Optional.empty(), Recognition.of(DOSSIER, List.of(weak)));
    }

    private static void assertVerdict(String expected, Order order, Seen seen) {
        Verdict verdict = judge(order, seen);
        assertEquals(expected, verdict.id() + " by " + verdict.clause().id(), verdict::toString);
    }

    private static Verdict judge(Order order, Seen seen) {
        return on(SystemKind.FEDERAL).judge(seen, order).verdict();
    }

    private static Judge on(SystemKind system) {
        return new Judge(
                new Scope(Optional.of(system), Optional.empty(), Map.of()),
                LocalDate.of(2026, 1, 1),
                List.of(DOSSIER));
    }
}
