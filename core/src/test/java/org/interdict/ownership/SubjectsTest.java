package org.interdict.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Order;
import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierFile;
import org.interdict.yaml.Library;
import org.interdict.yaml.OrderFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Whom each carried order is about, by its own words: rows 30, 31, 33 to 35, 37 and 38 of the
/// concepts in `docs/orders.md`. Mostly on invented companies that stand in one relation to one
/// that the order names. The order on persons stands among the tests, because none is carried.
class SubjectsTest {
    private static final Library LIBRARY = Library.carried();

    private static Subject subject(String order, String id) {
        return LIBRARY.order(order).orElseThrow().subjects().stream()
                .filter(subject -> subject.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// `no`, `yes`, or a question.
    private static String said(Optional<Membership> membership) {
        return membership.map(one -> one.isSure() ? "yes" : "question").orElse("no");
    }

    private static String belongs(Told told, Subject subject, String who, LocalDate day) {
        Dossier dossier = told.dossier();
        return said(Graph.of(List.of(dossier)).group(subject, day).of(dossier, who));
    }

    private static String belongs(Told told, Subject subject, String who) {
        return belongs(told, subject, who, LocalDate.MAX);
    }

    private static Told named(Subject subject) {
        return new Told().named("named", subject.named().getFirst());
    }

    /// Rows 33, 34 (N) and 37 (F), each relation by itself: `named` is the company that the order
    /// names, `other` the one in question.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bod-17-01        | kaspersky          | other | successor-of | named | yes
                    bod-17-01        | kaspersky          | named | successor-of | other | yes
                    bod-17-01        | kaspersky          | other | owns         | named | yes
                    bod-17-01        | kaspersky          | named | owns         | other | yes
                    bod-17-01        | kaspersky          | other | affiliate-of | named | yes
                    bod-17-01        | kaspersky          | other | assignee-of  | named | no
                    bod-17-01        | kaspersky          | other | operates-for | named | no
                    bod-17-01        | kaspersky          | other | officer-of   | named | no
                    far-52.204-23    | kaspersky          | other | successor-of | named | yes
                    far-52.204-23    | kaspersky          | named | successor-of | other | no
                    far-52.204-23    | kaspersky          | named | controls     | other | yes
                    far-52.204-23    | kaspersky          | other | controls     | named | yes
                    far-52.204-23    | kaspersky          | named | owns         | other | yes
                    far-52.204-23    | kaspersky          | other | owns         | named | yes
                    far-52.204-23    | kaspersky          | other | affiliate-of | named | question
                    far-52.204-23    | kaspersky          | other | assignee-of  | named | no
                    far-52.204-25    | huawei             | named | owns         | other | yes
                    far-52.204-25    | huawei             | other | affiliate-of | named | yes
                    far-52.204-25    | huawei             | other | successor-of | named | no
                    far-52.204-25    | huawei             | named | successor-of | other | no
                    far-52.204-25    | dahua              | named | controls     | other | yes
                    icts-2021-002    | kaspersky          | other | owns         | named | yes
                    icts-2021-002    | kaspersky          | named | owns         | other | yes
                    icts-2021-002    | kaspersky          | other | successor-of | named | no
                    icts-2021-002    | successors         | other | successor-of | named | yes
                    icts-2021-002    | successors         | other | assignee-of  | named | yes
                    icts-2021-002    | successors         | named | assignee-of  | other | no
                    icts-2021-002    | successors         | named | owns         | other | no
                    fcc-covered-list | kaspersky-2024     | other | successor-of | named | yes
                    fcc-covered-list | kaspersky-2024     | named | successor-of | other | no
                    fcc-covered-list | kaspersky-2024     | other | assignee-of  | named | yes
                    fcc-covered-list | kaspersky-2022     | named | successor-of | other | yes
                    fcc-covered-list | kaspersky-2022     | other | affiliate-of | named | yes
                    fcc-covered-list | kaspersky-2022     | other | assignee-of  | named | no
                    fcc-covered-list | huawei             | named | owns         | other | yes
                    fcc-covered-list | huawei             | other | affiliate-of | named | yes
                    fcc-covered-list | huawei             | other | successor-of | named | no
                    far-52.204-27    | tiktok             | named | owns         | other | yes
                    far-52.204-27    | tiktok             | other | owns         | named | no
                    far-52.204-27    | tiktok             | named | controls     | other | question
                    far-52.204-27    | tiktok             | other | affiliate-of | named | no
                    far-52.204-27    | tiktok             | other | successor-of | named | no
                    fascsa-acronis   | acronis            | other | operates-for | named | yes
                    fascsa-acronis   | acronis            | named | operates-for | other | no
                    fascsa-acronis   | acronis            | named | owns         | other | yes
                    fascsa-acronis   | acronis            | other | successor-of | named | no
                    """)
    void oneRelation(
            String order, String id, String from, String link, String to, String expected) {
        Subject subject = subject(order, id);
        Link how =
                Arrays.stream(Link.values())
                        .filter(each -> each.id().equals(link))
                        .findFirst()
                        .orElseThrow();
        Share share = how == Link.OWNS ? Share.exactly(60) : Share.UNKNOWN;
        Told told = named(subject).says(how, from, to, share, "", "", Standing.CONFIRMED);
        assertEquals(expected, belongs(told, subject, "other"));
    }

    /// Row 34: section 1634 speaks of common control, the act on TikTok looks downward only.
    @ParameterizedTest
    @CsvSource({
        "far-52.204-23, kaspersky, yes",
        "bod-17-01, kaspersky, yes",
        "far-52.204-27, tiktok, no"
    })
    void aSisterCompany(String order, String id, String expected) {
        Subject subject = subject(order, id);
        Told told = named(subject).owns("top", "named", 80).owns("top", "sister", 80);
        assertEquals(expected, belongs(told, subject, "sister"));
    }

    /// Row 35: a share of 60, 50 and 30 percent, held by the company that the order names.
    @ParameterizedTest
    @CsvSource({
        "bod-17-01, kaspersky, yes, question, question",
        "far-52.204-23, kaspersky, yes, no, no",
        "far-52.204-25, zte, yes, question, question",
        "far-52.204-27, tiktok, yes, question, question",
    })
    void shares(String order, String id, String sixty, String half, String thirty) {
        Subject subject = subject(order, id);
        Told told =
                named(subject)
                        .owns("named", "sixty", 60)
                        .owns("named", "half", 50)
                        .owns("named", "thirty", 30);
        assertEquals(sixty, belongs(told, subject, "sixty"));
        assertEquals(half, belongs(told, subject, "half"));
        assertEquals(thirty, belongs(told, subject, "thirty"));
    }

    /// Rows 30, 31 and 35 (O), in the manner of the lists of blocked persons: a person by any of
    /// his spellings and of his country, and what such persons own to half or more together.
    @Test
    void personsAndHalfTogether() throws IOException {
        Dossier dossier =
                Document.parse("lampov.yaml", bytes("lampov.yaml"))
                        .then(DossierFile::read)
                        .orElseThrow();
        Order order =
                Document.parse("blocked-persons.yaml", bytes("blocked-persons.yaml"))
                        .then(document -> OrderFile.read(document, Set.of("lampov")))
                        .orElseThrow()
                        .getFirst();
        Group group = Graph.of(List.of(dossier)).group(order.subjects().getFirst(), LocalDate.MAX);
        List<String> belongs =
                dossier.entities().stream()
                        .map(entity -> entity.id() + ' ' + said(group.of(dossier, entity.id())))
                        .toList();
        assertEquals(
                List.of(
                        "ivan yes",
                        "namesake no",
                        "unplaced question",
                        "lamps yes",
                        "wicks yes",
                        "oil no",
                        "ministry no",
                        "bakery no",
                        "led no"),
                belongs);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = SubjectsTest.class.getResourceAsStream(name)) {
            if (in == null) throw new AssertionError("no " + name);
            return in.readAllBytes();
        }
    }

    /// An order, and one of its subjects.
    record Asked(String order, Subject subject) {
        @Override
        public String toString() {
            return order + ' ' + subject.id();
        }
    }

    private static Stream<Asked> subjects() {
        return LIBRARY.orderIds().stream()
                .flatMap(
                        id ->
                                LIBRARY.order(id).orElseThrow().subjects().stream()
                                        .filter(subject -> !subject.named().isEmpty())
                                        .map(subject -> new Asked(id, subject)));
    }

    /// Row 30, all orders: each name that the order prints is an entity of its dossier, which
    /// belongs at once, by whatever other names and scripts the dossier knows it.
    @ParameterizedTest
    @MethodSource("subjects")
    void everyNameIsSomebody(Asked asked) {
        Dossier dossier = LIBRARY.dossier(asked.subject.supplier()).orElseThrow();
        Group group = Graph.of(List.of(dossier)).group(asked.subject, LocalDate.MAX);
        for (String name : asked.subject.named()) {
            List<Entity> bearers =
                    dossier.entities().stream()
                            .filter(
                                    entity ->
                                            entity.names().stream()
                                                    .anyMatch(name::equalsIgnoreCase))
                            .toList();
            assertFalse(bearers.isEmpty(), name);
            for (Entity bearer : bearers) {
                Membership membership = group.of(dossier, bearer.id()).orElseThrow();
                assertTrue(membership.isSure(), name);
                assertEquals(List.of(), membership.steps(), name);
            }
        }
    }

    private static Stream<Asked> downward() {
        Set<Related> down =
                Set.of(
                        Related.SUBSIDIARY,
                        Related.AFFILIATE,
                        Related.CONTROL,
                        Related.MAJORITY_OWNED,
                        Related.OWNED);
        return subjects().filter(asked -> asked.subject.group().stream().anyMatch(down::contains));
    }

    /// Row 38, every order that covers what its subject owns: a unit that was sold is judged as of
    /// the day in question.
    @ParameterizedTest
    @MethodSource("downward")
    void aUnitThatWasSold(Asked asked) {
        Told told = named(asked.subject).owns("named", "unit", 100, "2010", "2020-06-30");
        List<String> days = List.of("2009-12-31", "2010-01-01", "2020-06-30", "2020-07-01");
        assertEquals(
                List.of("no", "yes", "yes", "no"),
                days.stream()
                        .map(day -> belongs(told, asked.subject, "unit", LocalDate.parse(day)))
                        .toList());
    }
}
