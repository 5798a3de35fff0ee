package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// `coverage` over a store of two organizations and three dates.
class CoverageTest {
    private static final String HEAD = "Host,Serial,Name,Publisher,Version\n";
    private static final String KNOWN =
            """
            organization,parent,name,host,serial
            state,,The State,,
            parks,state,Parks,,
            roads,state,Roads,,
            parks,,,desk1,S-1
            parks,,,desk2,S-2
            parks,,,desk3,S-3
            parks,,,desk8,S-8
            roads,,,truck1,T-1
            """;
    private static final String DPKG =
            """
            Package: bash
            Status: install ok installed
            Version: 5.2
            Maintainer: Invented <shells@example.org>

            """;

    @TempDir private Path folder;

    @BeforeEach
    void threeDates() throws IOException {
        add("assets", "import", file("assets.csv", KNOWN));
        String aims = file("aims.csv", "host,serial\ndesk1,S-1\ndesk2,S-2\ndesk3,S-3\ndesk9,S-9\n");
        sweep("parks", "2026-01-05", "parks1.csv", HEAD + rows("desk1,S-1", "desk2,S-2"), aims);
        sweep("roads", "2026-01-05", "roads1.csv", HEAD + rows("truck1,T-1", "truck2,T-2"), "");
        sweep("parks", "2026-02-02", "parks2.csv", HEAD + rows("desk1,S-1", "desk3,S-3"), aims);
        sweep("roads", "2026-02-20", "roads2.csv", HEAD + rows("truck1,T-1"), "");
        sweep("parks", "2026-02-25", "parks3.csv", HEAD + rows("desk1,S-1"), "");
        add(
                "sweep",
                "add",
                file("gateway.status", DPKG),
                "--asset-name",
                "gateway",
                "--organization",
                "roads",
                "--taken-at",
                "2026-02-24",
                "--partial");
    }

    private static String rows(String... assets) {
        StringBuilder rows = new StringBuilder();
        for (String asset : assets) rows.append(asset).append(",Drawing,Invented Pictures,1\n");
        return rows.toString();
    }

    private void sweep(String organization, String day, String name, String text, String covers)
            throws IOException {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "sweep",
                                "add",
                                file(name, text),
                                "--organization",
                                organization,
                                "--taken-at",
                                day));
        if (!covers.isEmpty()) words.addAll(List.of("--covers", covers));
        add(words.toArray(String[]::new));
    }

    private void add(String... words) {
        Ran ran = run(words);
        assertEquals(0, ran.exit(), ran.err());
    }

    private Ran run(String... words) {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        all.add("--store");
        all.add(folder.resolve("store").toString());
        return Ran.of(all.toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void now() {
        Ran ran = run("coverage", "bod-17-01,fascsa-acronis");
        assertEquals(0, ran.exit(), ran.err());
        ran.golden("coverage-now");
        for (String line : ran.out().lines().toList()) assertTrue(line.length() <= 100, line);
    }

    @Test
    void everyFigureAsJson() {
        run("coverage", "fascsa-acronis", "-o", "json").golden("coverage-json");
    }

    /// Each date has figures of its own: nothing that came later is in them.
    @ParameterizedTest
    @CsvSource({"2026-01-05", "2026-02-02", "2026-02-25"})
    void asOf(String day) {
        run("coverage", "fascsa-acronis", "--as-of", day).golden("coverage-" + day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "known",
                "looked-at",
                "older",
                "never",
                "not-seen",
                "cut-short",
                "kaspersky-free"
            })
    void theListsThatFiguresOpen(String list) {
        run("coverage", "bod-17-01", "--list", list).golden("coverage-list-" + list);
    }

    @Test
    void anOrganizationWithThoseBelowIt() {
        String state = run("coverage", "bod-17-01", "--organization", "state").out();
        assertTrue(state.contains("parks") && state.contains("roads"), state);
        String parks = run("coverage", "bod-17-01", "--organization", "parks").out();
        assertTrue(parks.contains("parks") && !parks.contains("roads"), parks);
        Ran wrong = run("coverage", "bod-17-01", "--organization", "park");
        assertEquals(2, wrong.exit());
        assertTrue(wrong.err().contains("parks"), wrong.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14", "d", "-3d", "3h", "999999d", "1.5d", "٣d"})
    void whatIsNoAge(String age) {
        assertEquals(2, run("coverage", "bod-17-01", "--max-age=" + age).exit());
    }

    /// A look on the first day of the age counts, one on the day before does not. The last look at
    /// `desk1` was five days ago.
    @ParameterizedTest
    @CsvSource({"5d, 1", "4d, 0", "1w, 1", "0d, 0", "56d, 3", "55d, 2"})
    void theAgeHasWholeDays(String age, int lookedAt) {
        Ran ran = run("coverage", "bod-17-01", "--organization", "parks", "--max-age", age);
        assertTrue(
                ran.out().contains("\nparks             5          " + lookedAt + ' '), ran.out());
    }

    @Test
    void anUnknownFigureNamesTheNearOne() {
        Ran ran = run("coverage", "bod-17-01", "--list", "nevr");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("never"), ran.err());
    }
}
