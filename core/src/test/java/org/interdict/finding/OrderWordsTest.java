package org.interdict.finding;

import static org.interdict.finding.Invented.DOSSIER;
import static org.interdict.finding.Invented.as;
import static org.interdict.finding.Invented.identified;
import static org.interdict.finding.Invented.in;
import static org.interdict.finding.Invented.match;
import static org.interdict.finding.Invented.seen;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.finding.Seen.Whole;
import org.interdict.order.Act;
import org.interdict.order.Kinship;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.order.Withheld;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.yaml.Document;
import org.interdict.yaml.OrderFile;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What orders say of goods, acts and those whom they bind, each in a small order of its own. The
/// comment of a test names the orders that need it: B is BOD 17-01, N section 1634 and FAR
/// 52.204-23, T section 889, F FASCSA orders, C the Commerce determination of 2024, E the Entity
/// List, O the sanctions of OFAC, X the FCC Covered List, K the TikTok act, R later directives of
/// CISA. The goods are those of [Invented].
class OrderWordsTest {
    private static final String HEAD =
            """
            id: words
            title: Words
            authority: {issuer: somebody, instrument: a paper, citation: page 1}
            dates: {issued: 2020-01-01}
            zone: UTC
            sources:
              - {id: text, title: The text, address: https://example.org/text}
            clauses:
              - {id: ban, title: The ban, says: it is banned, citation: page 1, source: text}
              - {id: second, title: The second ban, says: it too, citation: page 2, source: text}
              - {id: third, title: The third ban, says: and it, citation: page 3, source: text}
              - {id: out, title: The way out, says: not this, citation: page 4, source: text}
              - {id: who, title: Who, says: they, citation: page 5, source: text}
            """;
    private static final String VESNA =
            """
            subjects:
              - {id: vesna, supplier: vesna, named: [AO Vesna], group: [subsidiary], clause: who}
            """;
    private static final String ANYTHING =
            """
            prohibits:
              - {acts: [presence, use], compositions: [itself], clause: ban}
            """;
    private static final String ALL_BOUND =
            """
            binds:
              - {system: federal, effect: binds, clause: who}
              - {system: national-security, effect: binds, clause: who}
              - {system: sensitive-compartmented, effect: binds, clause: who}
              - {system: contractor, effect: binds, clause: who}
              - {system: private, effect: binds, clause: who}
            """;

    private static final Seen SHIELD = seen("shield", identified("shield"));
    private static final Seen GATEWAY = seen("gateway", identified("gateway"));

    /// A ban in effect from a day, to a day: N since 2018-10-01, C since 2024-09-29 (row 2).
    @Test
    void fromADayToADay() {
        Order order =
                order(
                        """
                        prohibits:
                          - acts: [presence, procurement]
                            compositions: [itself]
                            from: 2024-07-20
                            until: 2025-12-31
                            clause: ban
                        """);
        assertVerdict("prohibited by ban", order, bought(SHIELD, "2024-07-20"));
        assertVerdict("outside by ban", order, bought(SHIELD, "2024-07-19"));
        assertVerdict("outside by ban", order, bought(SHIELD, "2026-01-01"));
        assertVerdict("review by ban", order, bought(SHIELD, "2024-07"));
        assertVerdict("review by ban", order, bought(SHIELD, "2024"));
        assertVerdict("prohibited by ban", order, bought(SHIELD, "2025"));
        assertVerdict("review by ban", order, bought(SHIELD, ""));
        assertEquals("prohibited", judge(order, SHIELD, "2025-06-01").verdict().id());
        assertEquals("outside", judge(order, SHIELD, "2024-06-01").verdict().id());
    }

    /// Row 32, K and F: a product, and what follows upon it, is the subject.
    @Test
    void aProductAndItsSuccessor() {
        String subject =
                """
                subjects:
                  - id: shield
                    supplier: vesna
                    named: [AO Vesna]
                    products: [shield]
                    successors: %s
                    group: [subsidiary]
                    clause: who
                """;
        Order order = of(subject.formatted("true"), ANYTHING, ALL_BOUND);
        assertVerdict("prohibited by ban", order, SHIELD);
        assertVerdict("prohibited by ban", order, seen("shield-2", identified("shield-2")));
        assertVerdict("outside by who", order, seen("draw", identified("draw")));
        assertVerdict("review by who", order, seen("", identified("")));
        Order alone = of(subject.formatted("false"), ANYTHING, ALL_BOUND);
        assertVerdict("outside by who", alone, seen("shield-2", identified("shield-2")));
    }

    /// Row 36, T and C: others of a class are named later, one by one; who is not named is not of
    /// it.
    @Test
    void aClassWhoseMembersAreNamedLater() {
        String subject =
                """
                subjects:
                  - id: others
                    %s
                    determined: {by: the Secretary, ground: tied to a government}
                    clause: who
                """;
        Order nobody = of(subject.formatted("group: [subsidiary]"), ANYTHING, ALL_BOUND);
        assertVerdict("outside by who", nobody, SHIELD);
        Order named =
                of(
                        subject.formatted("supplier: vesna\n    named: [AO Vesna]"),
                        ANYTHING,
                        ALL_BOUND);
        assertVerdict("prohibited by ban", named, SHIELD);
    }

    /// Rows 39 to 41: a category (B, T, F, X), a list that illustrates it or closes it (B, C), and
    /// anything at all (N, F).
    @Test
    void categoriesListsAndAnything() {
        Seen draw = seen("draw", identified("draw"));
        Seen unknown = seen("", identified(""));
        Order illustrated = goods("categories: [security], products: [draw]");
        assertVerdict("prohibited by ban", illustrated, SHIELD);
        assertVerdict("prohibited by ban", illustrated, draw);
        assertVerdict("outside by ban", illustrated, seen("training", identified("training")));
        Order closed = goods("products: [draw]");
        assertVerdict("prohibited by ban", closed, draw);
        assertVerdict("outside by ban", closed, SHIELD);
        assertVerdict("review by ban", closed, unknown);
        assertVerdict("prohibited by ban", goods("partly: false"), draw);
        assertVerdict("prohibited by ban", goods("partly: false"), unknown);
    }

    /// Row 42, B, C and X: the supplier's goods under another's name are told from code inside
    /// another's product, and bought from the supplier from bought from others.
    @Test
    void whiteLabelAndChannels() {
        Seen label = seen("label", identified("label"));
        assertVerdict("outside by ban", order(ANYTHING), label);
        assertVerdict(
                "prohibited by ban",
                order("prohibits: [{acts: [presence], compositions: [white-label], clause: ban}]"),
                label);
        Order resale =
                order(
                        """
                        prohibits:
                          - {acts: [procurement], compositions: [itself], channels: [direct], from: 2024-07-20, clause: ban}
                          - {acts: [procurement], compositions: [itself], channels: [resale], from: 2024-09-29, clause: second}
                        """);
        assertVerdict("prohibited by ban", resale, bought(SHIELD, "2024-08-01"));
        assertVerdict("outside by", resale, from("Birchwood Works", "2024-08-01"));
        assertVerdict("prohibited by second", resale, from("Birchwood Works", "2024-10-01"));
        Seen direct =
                seen(
                        "shield",
                        identified("shield"),
                        match(
                                Kind.SELLER,
                                "AO Vesna",
                                "",
                                Strength.NAMED,
                                Standing.CONFIRMED,
                                true));
        assertVerdict("prohibited by ban", resale, sold(bought(direct, "2024-08-01"), "AO Vesna"));
    }

    /// Row 43, N: is, includes, contains a component that uses: three limbs, three clauses.
    @Test
    void threeLimbs() {
        Order order =
                order(
                        """
                        prohibits:
                          - {acts: [presence], compositions: [itself], clause: ban}
                          - {acts: [presence], compositions: [embedded], clause: second}
                          - {acts: [presence], compositions: [in-component], clause: third}
                        """);
        Whole suite = new Whole("Suite", "Contoso", false, false);
        Whole part = new Whole("Part", "Acme", false, false);
        assertVerdict("prohibited by ban", order, SHIELD);
        assertVerdict("prohibited by second", order, within(SHIELD, part));
        assertVerdict("prohibited by third", order, within(SHIELD, part, suite));
        assertVerdict("prohibited by second", order, GATEWAY);
        assertVerdict("prohibited by third", order, within(GATEWAY, suite));
        assertVerdict(
                "prohibited by ban",
                order,
                within(SHIELD, new Whole("Vesna Suite", "AO Vesna", true, false)));
    }

    /// Row 44, N: made in whole or in part; who does not say so leaves a question.
    @Test
    void madeInPart() {
        Seen joint = seen("joint", identified("joint"));
        assertVerdict("prohibited by ban", goods("partly: true"), joint);
        assertVerdict("review by ban", goods("partly: false"), joint);
    }

    /// Rows 45 and 46, T: what no list shows is a question, until somebody or the sort of goods
    /// answers it.
    @Test
    void materialityAndPurpose() {
        String conditions =
                """
                conditions:
                  - {id: essential, sort: materiality, question: is it essential?, yes: [security], clause: second}
                  - {id: purpose, sort: purpose, question: does it guard a facility?, no: [training], clause: third}
                prohibits:
                  - {acts: [presence], compositions: [itself, embedded], provided: [essential, purpose], clause: ban}
                """;
        Order order = order(conditions);
        assertReview("does it guard a facility?", order, SHIELD, Map.of());
        assertEquals("prohibited", given(order, SHIELD, Map.of("purpose", true)));
        assertEquals("outside", given(order, SHIELD, Map.of("purpose", false)));
        assertEquals("outside", given(order, SHIELD, Map.of("words:purpose", false)));
        assertEquals("review", given(order, SHIELD, Map.of("other:purpose", false)));
        Seen draw = seen("draw", identified("draw"));
        assertReview("is it essential? And: does it guard a facility?", order, draw, Map.of());
        assertVerdict("outside by third", order, seen("training", identified("training")));
    }

    /// Goods of two sorts that tell two things are a question, in whatever order the sorts come.
    @Test
    void sortsOfGoodsThatTellTwoThings() {
        Order order =
                order(
                        """
                        conditions:
                          - {id: essential, sort: materiality, question: is it essential?, yes: [drawing], no: [security], clause: second}
                        prohibits:
                          - {acts: [presence], compositions: [itself], provided: [essential], clause: ban}
                        """);
        assertVerdict("prohibited by ban", order, seen("draw", identified("draw")));
        assertVerdict("outside by second", order, SHIELD);
        assertReview("is it essential?", order, seen("both", identified("both")), Map.of());
    }

    /// Row 59, T: what an agency buys, and what a contractor uses, for whomever it works. Who
    /// nobody named is taken for one whom the prohibition means, and never for one whom an
    /// exclusion lets go.
    @Test
    void whoHasTheGoodsMayDecide() {
        Order order =
                order(
                        """
                        conditions:
                          - {id: obtained, sort: nexus, question: does the Government obtain it?, yes-for: [civilian-agency, defense-agency, intelligence-agency], no-for: [private], clause: second}
                          - {id: contractor, sort: nexus, question: is it a contractor?, yes-for: [contractor], no-for: [civilian-agency, defense-agency, intelligence-agency, private], clause: third}
                        prohibits:
                          - {acts: [procurement], compositions: [itself], provided: [obtained], clause: ban, question: was it bought?}
                          - {acts: [presence], compositions: [itself], provided: [contractor], clause: ban}
                        """);
        assertVerdict("prohibited by ban", order, SHIELD);
        assertVerdict("prohibited by ban", order, bought(SHIELD, "2024"));
        assertEquals("prohibited", on(order, SystemKind.CONTRACTOR, Map.of()));
        assertEquals("review", on(order, SystemKind.FEDERAL, Map.of()), "was it bought?");
        assertEquals("prohibited", by(order, Optional.empty(), OrganizationKind.CONTRACTOR));
        assertEquals(
                "prohibited",
                by(order, Optional.of(SystemKind.FEDERAL), OrganizationKind.CONTRACTOR));
        assertEquals("review", by(order, Optional.empty(), OrganizationKind.DEFENSE_AGENCY));
        assertEquals("outside", bought(order, OrganizationKind.PRIVATE));
        assertEquals("prohibited", bought(order, OrganizationKind.CIVILIAN_AGENCY));
        assertEquals("review", bought(order, OrganizationKind.CONTRACTOR));
        Order lenient =
                order(
                        """
                        conditions:
                          - {id: agency, sort: nexus, question: is it an agency?, yes-for: [civilian-agency], clause: out}
                        prohibits:
                          - {acts: [presence], compositions: [itself], clause: ban}
                        excludes:
                          - {provided: [agency], clause: out}
                        """);
        assertVerdict("review by ban", lenient, SHIELD);
    }

    /// Row 47, T: one order, subjects with different scopes.
    @Test
    void scopesThatDifferBySubject() {
        Order order =
                of(
                        """
                        subjects:
                          - {id: vesna, supplier: vesna, named: [AO Vesna], clause: who}
                          - {id: sister, supplier: vesna, named: [Sister Ltd.], clause: out}
                        prohibits:
                          - {subjects: [vesna], acts: [presence], compositions: [itself], clause: ban}
                          - {subjects: [sister], acts: [presence], compositions: [itself], categories: [drawing], clause: second}
                        """,
                        ALL_BOUND);
        assertVerdict("prohibited by ban", order, SHIELD);
        assertVerdict("outside by", order, seen("sisterware", identified("sisterware")));
    }

    /// Row 48, T: a service of anybody that uses the goods.
    @Test
    void servicesThatUseTheGoods() {
        Order order =
                order("prohibits: [{acts: [presence], compositions: [in-service], clause: ban}]");
        assertVerdict("prohibited by ban", order, seen("cloud", identified("cloud")));
        Whole service = new Whole("Watching", "Contoso", false, true);
        assertVerdict("prohibited by ban", order, within(SHIELD, service));
        assertVerdict("outside by ban", order, SHIELD);
    }

    /// Rows 49 to 53: let out by composition (B), by a named service (B, C), by its nature (C), by
    /// what it can do (T), by how it was come by (K). An exclusion beats the list that names the
    /// goods (row 55).
    @Test
    void fiveKindsOfExclusion() {
        Order order =
                order(
                        """
                        conditions:
                          - {id: teaches, sort: nature, question: does it only inform?, clause: out}
                          - {id: blind, sort: capability, question: can it not see user data?, no: [drawing], clause: out}
                          - {id: by-the-way, sort: acquisition, question: was it bought by the way?, clause: out}
                        prohibits:
                          - {acts: [presence], compositions: [itself, embedded], categories: [security, drawing, training], products: [training], clause: ban}
                        excludes:
                          - {compositions: [embedded], clause: out}
                          - {products: [training], clause: out}
                          - {categories: [drawing], provided: [blind], clause: out}
                          - {provided: [teaches, by-the-way], clause: out}
                        """);
        assertVerdict("excluded by out", order, GATEWAY);
        assertVerdict("excluded by out", order, seen("training", identified("training")));
        assertReview(
                "does it only inform? was it bought by the way? If so it is excluded: The way out",
                order,
                SHIELD,
                Map.of());
        assertEquals("prohibited", given(order, SHIELD, Map.of("teaches", false)));
        assertEquals("excluded", given(order, SHIELD, Map.of("teaches", true, "by-the-way", true)));
        Seen draw = seen("draw", identified("draw"));
        assertEquals("prohibited", given(order, draw, Map.of("by-the-way", false)));
        assertEquals("excluded", given(order, draw, Map.of("by-the-way", false, "blind", true)));
    }

    /// Row 54, R: ephemeral assets and other people's services are let out.
    @Test
    void letOutByTheSortOfAsset() {
        Order order =
                order(
                        """
                        conditions:
                          - {id: ephemeral, sort: asset, question: is it gone by tomorrow?, unknown: false, clause: out}
                        prohibits:
                          - {acts: [presence], compositions: [itself], clause: ban}
                        excludes:
                          - {provided: [ephemeral], clause: out}
                        """);
        assertVerdict("prohibited by ban", order, SHIELD);
        assertEquals("excluded", given(order, SHIELD, Map.of("ephemeral", true)));
    }

    /// Row 55, B and X: who takes over another's finding does not take over what it lets out. Row
    /// 87: the relation is data.
    @Test
    void exclusionsAreNotInherited() {
        String ban =
                """
                prohibits:
                  - {acts: [presence], compositions: [itself, embedded], clause: ban}
                """;
        Order first = order(ban + "excludes: [{compositions: [embedded], clause: out}]\n");
        Order second =
                order(ban + "relations: [{is: imports-finding-of, order: words, clause: who}]\n");
        assertEquals(Kinship.Kind.IMPORTS_FINDING_OF, second.relations().getFirst().kind());
        assertVerdict("excluded by out", first, GATEWAY);
        assertVerdict("prohibited by ban", second, GATEWAY);
    }

    /// Row 57: an order forbids an act and a list shows one; where they do not meet it is a
    /// question. Row 60, C: unless the order leaves the act alone.
    @Test
    void actsThatMeetAndActsThatDoNot() {
        String ban = "prohibits: [{acts: [procurement], compositions: [itself], clause: ban%s}]\n";
        Order order = order(ban.formatted(""));
        assertVerdict("prohibited by ban", order, bought(SHIELD, "2025-01-01"));
        assertVerdict("review by ban", order, SHIELD);
        assertReview(
                "was it bought after the day?",
                order(ban.formatted(", question: was it bought after the day?")),
                SHIELD,
                Map.of());
        Order alone =
                order(
                        ban.formatted("")
                                + "allows: [{acts: [presence, use], reason: no updates, clause:"
                                + " out}]\n");
        Ruling ruling = judge(alone, SHIELD, "2026-01-01");
        assertEquals(
                new Verdict.Outside(alone.allows().getFirst().clause(), "no updates"),
                ruling.verdict());
        assertEquals(java.util.Set.of(Act.PRESENCE), ruling.acts());
        assertVerdict("outside by out", alone, as(Presence.RAN, SHIELD));
        assertVerdict("review by ban", alone, as(Presence.DECLARED, SHIELD));
    }

    /// Rows 59 and 66: on whose behalf (B, N, T, K), over whom the order has power (C, O).
    @Test
    void nexusAndJurisdiction() {
        Order order =
                of(
                        VESNA,
                        """
                        conditions:
                          - {id: behalf, sort: nexus, question: is it run for an agency?, clause: who}
                          - {id: us-person, sort: jurisdiction, question: is the owner a U.S. person?, clause: who}
                        """,
                        ANYTHING,
                        """
                        binds:
                          - {system: federal, effect: binds, clause: who}
                          - {system: national-security, effect: leaves-out, clause: out}
                          - {system: sensitive-compartmented, effect: leaves-out, clause: out}
                          - {system: contractor, effect: depends, conditions: [behalf], clause: who}
                          - {system: private, effect: depends, conditions: [us-person], clause: who}
                        """);
        assertEquals("prohibited", on(order, SystemKind.FEDERAL, Map.of()));
        assertEquals("outside", on(order, SystemKind.NATIONAL_SECURITY, Map.of()));
        assertEquals("review", on(order, SystemKind.CONTRACTOR, Map.of()));
        assertEquals("prohibited", on(order, SystemKind.CONTRACTOR, Map.of("behalf", true)));
        assertEquals("outside", on(order, SystemKind.CONTRACTOR, Map.of("behalf", false)));
        assertEquals("review", on(order, SystemKind.PRIVATE, Map.of()));
        assertEquals("outside", on(order, SystemKind.PRIVATE, Map.of("us-person", false)));
        assertVerdict(
                "prohibited by ban", order, SHIELD); // nobody said: as the order would have it
    }

    /// Rows 63 and 64, B, F, K and R: by organization and by system; left out is a system, not an
    /// agency.
    @Test
    void organizationsAndSystems() {
        Order order =
                of(
                        VESNA,
                        ANYTHING,
                        """
                        binds:
                          - {system: federal, effect: leaves-out, clause: out}
                          - {system: federal, organizations: [intelligence-agency], effect: binds, clause: who}
                          - {system: national-security, effect: leaves-out, clause: out}
                          - {system: sensitive-compartmented, effect: binds, clause: who}
                          - {system: contractor, effect: leaves-out, clause: out}
                          - {system: private, effect: leaves-out, clause: out}
                        """);
        assertEquals("review", on(order, SystemKind.FEDERAL, Map.of()));
        assertEquals("prohibited", on(order, SystemKind.SENSITIVE_COMPARTMENTED, Map.of()));
        assertEquals(
                "prohibited",
                by(order, Optional.of(SystemKind.FEDERAL), OrganizationKind.INTELLIGENCE_AGENCY));
        assertEquals(
                "outside",
                by(order, Optional.of(SystemKind.FEDERAL), OrganizationKind.DEFENSE_AGENCY));
        assertEquals("prohibited", by(order, Optional.empty(), OrganizationKind.DEFENSE_AGENCY));
        assertEquals(
                "outside",
                by(order, Optional.of(SystemKind.CONTRACTOR), OrganizationKind.CONTRACTOR));
    }

    /// Row 67, E: what goes to the supplier is another matter than what comes from it.
    @Test
    void goodsThatGoTheOtherWay() {
        Order order =
                order(
                        "prohibits: [{acts: [transaction], compositions: [itself], flow: outbound,"
                                + " clause: ban}]\n");
        assertVerdict("outside by ban", order, bought(SHIELD, "2025-01-01"));
    }

    /// Row 89: orders on one supplier differ, and each keeps its own verdict.
    @Test
    void eachOrderItsOwnVerdict() {
        assertVerdict("excluded by embedded", Invented.NARROW, GATEWAY);
        assertVerdict("prohibited by ban", Invented.WIDE, GATEWAY);
    }

    /// Row 90, F: what a text that is partly withheld does not reach may still be within.
    @Test
    void aTextThatIsPartlyWithheld() {
        String closed =
                """
                prohibits:
                  - {acts: [presence], compositions: [itself], products: [draw], clause: ban}
                withheld:
                  - {what: %s, note: ask the contracting officer, clause: out}
                """;
        assertVerdict("review by out", order(closed.formatted("text")), SHIELD);
        Order basis = order(closed.formatted("basis"));
        assertVerdict("outside by ban", basis, SHIELD);
        assertEquals(Withheld.What.BASIS, basis.withheld().getFirst().what());
    }

    /// Row 91, R: unknown is taken for the worst case where the order says so.
    @Test
    void unknownIsTheWorstCase() {
        String text =
                """
                conditions:
                  - {id: exposed, sort: asset, question: is it exposed?%s, clause: second}
                prohibits:
                  - {acts: [presence], compositions: [itself], provided: [exposed], clause: ban}
                """;
        assertVerdict("review by ban", order(text.formatted("")), SHIELD);
        assertVerdict("prohibited by ban", order(text.formatted(", unknown: true")), SHIELD);
        assertEquals(
                "outside",
                given(order(text.formatted(", unknown: true")), SHIELD, Map.of("exposed", false)));
    }

    /// Row 92: each clause names its source, and a source says whether it is a secondary one.
    @Test
    void whereAFactComesFrom() {
        String head =
                HEAD.replace(
                        "address: https://example.org/text}",
                        "address: https://example.org/text, secondary: true}");
        Order order = read(head + VESNA + ANYTHING + ALL_BOUND);
        assertTrue(order.sources().getFirst().secondary());
        assertEquals("text", order.prohibits().getFirst().clause().source());
    }

    /// The release decides what another company's product holds.
    @Test
    void theReleaseDecides() {
        Order order =
                order("prohibits: [{acts: [presence], compositions: [embedded], clause: ban}]");
        assertVerdict("prohibited by ban", order, release("2.1"));
        assertVerdict("outside by who", order, release("5.0"));
        assertVerdict("review by ban", order, release("4.0"));
        assertVerdict("review by ban", order, release(""));
    }

    private static Seen release(String version) {
        Seen box = seen("box", identified("box"));
        var was = box.component();
        return new Seen(
                new Component(was.type(), was.presence(), was.name(), version, was.traces()),
                box.recognition(),
                List.of(),
                false,
                box.on(),
                "",
                false,
                Act.PRESENCE,
                "");
    }

    private static Seen bought(Seen seen, String date) {
        return new Seen(
                as(Presence.LISTED, seen).component(),
                seen.recognition(),
                List.of(),
                false,
                Asset.AssetKind.PURCHASE,
                "",
                false,
                Act.PROCUREMENT,
                date);
    }

    private static Seen from(String seller, String date) {
        return sold(bought(SHIELD, date), seller);
    }

    private static Seen sold(Seen bought, String seller) {
        Component was = bought.component();
        return new Seen(
                new Component(
                        was.type(),
                        was.presence(),
                        was.name(),
                        was.version(),
                        List.of(new Trace(Kind.SELLER, seller))),
                bought.recognition(),
                List.of(),
                false,
                bought.on(),
                "",
                false,
                Act.PROCUREMENT,
                bought.date());
    }

    private static Seen within(Seen seen, Whole... wholes) {
        Seen part = in(seen, Asset.AssetKind.HOST, "");
        return new Seen(
                part.component(),
                part.recognition(),
                List.of(wholes),
                false,
                part.on(),
                "",
                false,
                Act.PRESENCE,
                "");
    }

    private static Order goods(String words) {
        return order(
                "prohibits: [{acts: [presence], compositions: [itself], "
                        + words
                        + ", clause: ban}]\n");
    }

    private static Order order(String ban) {
        return of(VESNA, ban, ALL_BOUND);
    }

    private static Order of(String... parts) {
        return read(HEAD + String.join("\n", parts));
    }

    private static Order read(String text) {
        return Document.parse("words.yaml", text.getBytes(UTF_8))
                .then(document -> OrderFile.read(document, List.of("vesna")))
                .orElseThrow()
                .getFirst();
    }

    private static Ruling judge(Order order, Seen seen, String asOf) {
        return new Judge(Scope.ASSUMED, LocalDate.parse(asOf), List.of(DOSSIER)).judge(seen, order);
    }

    private static void assertVerdict(String expected, Order order, Seen seen) {
        Verdict verdict = judge(order, seen, "2026-01-01").verdict();
        String actual = verdict.id() + " by " + verdict.clause().id();
        assertTrue(actual.startsWith(expected), verdict::toString);
    }

    private static void assertReview(
            String question, Order order, Seen seen, Map<String, Boolean> given) {
        Verdict verdict = judge(order, seen, given);
        assertEquals(question, ((Verdict.Review) verdict).question());
    }

    private static String given(Order order, Seen seen, Map<String, Boolean> given) {
        return judge(order, seen, given).id();
    }

    private static Verdict judge(Order order, Seen seen, Map<String, Boolean> given) {
        Scope scope = new Scope(Optional.empty(), Optional.empty(), given);
        return new Judge(scope, LocalDate.of(2026, 1, 1), List.of(DOSSIER))
                .judge(seen, order)
                .verdict();
    }

    private static String on(Order order, SystemKind system, Map<String, Boolean> given) {
        Scope scope = new Scope(Optional.of(system), Optional.empty(), given);
        return new Judge(scope, LocalDate.of(2026, 1, 1), List.of(DOSSIER))
                .judge(SHIELD, order)
                .verdict()
                .id();
    }

    private static String bought(Order order, OrganizationKind organization) {
        Scope scope = new Scope(Optional.empty(), Optional.of(organization), Map.of());
        return new Judge(scope, LocalDate.of(2026, 1, 1), List.of(DOSSIER))
                .judge(bought(SHIELD, "2024"), order)
                .verdict()
                .id();
    }

    private static String by(
            Order order, Optional<SystemKind> system, OrganizationKind organization) {
        Scope scope = new Scope(system, Optional.of(organization), Map.of());
        return new Judge(scope, LocalDate.of(2026, 1, 1), List.of(DOSSIER))
                .judge(SHIELD, order)
                .verdict()
                .id();
    }
}
