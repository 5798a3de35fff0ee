package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Releases;
import org.interdict.supplier.Share;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

class DossierFileTest {
    /// A supplier that does not exist, with something under every key.
    static final String GOOD =
            """
            id: acme
            name: Acme
            checked: 2026-11-24
            sources:
              - {id: site, title: about us, address: https://acme.example/about}
              - {id: lost, title: a page, address: 'public file, address not recorded', secondary: true}
            entities:
              - id: acme
                names: [Acme Works AG, АО «Акме»]
                known-as: [Acme]
                country: CH
                identifiers: {uid: "CHE-1"}
                note: makes anvils
                standing: confirmed
                sources: [site]
              - {id: roadrunner, names: [Roadrunner Ltd], standing: reported, sources: [lost]}
            relations:
              - {link: owns, from: acme, to: roadrunner, share: 51, since: "2016-05", until: "2020", standing: disputed, sources: [site], note: it says not}
              - {link: owns, from: 'holding:top', to: acme, share: {min: 10, max: 20}, standing: reported, sources: [site]}
              - {link: owns, from: 'holding:east', to: acme, share: {over: 25}, standing: reported, sources: [site]}
            products:
              - id: anvil
                names: [Acme Anvil]
                categories: [hardware, information-security]
                maker: acme
                standing: confirmed
                sources: [site]
              - id: cart
                names: [Roadrunner Cart]
                categories: [hardware]
                maker: roadrunner
                partly: true
                follows: anvil
                embeds: {product: anvil, how: sdk, releases: 2 to 4, with: [2..4], without: [..1, "9"], standing: reported, sources: [lost]}
                note: heavy
                standing: confirmed
                sources: [site]
            indicators:
              - {kind: purl, pattern: pkg:npm/%40acme/*, product: anvil, strength: identified, standing: confirmed, sources: [site], note: scope}
              - {kind: publisher, pattern: Acme Works, strength: named, standing: reported, legal: true, sources: [lost, site]}
            look-alikes:
              - {kind: name, pattern: Acme Anvil for Dummies*, reason: a book, sources: [site]}
            """;

    static Loaded<Dossier> read(String text) {
        return Document.parse("acme.yaml", text.getBytes(StandardCharsets.UTF_8))
                .then(DossierFile::read);
    }

    private static String problems(String text) {
        return read(text).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    /// The problems of the good file after one change.
    private static String changed(String from, String to) {
        if (!GOOD.contains(from)) throw new AssertionError("not in the good file: " + from);
        return problems(GOOD.replace(from, to));
    }

    @Test
    void everyKeyOfAGoodFile() {
        Dossier dossier = read(GOOD).orElseThrow();
        List<String> site = List.of("site");
        List<String> lost = List.of("lost");
        assertEquals(
                new Dossier(
                        "acme",
                        "Acme",
                        LocalDate.of(2026, 11, 24),
                        YamlText.sha256(GOOD.getBytes(StandardCharsets.UTF_8)),
                        List.of(
                                new Source("site", "about us", "https://acme.example/about"),
                                new Source(
                                        "lost",
                                        "a page",
                                        "public file, address not recorded",
                                        true)),
                        List.of(
                                new Entity(
                                        "acme",
                                        List.of("Acme Works AG", "АО «Акме»"),
                                        List.of("Acme"),
                                        "CH",
                                        Map.of("uid", "CHE-1"),
                                        "makes anvils",
                                        Standing.CONFIRMED,
                                        site),
                                new Entity(
                                        "roadrunner",
                                        List.of("Roadrunner Ltd"),
                                        List.of(),
                                        "",
                                        Map.of(),
                                        "",
                                        Standing.REPORTED,
                                        lost)),
                        List.of(
                                new Relation(
                                        Relation.Link.OWNS,
                                        "acme",
                                        "roadrunner",
                                        Share.exactly(51),
                                        "2016-05",
                                        "2020",
                                        "it says not",
                                        Standing.DISPUTED,
                                        site),
                                new Relation(
                                        Relation.Link.OWNS,
                                        "holding:top",
                                        "acme",
                                        Share.between(10, 20),
                                        "",
                                        "",
                                        "",
                                        Standing.REPORTED,
                                        site),
                                new Relation(
                                        Relation.Link.OWNS,
                                        "holding:east",
                                        "acme",
                                        new Share(25_000_001, Share.WHOLE),
                                        "",
                                        "",
                                        "",
                                        Standing.REPORTED,
                                        site)),
                        List.of(
                                new Product(
                                        "anvil",
                                        List.of("Acme Anvil"),
                                        Set.of("hardware", "information-security"),
                                        "acme",
                                        false,
                                        "",
                                        Optional.empty(),
                                        "",
                                        Standing.CONFIRMED,
                                        site),
                                new Product(
                                        "cart",
                                        List.of("Roadrunner Cart"),
                                        Set.of("hardware"),
                                        "roadrunner",
                                        true,
                                        "anvil",
                                        Optional.of(
                                                new Product.Embedding(
                                                        "anvil",
                                                        Product.Embedding.How.SDK,
                                                        "2 to 4",
                                                        List.of(new Releases("2", "4")),
                                                        List.of(
                                                                new Releases("", "1"),
                                                                new Releases("9", "9")),
                                                        Standing.REPORTED,
                                                        lost)),
                                        "heavy",
                                        Standing.CONFIRMED,
                                        site)),
                        List.of(
                                new Indicator(
                                        Kind.PURL,
                                        "pkg:npm/%40acme/*",
                                        "anvil",
                                        Strength.IDENTIFIED,
                                        Standing.CONFIRMED,
                                        false,
                                        "scope",
                                        site),
                                new Indicator(
                                        Kind.PUBLISHER,
                                        "Acme Works",
                                        "",
                                        Strength.NAMED,
                                        Standing.REPORTED,
                                        true,
                                        "",
                                        List.of("lost", "site"))),
                        List.of(
                                new LookAlike(
                                        Kind.NAME, "Acme Anvil for Dummies*", "a book", site))),
                dossier);
        assertEquals(Set.of("acme"), dossier.group());
    }

    @Test
    void everyErrorAtOnce() {
        String bad =
                GOOD.replace("checked: 2026-11-24", "checked: 2026-02-30")
                        .replace("known-as: [Acme]", "know-as: [Acme]")
                        .replace("country: CH", "country: Swiss")
                        .replace("maker: roadrunner", "maker: roadruner")
                        .replace("sources: [lost, site]", "sources: [lost, sites]")
                        .replace("standing: disputed", "standing: denied");
        assertEquals(
                """
                acme.yaml:3:10: "checked" must be a day of the calendar like 2017-09-13, and "2026-02-30" is none
                acme.yaml:10:5: unknown key "know-as"; did you mean "known-as"?
                acme.yaml:11:14: write the country as ISO 3166 does: two capital letters
                acme.yaml:18:100: "standing" must be one of confirmed, reported, disputed; "denied" is none of them
                acme.yaml:31:12: no entity here has the id "roadruner"; did you mean "roadrunner"?
                acme.yaml:40:110: no source has the id "sites"; did you mean "site"?\
                """,
                problems(bad));
    }

    @Test
    void ownershipLoopIsNamedWithEveryPlace() {
        String back =
                "relations:\n"
                        + "  - {link: controls, from: roadrunner, to: acme, standing: reported,"
                        + " sources: [site]}\n";
        String lasting =
                GOOD.replace(", until: \"2020\", standing: disputed", ", standing: confirmed");
        assertEquals(
                "acme.yaml:19:34: ownership goes in a circle: acme (line 19) -> roadrunner (line"
                        + " 18) -> acme",
                problems(lasting.replace("relations:\n", back)));
        assertEquals("", problems(GOOD.replace("relations:\n", back)), "it ended in 2020");
        assertEquals(
                "acme.yaml:18:34: ownership goes in a circle: acme (line 18) -> acme",
                problems(lasting.replace("to: roadrunner", "to: acme")));
    }

    @Test
    void aProductInsideItself() {
        assertEquals(
                "acme.yaml:34:13: a product is inside itself: cart (line 28) -> cart",
                changed("embeds: {product: anvil", "embeds: {product: cart"));
    }

    @Test
    void aFactIsOnlyAsSureAsItsSources() {
        assertEquals(
                "acme.yaml:16:57: nothing is confirmed by a source without an address; write"
                        + " \"reported\"",
                changed("Ltd], standing: reported", "Ltd], standing: confirmed"));
        assertEquals(
                "acme.yaml:16:76: \"sources\" must hold something",
                changed(
                        "Ltd], standing: reported, sources: [lost]",
                        "Ltd], standing: reported, sources: []"));
        assertEquals(
                "acme.yaml:6:10: nothing cites this source; cite it or remove it",
                problems(GOOD.replace("[lost]", "[site]").replace("[lost, site]", "[site]")));
    }

    @Test
    void whatStandsTwice() {
        assertEquals(
                "acme.yaml:40:27: this purl stands already in line 39; a trace is one indicator or"
                        + " one look-alike",
                changed(
                        "{kind: publisher, pattern: Acme Works, strength: named, standing:"
                                + " reported, legal: true",
                        "{kind: purl, pattern: pkg:npm/%40ACME/*, strength: named, standing:"
                                + " reported"));
        assertEquals(
                "acme.yaml:42:27: this purl stands already in line 39; a trace is one indicator or"
                        + " one look-alike",
                changed(
                        "{kind: name, pattern: Acme Anvil for Dummies*",
                        "{kind: purl, pattern: pkg:npm/%40acme/*"));
        assertEquals(
                "acme.yaml:29:13: the name \"acme ANVIL\" stands already in the part that begins in"
                        + " line 22",
                changed("names: [Roadrunner Cart]", "names: [acme ANVIL]"));
        assertEquals(
                "acme.yaml:6:10: the source \"site\" stands already in line 5",
                problems(
                        GOOD.replace("id: lost", "id: site")
                                .replace("[lost]", "[site]")
                                .replace("[lost, site]", "[site]")));
    }

    @Test
    void namesThatOtherThingsBear() {
        assertEquals(
                "acme.yaml:23:13: \"AAX\" has fewer than 5 letters, and other things bear it; write"
                        + " it into the note",
                changed("names: [Acme Anvil]", "names: [AAX]"));
    }

    @Test
    void strengthsThatAKindCannotHave() {
        assertEquals(
                "acme.yaml:40:54: words are never \"identified\"; see the table of strengths in"
                        + " docs/suppliers.md",
                changed("Acme Works, strength: named", "Acme Works, strength: identified"));
        assertEquals(
                "acme.yaml:39:72: only signer, certificate and team-id can be \"signed\"; see the"
                        + " table of strengths in docs/suppliers.md",
                changed("strength: identified", "strength: signed"));
        assertEquals(
                "acme.yaml:39:129: only the name of a company can be a legal name",
                changed(
                        "standing: confirmed, sources: [site], note: scope",
                        "standing: confirmed, sources: [site], legal: true, note: scope"));
    }

    @Test
    void sharesAndDays() {
        assertEquals(
                "acme.yaml:18:53: \"share\" must be a number from 0.01 to 100.0; found a number",
                changed("share: 51", "share: 101"));
        assertEquals(
                "acme.yaml:18:61: only \"owns\" has a share",
                changed("link: owns, from: acme", "link: affiliate-of, from: acme"));
        assertEquals(
                "acme.yaml:18:82: it ends before it begins",
                changed("until: \"2020\"", "until: \"2010\""));
        assertEquals(
                "acme.yaml:18:64: write \"2016\", \"2016-05\" or \"2016-05-31\", in quotes",
                changed("since: \"2016-05\"", "since: \"2016-5\""));
    }
}
