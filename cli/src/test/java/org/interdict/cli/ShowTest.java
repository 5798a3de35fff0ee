package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The commands that show what the program carries, and lint.
class ShowTest {
    @TempDir private Path folder;

    @Test
    void theDirectiveAMonthAfterItsIssue() {
        Ran.of("order", "show", "bod-17-01", "--as-of", "2017-10-14").golden("bod-17-01");
    }

    /// As in the autumn after each was issued, when some of its days are over.
    @ParameterizedTest
    @CsvSource({
        "icts-2021-002, 2024-09-01",
        "fascsa-acronis, 2025-10-01",
        "far-52.204-27, 2023-04-15"
    })
    void ordersWholeAsTheyAreShown(String id, String asOf) {
        Ran.of("order", "show", id, "--as-of", asOf).golden(id);
    }

    /// The part of the regulations was moved on 2024-07-18.
    @Test
    void aClauseIsCitedAsItStoodOnTheDay() {
        String before = Ran.of("order", "show", "icts-2021-002", "--as-of", "2024-07-17").out();
        String after = Ran.of("order", "show", "icts-2021-002", "--as-of", "2024-07-18").out();
        assertTrue(before.contains("15 CFR 7.103(b)") && !before.contains("791.103(b)"), before);
        assertTrue(after.contains("791.103(b)") && !after.contains("15 CFR 7.103(b)"), after);
    }

    @Test
    void partsAAndBOfSection889() {
        Ran.of("order", "show", "far-52.204-25", "--as-of", "2020-08-14").golden("far-52.204-25");
    }

    @Test
    void theClauseOfTwoEditions() {
        assertTrue(
                Ran.of("order", "show", "far-52.204-23@2018-07")
                        .out()
                        .contains("1 business day after a product is found"));
        assertTrue(
                Ran.of("order", "show", "far-52.204-23")
                        .out()
                        .contains("3 business days after a product is found"));
    }

    /// What a contract's edition demands, of whom, and which contracts hold it.
    @Test
    void theClause() {
        Ran.of("order", "show", "far-52.204-23@2018-07", "--as-of", "2018-06-01")
                .golden("far-52.204-23@2018-07");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order list", "order list --supplier kaspersky", "order show bod-17-01",
                        "supplier list", "supplier show kaspersky", "source list",
                "source show dpkg-status", "source show csv", "--help", "check --help",
                        "order show --help", "supplier lint --help"
            })
    void showsAndEndsWithNought(String line) {
        Ran ran = Ran.of(line.split(" "));
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().length() > 100, ran.out());
        assertEquals("", ran.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order list",
                "order show bod-17-01",
                "supplier list",
                "supplier show kaspersky",
                "source list",
                "source show reg"
            })
    void jsonBesideEveryTable(String line) {
        Ran ran = Ran.of((line + " -o json").split(" "));
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().startsWith("[") || ran.out().startsWith("{"), ran.out());
    }

    @Test
    void whatIsUnknownNamesTheNearOnes() {
        assertTrue(Ran.of("source", "show", "dpkg-statsu").err().contains("dpkg-status"));
        assertTrue(Ran.of("supplier", "show", "kasperski").err().contains("kaspersky"));
        assertEquals(2, Ran.of("order", "list", "--supplier", "nobody").exit());
    }

    @Test
    void everyCarriedFileHolds() throws IOException {
        for (String kind : new String[] {"order", "supplier"}) {
            try (var files = Files.list(Ran.ROOT.resolve(kind + "s"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    Ran ran = Ran.of(kind, "lint", file.toString());
                    assertEquals(0, ran.exit(), ran.out());
                }
            }
        }
    }

    @Test
    void aDossierIsHeldAgainstThoseThatAreCarried() throws IOException {
        Path dossier = folder.resolve("holding.yaml");
        String text =
                """
                id: holding
                name: Holding
                checked: 2026-11-24
                sources:
                  - {id: site, title: about us, address: https://holding.example/about}
                entities:
                  - {id: top, names: [Invented Holding Ltd.], standing: confirmed, sources: [site]}
                relations:
                  - {link: owns, from: 'kaspersky:kaspersky-lab', to: top, standing: confirmed, sources: [site]}
                """;
        Files.writeString(dossier, text);
        assertEquals(0, Ran.of("supplier", "lint", dossier.toString()).exit());
        Files.writeString(
                dossier,
                text
                        + "  - {link: owns, from: top, to: 'kaspersky:kaspersky-labs-limited',"
                        + " standing: reported, sources: [site]}\n");
        Ran ran = Ran.of("supplier", "lint", dossier.toString());
        assertEquals(1, ran.exit());
        assertTrue(ran.out().contains("holding.yaml:10:"), ran.out());
        assertTrue(ran.out().contains("(suppliers/kaspersky.yaml:"), ran.out());
    }

    @Test
    void lintNamesEveryErrorWithItsPlace() throws IOException {
        String good = Files.readString(Ran.ROOT.resolve("orders/bod-17-01.yaml"));
        Path bad =
                Files.writeString(
                        folder.resolve("bad.yaml"),
                        good.replace("issued: 2017-09-13", "issued: 2017-09-31")
                                .replace("supplier: kaspersky", "supplier: kasperski")
                                .replace("zone: America/New_York", "zoen: America/New_York"));
        Ran ran = Ran.of("order", "lint", bad.toString());
        assertEquals(1, ran.exit());
        for (String expected : new String[] {"bad.yaml:", "2017-09-31", "kasperski", "zoen"})
            assertTrue(ran.out().contains(expected), ran.out());
        assertTrue(
                Ran.of("order", "lint", bad.toString(), "-o", "json").out().contains("\"line\""));
        assertEquals(2, Ran.of("order", "lint", folder.resolve("none.yaml").toString()).exit());
    }

    @Test
    void anOwnershipLoopIsNamedWithBothPlaces() throws IOException {
        String good = Files.readString(Ran.ROOT.resolve("suppliers/kaspersky.yaml"));
        String relations = "relations:\n";
        String looped =
                good.replace(
                        relations,
                        relations
                                + "  - {link: owns, from: ao-kaspersky-lab, to: kaspersky-lab-inc,"
                                + " standing: confirmed, source: [bod-17-01]}\n"
                                + "  - {link: owns, from: kaspersky-lab-inc, to: ao-kaspersky-lab,"
                                + " standing: confirmed, source: [bod-17-01]}\n");
        Ran ran =
                Ran.of(
                        "supplier",
                        "lint",
                        Files.writeString(folder.resolve("looped.yaml"), looped).toString());
        assertEquals(1, ran.exit(), ran.out());
        assertTrue(ran.out().contains("loop"), ran.out());
    }
}
