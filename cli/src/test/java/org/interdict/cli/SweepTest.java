package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What is added to a store, and what its commands say of it.
class SweepTest {
    private static final String MARCH =
            """
            Host,Serial,Name,Publisher,Version
            desk1,S-1,Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2.0
            desk1,S-1,Mail Reader,Invented Mail,3
            desk2,S-2,Mail Reader,Invented Mail,3
            desk3,S-3,Mail Reader,Invented Mail,3
            """;
    private static final String APRIL =
            """
            Host,Serial,Name,Publisher,Version
            desk3,S-3,Mail Reader,Invented Mail,4
            desk1,S-1,Mail Reader,Invented Mail,3
            desk4,S-4,Mail Reader,Invented Mail,4
            desk1,S-1,Drawing,Invented Pictures,1
            """;
    private static final String COVERS =
            """
            host,serial
            desk1,S-1
            desk2,S-2
            desk3,S-3
            desk9,S-9
            """;

    @TempDir private Path folder;

    private Ran run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.add("--store");
        all.add(folder.resolve("store").toString());
        Ran ran = Ran.of(all.toArray(String[]::new));
        return new Ran(ran.exit(), ran.out().replace(folder.toString(), "DIR"), ran.err());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private void both() throws IOException {
        assertEquals(0, march().exit());
        assertEquals(0, april().exit());
    }

    private Ran march() throws IOException {
        return run(
                "sweep",
                "add",
                file("march.csv", MARCH),
                "--covers",
                file("assets.csv", COVERS),
                "--organization",
                "Parks",
                "--taken-at",
                "2026-02-01");
    }

    private Ran april() throws IOException {
        return run(
                "sweep",
                "add",
                file("april.csv", APRIL),
                "--organization",
                "Parks",
                "--taken-at",
                "2026-03-01T10:00:00+02:00");
    }

    @Test
    void whatWasAddedIsSaid() throws IOException {
        Ran march = march();
        assertEquals("", march.err());
        assertEquals(0, march.exit());
        march.golden("sweep-add");
        april().golden("sweep-add-again");
        run("sweep", "list").golden("sweep-list");
        Ran shown = run("sweep", "show", "last");
        assertTrue(shown.out().startsWith("sweep 2, taken at 2026-03-01T08:00:00Z"), shown.out());
    }

    @Test
    void twiceIsOnce() throws IOException {
        both();
        Ran again = march();
        assertEquals(0, again.exit());
        assertTrue(again.out().contains("are there already: nothing was added"), again.out());
        assertEquals(3, run("sweep", "list").out().lines().count());
        assertTrue(
                run(
                                "sweep",
                                "add",
                                file("march.csv", MARCH),
                                "-o",
                                "json",
                                "--taken-at",
                                "2026-02-02")
                        .out()
                        .contains("\"again\" : false"));
    }

    @Test
    void whatCameAndWent() throws IOException {
        both();
        run("sweep", "diff", "1", "2").golden("sweep-diff");
        run("sweep", "diff", "1", "last", "-o", "json").golden("sweep-diff-json");
        Ran back = run("sweep", "diff", "2", "1");
        assertTrue(back.out().contains("Mail Reader: come on 1, gone from 1"), back.out());
        assertTrue(
                run("sweep", "diff", "1", "1").out().contains("no change"), "a sweep and itself");
    }

    /// What is missing where something could not be read has not gone.
    @Test
    void partsProveNothingGone() throws IOException {
        assertEquals(0, march().exit());
        run(
                "sweep",
                "add",
                file("a.csv", APRIL),
                "--organization",
                "Parks",
                "--partial",
                "--taken-at",
                "2026-03-01");
        Ran diff = run("sweep", "diff", "1", "2");
        assertTrue(diff.out().contains("Drawing: come on 1, gone from 0"), diff.out());
        assertTrue(!diff.out().contains("Kaspersky"), diff.out());
    }

    @Test
    void whatIsForgottenIsSaid() throws IOException {
        both();
        String before = run("find", "bod-17-01", "--as-of", "2026-02-10").out();
        assertTrue(before.contains("desk1"), before);
        Ran forgotten = run("sweep", "forget", "1", "--reason", "kept long enough");
        assertEquals(0, forgotten.exit(), forgotten.err());
        assertTrue(forgotten.out().contains("deleted     DIR/march.csv"), forgotten.out());
        Ran after = run("find", "bod-17-01", "--as-of", "2026-02-10");
        assertEquals(1, after.exit());
        assertTrue(after.out().contains("kept long enough"), after.out());
        assertTrue(run("sweep", "list").out().contains("forgotten"));
        assertTrue(run("sweep", "show", "1").out().contains("kept long enough"));
        assertEquals(0, run("store", "verify").exit(), run("store", "verify").out());
        Ran rebuilt = run("store", "rebuild");
        assertTrue(
                rebuilt.out()
                        .contains(
                                "0 made new, 2 the same as before, of which 1 cannot be"
                                        + " made again"),
                rebuilt.out());
        assertTrue(
                run("sweep", "forget", "1", "--reason", "again")
                        .out()
                        .contains("nothing was done"));
        assertEquals(2, run("sweep", "forget", "1", "--reason", " ").exit());
        assertEquals(2, run("sweep", "forget", "7", "--reason", "x").exit());
    }

    @Test
    void anIndexThatIsGoneIsMadeAgain() throws IOException {
        both();
        String before = run("find", "bod-17-01", "-o", "json", "--as-of", "2026-02-10").out();
        for (Path file : files("index")) Files.delete(file);
        Ran missing = run("find", "bod-17-01");
        assertEquals(3, missing.exit());
        assertTrue(missing.err().contains("interdict store rebuild"), missing.err());
        assertEquals(1, run("store", "verify").exit());
        assertTrue(run("store", "rebuild").out().contains("2 made new"));
        assertEquals(0, run("store", "verify").exit());
        assertEquals(before, run("find", "bod-17-01", "-o", "json", "--as-of", "2026-02-10").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "records", "index"})
    void aFlippedBitIsNamed(String part) throws IOException {
        both();
        assertEquals(0, run("store", "verify").exit());
        Path file = files(part).getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        Ran verified = run("store", "verify");
        assertEquals(1, verified.exit());
        assertTrue(
                verified.out().contains(file.toString().replace(folder.toString(), "DIR")),
                verified.out());
        assertTrue(run("store", "verify", "-o", "json").out().contains("\"holds\" : false"));
        if (!part.equals("index")) return;
        assertEquals(0, run("store", "rebuild").exit());
        assertEquals(0, run("store", "verify").exit());
    }

    @Test
    void figures() throws IOException {
        both();
        Ran stats = run("store", "stats");
        assertEquals(0, stats.exit());
        assertTrue(stats.out().replaceAll(" +", " ").contains("observations 8\n"), stats.out());
        assertTrue(stats.out().replaceAll(" +", " ").contains("\nassets 4\n"), stats.out());
    }

    @Test
    void whatNobodyReadsIsKeptAndTold() throws IOException {
        Ran ran = run("sweep", "add", file("notes.bin", "\u0001\u0002 nothing that is known"));
        assertEquals(3, ran.exit());
        assertTrue(ran.out().contains("1 that no reader knows: kept, not read"), ran.out());
        assertTrue(ran.out().contains("which is not clean"), ran.out());
        assertEquals(0, run("store", "verify").exit());
    }

    @Test
    void aListThatIsCutIsIncomplete() throws IOException {
        Ran ran =
                run(
                        "sweep",
                        "add",
                        file(
                                "cut.cdx.json",
                                """
                                {"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [
                                  {"type": "application", "name": "kesl", "version": "11"},
                                """));
        assertEquals(3, ran.exit(), ran.out() + ran.err());
        assertTrue(ran.out().contains("not read"), ran.out());
        assertTrue(run("sweep", "list").out().contains("incomplete"));
    }

    @Test
    void standardInput() {
        Ran ran =
                Ran.with(
                        "Package: kesl\nStatus: install ok installed\nVersion: 1\nArchitecture:"
                                + " all\n\n",
                        "sweep",
                        "add",
                        "-",
                        "--asset-name",
                        "desk7",
                        "--store",
                        folder.resolve("store").toString());
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("(assumed)"), ran.out());
        assertTrue(run("find", "bod-17-01").out().contains("desk7"));
    }

    @Test
    void wrongUsageAddsNothing() throws IOException {
        String list = file("march.csv", MARCH);
        for (String[] wrong :
                new String[][] {
                    {"sweep", "add", folder.resolve("none.csv").toString()},
                    {"sweep", "add", list, "--taken-at", "yesterday"},
                    {"sweep", "add", list, "--taken-at", "2062-01-01"},
                    {"sweep", "add", list, "--act", "borrow"},
                    {"sweep", "add", list, "--covers", folder.resolve("none.csv").toString()},
                    {"sweep", "add", list, "--covers", file("bad.csv", "colour\nred\n")},
                    {"sweep", "add", "-", "-"},
                }) {
            Ran ran = run(wrong);
            assertEquals(2, ran.exit(), String.join(" ", wrong) + ": " + ran.out() + ran.err());
        }
        assertTrue(Files.notExists(folder.resolve("store")), "a store was made");
        Ran none = run("sweep", "list");
        assertEquals(3, none.exit());
        assertTrue(none.err().contains("there is no store yet"), none.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sweep add",
                "sweep list",
                "sweep show",
                "sweep diff",
                "sweep forget",
                "store verify",
                "store stats",
                "store rebuild"
            })
    void helpHasAnExample(String command) {
        Ran ran = Ran.of((command + " --help").split(" "));
        assertEquals(0, ran.exit());
        assertTrue(
                ran.out().contains("  interdict " + command + " ")
                        || ran.out().contains("  interdict " + command + "\n"),
                ran.out());
    }

    private List<Path> files(String part) throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("store").resolve(part))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
