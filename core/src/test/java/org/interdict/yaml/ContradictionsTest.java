package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.supplier.Dossier;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What dossiers of invented companies say and cannot all be so: each error names every file and
/// line that it takes.
class ContradictionsTest {
    /// A dossier of companies `x`, `y` and `z`, in files named by their id; relations begin in line
    /// 11.
    private static String file(String id, String... relations) {
        return """
        id: %s
        name: Invented
        checked: 2026-11-24
        sources:
          - {id: site, title: about us, address: https://acme.example/about}
        entities:
          - {id: x, names: [The X of %s], country: CH, standing: confirmed, sources: [site]}
          - {id: y, names: [The Y of %s], standing: confirmed, sources: [site]}
          - {id: z, names: [The Z of %s], standing: confirmed, sources: [site]}
        relations:%s
        """
                        .formatted(id, id, id, id, relations.length == 0 ? " []" : "")
                + Arrays.stream(relations)
                        .map(
                                relation ->
                                        "  - {"
                                                + relation
                                                + (relation.contains("standing")
                                                        ? ""
                                                        : ", standing: confirmed")
                                                + ", sources: [site]}\n")
                        .collect(Collectors.joining());
    }

    private static String problems(String... files) {
        List<Contradictions.Told> told = new ArrayList<>();
        for (String text : files) {
            String name = text.substring("id: ".length(), text.indexOf('\n')) + ".yaml";
            Document document =
                    Document.parse(name, text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
            Loaded<Dossier> loaded = DossierFile.read(document);
            if (loaded.ifGood().isEmpty())
                return loaded.problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n"));
            told.add(new Contradictions.Told(document, loaded.orElseThrow()));
        }
        return Contradictions.between(told).stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aCircleThroughTwoFiles() {
        assertEquals(
                "b.yaml:11:35: ownership goes in a circle: a:y (line 11) -> x (a.yaml:11) -> a:y",
                problems(
                        file("a", "link: owns, from: x, to: y"),
                        file("b", "link: owns, from: 'a:y', to: 'a:x'")));
    }

    @Test
    void aCircleThatEndedBeforeItClosed() {
        assertEquals(
                "",
                problems(
                        file("a", "link: owns, from: x, to: y, until: \"2016\""),
                        file("b", "link: owns, from: 'a:y', to: 'a:x', since: \"2016\"")));
        assertEquals(
                "b.yaml:11:35: ownership goes in a circle: a:y (line 11) -> x (a.yaml:11) -> a:y",
                problems(
                        file("a", "link: owns, from: x, to: y, since: \"2001\", until: \"2016\""),
                        file(
                                "b",
                                "link: owns, from: 'a:y', to: 'a:x', since: \"2005\", until:"
                                        + " \"2010\"")));
    }

    @Test
    void sharesThatExcludeEachOther() {
        String thirty = file("a", "link: owns, from: x, to: y, share: 30");
        assertEquals(
                "b.yaml:11:35: \"a:x\" owns 51 % of \"a:y\" here and 30 % there (a.yaml:11);"
                        + " correct one, give the days on which it changed, or mark one as"
                        + " disputed",
                problems(thirty, file("b", "link: owns, from: 'a:x', to: 'a:y', share: 51")));
        assertEquals(
                "",
                problems(
                        thirty, file("b", "link: owns, from: 'a:x', to: 'a:y', share: {max: 40}")));
        assertEquals(
                "",
                problems(
                        thirty,
                        file(
                                "b",
                                "link: owns, from: 'a:x', to: 'a:y', share: 51, standing:"
                                        + " disputed")));
        assertEquals(
                "",
                problems(
                        file("a", "link: owns, from: x, to: y, share: 30, since: \"2016\""),
                        file(
                                "b",
                                "link: owns, from: 'a:x', to: 'a:y', share: 51, until: \"2016\"")),
                "2016 may have begun with one and ended with the other");
    }

    @Test
    void moreThanTheWhole() {
        assertEquals(
                "b.yaml:11:31: \"a:y\" is owned to 100.5 %: 60 % by \"x\" (a.yaml:11), 40.5 % by"
                        + " \"z\" (line 11); correct one, give the days on which it changed, or"
                        + " mark one as disputed",
                problems(
                        file("a", "link: owns, from: x, to: y, share: 60"),
                        file("b", "link: owns, from: z, to: 'a:y', share: 40.5")));
        assertEquals(
                "",
                problems(
                        file("a", "link: owns, from: x, to: y, share: 60"),
                        file(
                                "b",
                                "link: owns, from: z, to: 'a:y', share: 40",
                                "link: owns, from: 'a:x', to: 'a:y', share: {min: 50}")),
                "told twice is counted once");
    }

    @Test
    void oneEntityOfTwoCountries() {
        String lei = ", identifiers: {lei: 5299 00XX}";
        assertEquals(
                "b.yaml:7:10: \"x\" is of FR, and \"x\" (a.yaml:7) is of CH; they are one entity"
                        + " (both carry lei 529900XX): correct one of them",
                problems(
                        file("a").replace("country: CH", "country: CH" + lei),
                        file("b").replace("country: CH", "country: FR" + lei)));
        assertEquals(
                "",
                problems(
                        file("a").replace("country: CH", "country: CH" + lei.replace("lei", "pen")),
                        file("b")
                                .replace("country: CH", "country: FR" + lei.replace("lei", "pen"))),
                "a number that others may bear joins nothing");
        assertEquals(
                "b.yaml:7:10: \"x\" is a person, and \"x\" (a.yaml:7) is a company; they are one"
                        + " entity (one is an alias of the other): correct one of them",
                problems(
                        file("a"),
                        file("b", "link: alias-of, from: x, to: 'a:x'")
                                .replace("{id: x,", "{id: x, kind: person,")));
    }

    @Test
    void endsThatAreNotThere() {
        assertEquals(
                "b.yaml:11:24: no dossier \"aa\" in suppliers/; did you mean \"a\"?\n"
                        + "b.yaml:11:36: no entity \"xx\" in a.yaml; did you mean \"x\"?",
                problems(file("a"), file("b", "link: owns, from: 'aa:y', to: 'a:xx'")));
    }

    @Test
    void theSameIdTwice() {
        assertEquals(
                "a.yaml:1:5: the dossier \"a\" is already a.yaml; give it another id",
                problems(file("a"), file("a")));
    }
}
