package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `find --by`, `find --changes-since` and `find --organization`, of three sweeps of one fleet:
///
/// - `a` has the same all the time;
/// - `b` loses it, and has another version later;
/// - `c` moves from north to south on 10 February, in the middle of all;
/// - `d` is not reached again after the first sweep;
/// - `e` gets it with the second.
class FindByTest {
    private static final String KES = ",Kaspersky Endpoint Security,%s,AO Kaspersky Lab\n";
    private static final String VPN = ",Kaspersky VPN,21.1,Kaspersky\n";
    private static final String WORD = ",Word,16,Microsoft\n";
    private static final String HEAD = "host,serial,name,version,publisher\n";

    @TempDir private Path folder;

    @BeforeEach
    void store() throws IOException {
        String old = KES.formatted("12.1");
        sweep(
                "2026-01-05",
                "a,SER-A" + old + "b,SER-B" + old + "c,SER-C" + VPN + "d,SER-D" + old + "e,SER-E"
                        + WORD);
        sweep(
                "2026-02-01",
                "a,SER-A"
                        + old
                        + "b,SER-B"
                        + WORD
                        + "c,SER-C"
                        + VPN
                        + "e,SER-E"
                        + KES.formatted(""));
        sweep("2026-02-15", "a,SER-A" + old + "b,SER-B" + KES.formatted("12.2") + "c,SER-C" + VPN);
    }

    private void sweep(String day, String rows) throws IOException {
        Path file = folder.resolve("fleet.csv");
        Files.writeString(file, HEAD + rows);
        Ran ran =
                store(
                        "sweep",
                        "add",
                        file.toString(),
                        "--taken-at",
                        day,
                        "--organization",
                        "north");
        assertEquals(0, ran.exit(), ran.err());
    }

    /// A list that was taken first, and imported before.
    private void moves() throws IOException {
        Path file = folder.resolve("assets.csv");
        Files.writeString(
                file,
                """
                organization,parent,name,host,serial,from
                north,,North,,,
                south,,South,,,
                north,,,c,SER-C,
                south,,,c,SER-C,2026-02-10
                """);
        Ran ran = store("assets", "import", file.toString());
        assertEquals(0, ran.exit(), ran.err());
    }

    private Ran store(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    private Ran find(String... words) {
        List<String> all = new ArrayList<>(List.of("find", "bod-17-01"));
        all.addAll(List.of(words));
        return store(all.toArray(String[]::new));
    }

    @Test
    void byVersion() {
        Ran ran = find("--by", "version", "--as-of", "2026-02-20");
        assertEquals(1, ran.exit(), ran.err());
        assertEquals(
                """
                product                                  version  assets  first seen  last seen   bod-17-01
                Kaspersky Endpoint Security for Windows  12.1     2       2026-01-05  2026-02-15  prohibited
                Kaspersky Endpoint Security for Windows           1       2026-02-01  2026-02-01  prohibited
                Kaspersky Endpoint Security for Windows  12.2     1       2026-02-15  2026-02-15  prohibited
                Kaspersky VPN Secure Connection          21.1     1       2026-01-05  2026-02-15  prohibited
                """,
                ran.out());
    }

    /// Two methods see one machine, by its serial number: it counts once. Two that share a host
    /// name alone are two.
    @Test
    void aMachineCountsOnce() throws IOException {
        Path lines = folder.resolve("list.jsonl");
        Files.writeString(
                lines,
                """
                {"host":"a","serial":"SER-A","name":"Kaspersky VPN","version":"21.2","publisher":"Kaspersky"}
                {"host":"c","serial":"SER-C","name":"Kaspersky VPN","version":"21.2","publisher":"Kaspersky"}
                {"host":"x","name":"Kaspersky VPN","version":"21.2","publisher":"Kaspersky"}
                """);
        store("sweep", "add", lines.toString(), "--taken-at", "2026-02-16");
        Path table = folder.resolve("more.csv");
        Files.writeString(table, HEAD + "x," + VPN);
        store("sweep", "add", table.toString(), "--taken-at", "2026-02-17");
        String rows = find("--by", "product", "--as-of", "2026-02-20").out();
        // a, c by two methods, x twice.
        assertTrue(rows.contains("Kaspersky VPN Secure Connection          4       "), rows);
    }

    @Test
    void changes() {
        Ran ran = find("--changes-since", "2026-01-10", "--as-of", "2026-02-20");
        assertEquals(1, ran.exit(), ran.err());
        ran.golden("find-changes");
    }

    @Test
    void changesAsJson() throws IOException {
        moves();
        Ran ran = find("--changes-since", "2026-02-05", "--as-of", "2026-02-20", "-o", "json");
        assertEquals(1, ran.exit(), ran.err());
        ran.golden("find-changes-json");
    }

    /// It ends as the same question without it does: what did not change counts.
    @Test
    void nothingChangedAndIsThereStill() {
        Ran ran = find("--changes-since", "2026-02-16", "--as-of", "2026-02-20");
        assertEquals(1, ran.exit());
        assertEquals(
                "after 2026-02-16: 0 appeared, 0 came back, 0 went, 5 no longer looked" + " at",
                ran.out().strip().lines().toList().getLast());
        assertEquals(
                0,
                find(
                                "--changes-since",
                                "2026-02-16",
                                "--as-of",
                                "2026-02-20",
                                "--system",
                                "private")
                        .exit());
    }

    /// A list that could not be read to its end counts until its assets are looked at again, and
    /// for whom it was made.
    @Test
    void endsAsTheWholeAnswer() throws IOException {
        Path cut = folder.resolve("cut.csv");
        Files.writeString(cut, HEAD + "y,SER-Y" + WORD + "y,SER-Y,\"cut");
        store("sweep", "add", cut.toString(), "--taken-at", "2026-01-06", "--organization", "west");
        Path whole = folder.resolve("whole.csv");
        Files.writeString(whole, HEAD + "y,SER-Y" + WORD);
        store(
                "sweep",
                "add",
                whole.toString(),
                "--taken-at",
                "2026-02-18",
                "--organization",
                "west");
        String[][] questions = {
            {"--as-of", "2026-01-20"},
            {"--as-of", "2026-02-20"},
            {"--as-of", "2026-01-20", "--organization", "west"},
            {"--as-of", "2026-02-20", "--organization", "west"},
            {"--as-of", "2026-01-20", "--organization", "north"},
            {"--as-of", "2026-02-20", "--organization", "north"}
        };
        List<Integer> exits = new ArrayList<>();
        for (String[] question : questions)
            for (String system : List.of("federal", "private")) {
                List<String> words = new ArrayList<>(List.of(question));
                words.addAll(List.of("--system", system));
                int exit = find(words.toArray(String[]::new)).exit();
                exits.add(exit);
                words.addAll(List.of("--by", "product"));
                assertEquals(exit, find(words.toArray(String[]::new)).exit(), words.toString());
                words.subList(words.size() - 2, words.size()).clear();
                words.addAll(List.of("--changes-since", "2026-01-04"));
                assertEquals(exit, find(words.toArray(String[]::new)).exit(), words.toString());
            }
        assertEquals(List.of(1, 3, 1, 0, 3, 3, 0, 0, 1, 0, 1, 0), exits);
    }

    /// So no answer can be silent about what a folder could not list: nothing of such a folder is
    /// kept.
    @Test
    void aFolderThatIsNotAllListedIsNotAdded() throws IOException {
        Path lists = Files.createDirectories(folder.resolve("lists"));
        Files.writeString(lists.resolve("a.csv"), HEAD + "z,SER-Z" + WORD);
        Path outside = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(lists.resolve("more"), outside);
        String before = store("sweep", "list").out();
        Ran ran = store("sweep", "add", lists.toString(), "--taken-at", "2026-02-19");
        assertEquals(3, ran.exit());
        assertTrue(ran.err().contains("more: a link to outside is not followed"), ran.err());
        assertTrue(ran.err().contains("nothing was added"), ran.err());
        assertEquals(before, store("sweep", "list").out());
    }

    @Test
    void questionsThatHaveNoAnswer() {
        Ran two = find("--changes-since", "2026-01-10", "--by", "product");
        assertEquals(2, two.exit());
        Ran later = find("--changes-since", "2026-02-20", "--as-of", "2026-02-20");
        assertEquals(2, later.exit());
        assertTrue(later.err().contains("is not before --as-of"), later.err());
        assertEquals(2, find("--changes-since", "2026-01-10", "-o", "html").exit());
    }

    /// An asset that moved belongs to where it is on the day of the answer, whoever's sweep saw it.
    @Test
    void whatMovedBelongsToWhereItIs() throws IOException {
        moves();
        assertEquals(
                """
                organization  assets  first seen  last seen   bod-17-01
                north         4       2026-01-05  2026-02-01  prohibited
                """,
                find("--by", "organization", "--as-of", "2026-02-05").out());
        assertEquals(
                """
                organization  assets  first seen  last seen   bod-17-01
                north         4       2026-01-05  2026-02-15  prohibited
                south         1       2026-01-05  2026-02-15  prohibited
                """,
                find("--by", "organization", "--as-of", "2026-02-20").out());
        String before = answer("south", "2026-02-05");
        String after = answer("south", "2026-02-20");
        assertTrue(!before.contains("\"name\" : \"c\""), before);
        assertTrue(after.contains("\"name\" : \"c\""), after);
        assertTrue(!after.contains("\"name\" : \"a\""), after);
        String north = answer("north", "2026-02-20");
        assertTrue(north.contains("\"name\" : \"a\""), north);
        assertTrue(!north.contains("\"name\" : \"c\""), north);
        Ran changes =
                find(
                        "--changes-since",
                        "2026-01-10",
                        "--as-of",
                        "2026-02-20",
                        "--organization",
                        "south");
        assertEquals(1, changes.exit());
        assertTrue(changes.out().startsWith("after 2026-01-10: 0 appeared"), changes.out());
    }

    private String answer(String organization, String day) {
        return find("--organization", organization, "--as-of", day, "-o", "json").out();
    }
}
