package org.interdict.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.order.Act;
import org.interdict.order.Authority;
import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Composition;
import org.interdict.order.Exclusion;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Each rule of judging on invented goods of an invented supplier: Vesna, who makes Shield and
/// Draw; Acme holds its engine.
class JudgeTest {
    private static final Clause SUBJECT = clause("subject");
    private static final Clause BAN = clause("ban");
    private static final Dossier DOSSIER =
            new Dossier(
                    "vesna",
                    "Vesna",
                    LocalDate.of(2026, 1, 1),
                    "",
                    List.of(),
                    List.of(
                            entity("vesna", "AO Vesna"),
                            entity("vesna-us", "Vesna, Inc."),
                            entity("sister", "Sister Ltd."),
                            entity("rumoured", "Rumoured Ltd."),
                            entity("acme", "Acme, Inc.")),
                    List.of(
                            relation(
                                    Relation.Link.OWNS,
                                    "vesna",
                                    "vesna-us",
                                    100,
                                    Standing.CONFIRMED),
                            relation(Relation.Link.OWNS, "vesna", "sister", 40, Standing.CONFIRMED),
                            relation(
                                    Relation.Link.OWNS,
                                    "vesna",
                                    "rumoured",
                                    80,
                                    Standing.REPORTED)),
                    List.of(
                            product("shield", "vesna", "security", Optional.empty()),
                            product("draw", "vesna-us", "drawing", Optional.empty()),
                            product("engine", "vesna", "security", Optional.empty()),
                            product("training", "vesna", "training", Optional.empty()),
                            product("sisterware", "sister", "security", Optional.empty()),
                            product("rumour", "rumoured", "security", Optional.empty()),
                            product(
                                    "gateway",
                                    "acme",
                                    "security",
                                    Optional.of(embedding("", Standing.CONFIRMED))),
                            product(
                                    "router",
                                    "acme",
                                    "security",
                                    Optional.of(embedding("", Standing.REPORTED))),
                            product(
                                    "old-box",
                                    "acme",
                                    "security",
                                    Optional.of(embedding("3.0 to 3.9", Standing.CONFIRMED)))),
                    List.of(),
                    List.of());

    /// Security goods only, whoever sold them; the engine inside others' products and training are
    /// let out.
    private static final Order NARROW =
            order(
                    new Prohibition(
                            BAN,
                            Set.of(Act.PRESENCE, Act.USE),
                            Set.of("security", "training"),
                            Set.of(Composition.values())),
                    List.of(
                            new Exclusion(
                                    clause("embedded"),
                                    Set.of(Composition.EMBEDDED),
                                    Set.of(),
                                    Set.of()),
                            new Exclusion(
                                    clause("training"), Set.of(), Set.of("training"), Set.of())),
                    Set.of(Related.AFFILIATE, Related.SUBSIDIARY));

    /// Anything, embedded too; what the supplier owns by more than half.
    private static final Order WIDE =
            order(
                    new Prohibition(
                            BAN,
                            Set.of(Act.PRESENCE, Act.INTEGRATION),
                            Set.of(),
                            Set.of(Composition.values())),
                    List.of(),
                    Set.of(Related.MAJORITY_OWNED));

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
                        List.of(),
                        part.on(),
                        part.maker(),
                        true,
                        Act.INTEGRATION);
        assertVerdict("prohibited by ban", NARROW, own);
    }

    @Test
    void ownershipByTheOrdersOwnTest() {
        assertVerdict("prohibited by ban", NARROW, seen("sisterware", identified("sisterware")));
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
        assertEquals("outside", new Judge(SystemKind.NATIONAL_SECURITY).judge(shield, NARROW).id());
        Verdict depends = new Judge(SystemKind.CONTRACTOR).judge(shield, NARROW);
        assertEquals(
                "on whose behalf?", assertInstanceOf(Verdict.Review.class, depends).question());
        assertEquals("review", new Judge(SystemKind.PRIVATE).judge(shield, NARROW).id());
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
                        new Subject("zephyr", List.of("Zephyr"), Set.of(), SUBJECT),
                        NARROW.prohibits(),
                        List.of(),
                        NARROW.binds(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        "");
        assertVerdict("outside by subject", other, seen("shield", identified("shield")));
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
        return new Judge(SystemKind.FEDERAL).judge(seen, order);
    }

    private static Seen seen(String product, Match... matches) {
        Recognition recognition = Recognition.of(DOSSIER, List.of(matches)).orElseThrow();
        assertEquals(product, recognition.product().map(Product::id).orElse(""));
        Component component =
                new Component(Type.APPLICATION, Presence.INSTALLED, product, "1", List.of());
        return new Seen(
                component,
                recognition,
                List.of(),
                List.of(),
                Asset.AssetKind.HOST,
                "",
                false,
                Act.PRESENCE);
    }

    private static Seen in(Seen seen, Asset.AssetKind on, String maker) {
        return new Seen(
                as(Presence.LISTED, seen).component(),
                seen.recognition(),
                List.of(),
                List.of(),
                on,
                maker,
                false,
                Act.INTEGRATION);
    }

    private static Seen as(Presence presence, Seen seen) {
        Component was = seen.component();
        Component now =
                new Component(was.type(), presence, was.name(), was.version(), was.traces());
        return new Seen(
                now,
                seen.recognition(),
                seen.within(),
                seen.via(),
                seen.on(),
                seen.maker(),
                seen.itself(),
                seen.shows());
    }

    private static Match identified(String product) {
        return match(
                Kind.CPE,
                "cpe:2.3:a:vesna:" + product,
                product,
                Strength.IDENTIFIED,
                Standing.CONFIRMED,
                false);
    }

    private static Match named(Kind kind, String value, String product) {
        return match(kind, value, product, Strength.NAMED, Standing.CONFIRMED, false);
    }

    private static Match mention() {
        return match(
                Kind.DESCRIPTION,
                "works with Vesna",
                "",
                Strength.MENTIONED,
                Standing.CONFIRMED,
                false);
    }

    private static Match match(
            Kind kind,
            String value,
            String product,
            Strength strength,
            Standing standing,
            boolean legal) {
        return new Match(
                DOSSIER,
                new Indicator(kind, value, product, strength, standing, legal, "", List.of()),
                new Trace(kind, value));
    }

    private static Order order(
            Prohibition prohibition, List<Exclusion> exclusions, Set<Related> group) {
        return new Order(
                "invented",
                "",
                new Authority("", "", ""),
                Map.of(),
                ZoneId.of("UTC"),
                new Subject("vesna", List.of("AO Vesna"), group, SUBJECT),
                List.of(prohibition),
                exclusions,
                List.of(
                        new Binding(SystemKind.FEDERAL, Binding.Effect.BINDS, "", clause("who")),
                        new Binding(
                                SystemKind.NATIONAL_SECURITY,
                                Binding.Effect.LEAVES_OUT,
                                "",
                                clause("who")),
                        new Binding(
                                SystemKind.CONTRACTOR,
                                Binding.Effect.DEPENDS,
                                "on whose behalf?",
                                clause("who"))),
                List.of(),
                Optional.empty(),
                List.of(),
                "");
    }

    private static Clause clause(String id) {
        return new Clause(id, id, "", "", "");
    }

    private static Entity entity(String id, String name) {
        return new Entity(
                id, List.of(name), List.of(), "", Map.of(), "", Standing.CONFIRMED, List.of());
    }

    private static Relation relation(
            Relation.Link link, String from, String to, double share, Standing standing) {
        return new Relation(link, from, to, share, "", "", "", standing, List.of());
    }

    private static Product product(
            String id, String maker, String category, Optional<Product.Embedding> embeds) {
        return new Product(
                id,
                List.of(id),
                Set.of(category),
                maker,
                embeds,
                "",
                Standing.CONFIRMED,
                List.of());
    }

    private static Product.Embedding embedding(String releases, Standing standing) {
        return new Product.Embedding("engine", releases, standing, List.of());
    }
}
