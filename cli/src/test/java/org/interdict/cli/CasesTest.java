package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A case on its way out, by the command line.
class CasesTest {
    private static final String HEADER = "Host,Serial,Name,Publisher,Version\n";
    private static final String FOUND =
            "desk1,S-1,Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2.0\n";
    private static final String FIRST =
            HEADER
                    + FOUND
                    + "desk2,S-2,Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2.0\n"
                    + "desk3,S-3,Mail Reader,Invented Mail,3\n";
    private static final String GONE =
            HEADER
                    + "desk1,S-1,Mail Reader,Invented Mail,3\n"
                    + "desk2,S-2,Mail Reader,Invented Mail,3\n";

    @TempDir private Path folder;
    private Path store;

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--store");
        all.add(store.toString());
        return Ran.of(all.toArray(String[]::new));
    }

    private Ran ok(String... arguments) {
        Ran ran = run(arguments);
        assertEquals(0, ran.exit(), ran.err());
        return ran;
    }

    private void sweep(String day, String text, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("list-" + day + ".csv"), text);
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "sweep",
                                "add",
                                file.toString(),
                                "--organization",
                                "north",
                                "--taken-at",
                                day));
        all.addAll(Arrays.asList(more));
        ok(all.toArray(String[]::new));
    }

    private String sync() {
        return ok("case", "sync", "--by", "somebody").out().replaceAll(" +", " ");
    }

    private String states() {
        StringBuilder states = new StringBuilder();
        for (String line : ok("case", "list", "-o", "csv").out().lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            states.append(cells[0]).append(' ').append(cells[9]).append('\n');
        }
        return states.toString();
    }

    @BeforeEach
    void open() throws IOException {
        store = folder.resolve("store");
        sweep("2026-01-10", FIRST);
        ok("campaign", "open", "bod-17-01", "--by", "somebody");
        assertTrue(sync().contains("found 2\n"));
    }

    /// Done again it says nothing, and a list that is read again changes nothing.
    @Test
    void syncedTwice() throws IOException {
        long size = Files.size(ledger());
        assertTrue(sync().contains("same 2\n"));
        assertEquals(size, Files.size(ledger()));
        assertEquals("1 found\n2 found\n", states());
    }

    private Path ledger() throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(store.resolve("campaigns/bod-17-01/ledger"), "*.jsonl")) {
            return files.iterator().next();
        }
    }

    @Test
    void fromFoundToVerifiedAndBack() throws IOException {
        ok("case", "plan", "1-2", "--removal", "2026-03-10", "--how", "by hand", "--by", "A. Ruiz");
        ok("case", "remove", "1", "--on", "2026-01-20", "--by", "A. Ruiz");
        assertEquals("1 removed\n2 planned\n", states());
        sync();
        assertEquals("1 removed\n2 planned\n", states());
        sweep("2026-02-01", GONE);
        assertTrue(sync().contains("verified 1\n"));
        // The other is not seen any more, but nobody said that it was removed.
        assertEquals("1 verified\n2 planned\n", states());
        sweep("2026-02-10", HEADER + FOUND);
        assertTrue(sync().contains("returned 1\n"));
        assertEquals("1 returned\n2 planned\n", states());
        Ran shown = ok("case", "show", "1");
        // A record's hash holds who added it.
        new Ran(0, shown.out().replaceAll("-[0-9a-f]{64}", "-HASH"), "").golden("case-returned");
    }

    /// None of these could have shown all that was found, or looked at all of it after the removal.
    @Test
    void weakerLooksCloseNothing() throws IOException {
        ok("case", "remove", "1", "--on", "2026-01-20");
        sweep("2026-01-15", GONE); // before the removal
        sweep("2026-02-01", GONE, "--partial");
        sweep("2026-02-02", HEADER); // nobody was looked at
        sweep("2026-02-03", HEADER + "desk9,S-9,Mail Reader,Invented Mail,3\n");
        sweep("2026-02-04", "Host,Serial,Name,Version\ndesk1,S-1,Mail Reader,3\n");
        sync();
        assertEquals("1 removed\n2 found\n", states());
        String shown = ok("case", "show", "1").out();
        assertTrue(shown.contains("a whole look at it after"), shown);
        sweep("2026-02-05", GONE);
        sync();
        assertEquals("1 verified\n2 found\n", states());
    }

    @Test
    void whatAnOrderDoesNotAllow() {
        Ran ran =
                run(
                        "case",
                        "waive",
                        "1",
                        "--waiver",
                        "bod-17-01:any",
                        "--granted-by",
                        "head",
                        "--until",
                        "2026-12-31",
                        "--reason",
                        "no money");
        assertEquals(2, ran.exit());
        assertTrue(
                ran.err().contains("bod-17-01 allows no waiver: its text speaks of none"),
                ran.err());
        assertEquals(2, run("case", "reopen", "1", "--reason", "why not").exit());
        assertEquals(2, run("case", "plan", "7", "--removal", "2026-03-10", "--how", "x").exit());
        assertEquals(2, run("case", "remove", "1", "--on", "2027-01-01").exit());
        assertEquals("1 found\n2 found\n", states());
    }

    /// All rows are taken, or none; and the table that comes out next says what went in.
    @Test
    void editedTable() throws IOException {
        String table = ok("case", "list", "-o", "csv").out();
        String edited =
                table.replaceFirst(
                        ",found,,,,,,", ",planned,=desk of A. Ruiz,2026-03-10,by hand,cut off,,");
        Path file = Files.writeString(folder.resolve("edited.csv"), edited);
        String dry = ok("case", "import", file.toString(), "--dry-run").out();
        assertTrue(dry.contains("would be decided"), dry);
        assertEquals("1 found\n2 found\n", states());
        Path wrong =
                Files.writeString(
                        folder.resolve("wrong.csv"), edited.replace("desk2,north", "desk2,south"));
        Ran refused = run("case", "import", wrong.toString());
        assertEquals(2, refused.exit());
        assertTrue(
                refused.err().contains("wrong.csv:3: \"organization\" of case 2 is"),
                refused.err());
        assertEquals("1 found\n2 found\n", states());
        ok("case", "import", file.toString());
        assertEquals("1 planned\n2 found\n", states());
        String again = ok("case", "list", "-o", "csv").out();
        assertTrue(again.contains("'=desk of A. Ruiz"), again);
        long size = Files.size(ledger());
        ok("case", "import", file.toString());
        assertEquals(size, Files.size(ledger()), "nothing was decided twice");
    }

    /// The view can be deleted; what is made again answers as before.
    @Test
    void rebuilt() throws IOException {
        ok("case", "plan", "1", "--removal", "2026-03-10", "--how", "by hand");
        ok("case", "retire", "2", "--reason", "scrapped");
        String before = ok("case", "list", "-o", "json").out();
        ok("campaign", "rebuild");
        assertEquals(before, ok("case", "list", "-o", "json").out());
        Files.delete(store.resolve("campaigns/bod-17-01/view.db"));
        assertEquals(before, ok("case", "list", "-o", "json").out());
        Files.writeString(store.resolve("campaigns/bod-17-01/view.db"), "no database");
        assertEquals(before, ok("case", "list", "-o", "json").out());
    }

    /// What people said to have happened later is not there yet.
    @Test
    void asOf() {
        ok("case", "sync", "--as-of", "2026-01-12");
        ok("case", "remove", "1", "--on", "2026-01-20", "--note", "gone");
        String list = ok("case", "list", "--as-of", "2026-01-19").out();
        assertTrue(!list.contains("removed"), list);
    }

    /// An asset that is not seen any more keeps its case until a person retires it.
    @Test
    void anAssetThatDisappears() throws IOException {
        sweep("2026-02-01", HEADER + "desk2,S-2,Mail Reader,Invented Mail,3\n");
        sync();
        assertEquals("1 found\n2 found\n", states());
        assertEquals(2, run("case", "retire", "1").exit());
        ok("case", "retire", "1", "--reason", "scrapped, receipt 4471", "--on", "2026-02-15");
        assertEquals("1 retired\n2 found\n", states());
        sweep("2026-03-01", HEADER + FOUND);
        sync();
        assertEquals("1 returned\n2 found\n", states());
    }

    /// A duty that is not removal is done by whom, with what evidence; what the order does not
    /// demand may be done too.
    @Test
    void dutiesBesideRemoval() throws IOException {
        Path tree =
                Files.writeString(
                        folder.resolve("tree.yaml"),
                        "organizations:\n  - {id: north, kind: civilian-agency}\n");
        Path rules = Files.writeString(folder.resolve("rules.txt"), "deny all\n");
        ok(
                "campaign",
                "open",
                "far-52.204-27",
                "--name",
                "tiktok",
                "--organizations",
                tree.toString());
        String[] duty = {"--campaign", "tiktok", "--organization", "north", "--evidence", "rule 7"};
        List<String> words = new ArrayList<>(List.of("campaign", "duty", "block-traffic"));
        words.addAll(Arrays.asList(duty));
        words.addAll(List.of("--file", rules.toString(), "--on", "2026-02-01"));
        assertTrue(
                ok("campaign", "duty", "--campaign", "tiktok").out().contains("nobody yet"),
                "demanded and not done");
        ok(words.toArray(String[]::new));
        ok("campaign", "duty", "--campaign", "tiktok").golden("campaign-duty");
        words.set(2, "remove");
        Ran refused = run(words.toArray(String[]::new));
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains("told by cases and reports"), refused.err());
    }
}
