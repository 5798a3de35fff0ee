package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.finding.Look.Outcome;
import org.interdict.source.Limits;
import org.interdict.store.record.SweepRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// Sweeps through the whole path: late, twice, unsorted, cut, of clones; and a store whose disk
/// does not do as it should.
class SweepingTest {
    private static final String HEAD = "Host,Serial,Hardware UUID,Name,Version\n";
    private static final String[] DAYS = {
        HEAD + "desk1,S-1,,Mail,1\ndesk1,S-1,,Drawing,1\ndesk2,S-2,,Mail,1\n",
        HEAD + "desk1,S-1,,Mail,2\ndesk3,S-3,,Mail,1\n",
        HEAD + "desk2,S-2,,Mail,2\ndesk1,S-1,,Mail,2\ndesk1,S-1,,Drawing,2\n"
    };

    @TempDir private Path folder;

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 5) : LongStream.of(Long.parseLong(seed));
    }

    private static Origin list(String text) {
        return Looks.origin("list.csv", text);
    }

    /// Late and out of order: what is known on a day does not depend on when it was told.
    @ParameterizedTest
    @ValueSource(strings = {"021", "102", "120", "201", "210"})
    void inAnyOrder(String order) throws IOException {
        Path one = folder.resolve("one");
        for (int day = 0; day < 3; day++) Looks.add(one, Looks.day(day + 1), list(DAYS[day]));
        Path other = folder.resolve("other");
        for (char c : order.toCharArray())
            Looks.add(other, Looks.day(c - '0' + 1), list(DAYS[c - '0']));
        String answers = Looks.answers(one);
        assertTrue(answers.contains("desk3"), answers);
        assertEquals(answers, Looks.answers(other));
    }

    @Test
    void twiceIsTheSameSweep() throws IOException {
        Path store = folder.resolve("store");
        Looks.add(store, Looks.day(1), list(DAYS[0]));
        Looks.add(store, Looks.day(2), list(DAYS[1]));
        Map<String, String> files = Looks.files(store);
        Sweeping.Added again = Looks.add(store, Looks.day(1), list(DAYS[0]));
        assertTrue(again.again());
        assertEquals(1, again.recorded().number());
        assertEquals(files, Looks.files(store));
        // Of another time, it is another look, and its bytes are kept once.
        assertFalse(Looks.add(store, Looks.day(3), list(DAYS[0])).again());
        try (StoreFolder opened = StoreFolder.read(store)) {
            assertEquals(2, opened.evidence().list().size());
            assertEquals(3, opened.records().names().size());
        }
    }

    /// Property: rows in any order say the same.
    @ParameterizedTest
    @MethodSource("seeds")
    void rowsInAnyOrder(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++)
            rows.add(
                    "desk"
                            + random.nextInt(20)
                            + ",,,thing "
                            + random.nextInt(30)
                            + ","
                            + random.nextInt(2)
                            + "\n");
        Path sorted = folder.resolve("sorted");
        Collections.sort(rows);
        Looks.add(sorted, Looks.day(1), list(HEAD + String.join("", rows)));
        Path shuffled = folder.resolve("shuffled");
        Collections.shuffle(rows, random);
        Looks.add(shuffled, Looks.day(1), list(HEAD + String.join("", rows)));
        assertEquals(Looks.answers(sorted), Looks.answers(shuffled));
    }

    /// Two machines of one image have its UUID, and stay two.
    @Test
    void clonesAreAConflict() throws IOException {
        String uuid = "4C4C4544-0051-3510-8057-B7C04F4E4D31";
        Path store = folder.resolve("store");
        Sweeping.Added added =
                Looks.add(
                        store,
                        Looks.day(1),
                        list(
                                HEAD
                                        + "desk1,S-1,"
                                        + uuid
                                        + ",Mail,1\n"
                                        + "desk2,S-2,"
                                        + uuid
                                        + ",Drawing,1\n"));
        assertEquals(2, added.newAssets());
        assertTrue(added.clashes() > 0, "no conflict was told");
        String answers = Looks.answers(store);
        assertTrue(answers.contains("name=desk1") && answers.contains("name=desk2"), answers);
        // The same two once more are the same two.
        Sweeping.Added later =
                Looks.add(
                        store,
                        Looks.day(2),
                        list(
                                HEAD
                                        + "desk2,S-2,"
                                        + uuid
                                        + ",Drawing,1\n"
                                        + "desk1,S-1,"
                                        + uuid
                                        + ",Mail,1\n"));
        assertEquals(0, later.newAssets());
        assertEquals(2, later.taken().pairs());
        assertEquals(0, later.taken().come());
    }

    /// What is not shown because the list was cut was not looked for.
    @Test
    void aSweepThatIsCut() throws IOException {
        String bom =
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.5",
                 "metadata": {"component": {"type": "application", "name": "gateway"}},
                 "components": [
                   {"type": "library", "name": "first", "version": "1"},
                   {"type": "library", "name": "second", "version": "1"}
                 ]}
                """;
        Path store = folder.resolve("store");
        Looks.add(store, Looks.day(1), Looks.origin("gateway.cdx.json", bom));
        Sweeping.Added cut =
                Looks.add(
                        store,
                        Looks.day(2),
                        Looks.origin(
                                "gateway.cdx.json", bom.substring(0, bom.indexOf("\"second\""))));
        SweepRecord.Input input = cut.sweep().inputs().getFirst();
        assertFalse(input.complete());
        assertNotEquals(Outcome.READ, input.outcome());
        String answers = Looks.answers(store);
        String last = answers.substring(answers.indexOf(Looks.day(2).toString()));
        assertTrue(last.contains("name=second"), last);
        assertTrue(last.contains("name=first"), last);
        // Whole again, without it: it has gone.
        Looks.add(
                store,
                Looks.day(3),
                Looks.origin(
                        "gateway.cdx.json",
                        bom.replace(
                                        "{\"type\": \"library\", \"name\": \"second\", \"version\":"
                                                + " \"1\"}",
                                        "")
                                .replace("\"1\"},\n", "\"1\"}\n")));
        answers = Looks.answers(store);
        last = answers.substring(answers.indexOf(Looks.day(3).toString()));
        assertFalse(last.contains("name=second"), last);
    }

    /// The source's own time comes before the one that was given, unless it cannot be.
    @ParameterizedTest
    @CsvSource({
        "2026-02-03T04:05:06Z, SOURCE, 2026-02-03T04:05:06Z",
        "2026-02-03T06:05:06+02:00, SOURCE, 2026-02-03T04:05:06Z",
        "1970-01-01T00:00:00Z, GIVEN, 2026-03-01T12:00:00Z",
        "2062-01-01T00:00:00Z, GIVEN, 2026-03-01T12:00:00Z",
        "2026-02-03, GIVEN, 2026-03-01T12:00:00Z"
    })
    void theSourcesOwnTime(String said, SweepRecord.Known known, Instant time) throws IOException {
        String bom =
                """
                {"bomFormat": "CycloneDX", "specVersion": "1.5",
                 "metadata": {"timestamp": "WHEN"},
                 "components": [{"type": "library", "name": "first", "version": "1"}]}
                """
                        .replace("WHEN", said);
        Path store = folder.resolve("store");
        Origin origin = Looks.origin("a.cdx.json", bom);
        SweepRecord sweep = Looks.add(store, Looks.day(1), origin).sweep();
        assertEquals(known, sweep.known());
        assertEquals(time, sweep.takenAt());
        assertTrue(Looks.add(store, Looks.day(1), origin).again());
    }

    /// Of several, the oldest; where one does not say, none.
    @Test
    void severalSourcesOfTheirOwnTime() throws IOException {
        Origin bom =
                Looks.origin(
                        "a.spdx",
                        """
                        SPDXVersion: SPDX-2.3
                        Created: 2026-02-03T04:05:06Z
                        PackageName: first
                        SPDXID: SPDXRef-1
                        """);
        Origin log =
                Looks.origin(
                        "osquery.log",
                        """
                        {"name":"p","hostIdentifier":"desk1","unixTime":1767225600,"columns":{"name":"Mail","version":"1","publisher":"M","install_location":""},"action":"added"}
                        {"name":"p","hostIdentifier":"desk1","unixTime":"1767312000","columns":{"name":"Draw","version":"1","publisher":"M","install_location":""},"action":"added"}
                        """);
        Path store = folder.resolve("store");
        assertEquals(
                Instant.parse("2026-01-02T00:00:00Z"),
                Looks.add(store, Looks.day(1), bom, log).sweep().takenAt());
        assertEquals(
                SweepRecord.Known.GIVEN,
                Looks.add(store, Looks.day(1), bom, list(DAYS[0])).sweep().known());
    }

    @Test
    void aFullDisk() throws IOException {
        Path store = folder.resolve("store");
        Looks.add(store, Looks.day(1), list(DAYS[0]));
        Map<String, String> files = Looks.files(store);
        Disk full =
                new Disk() {
                    @Override
                    public OutputStream create(Path file) throws IOException {
                        if (file.getFileName().toString().startsWith("evidence-"))
                            throw new IOException("No space left on device");
                        return Disk.super.create(file);
                    }
                };
        try (StoreFolder opened = Sweeps.open(store, full)) {
            StoreException told =
                    assertThrows(
                            StoreException.class,
                            () -> Looks.add(opened, Looks.day(2), list(DAYS[1])));
            assertTrue(told.toString().contains("the disk is full"), told.toString());
        }
        assertEquals(files, Looks.files(store));
    }

    @Test
    void aStoreThatCanOnlyBeRead() throws IOException {
        Path store = folder.resolve("store");
        Looks.add(store, Looks.day(1), list(DAYS[0]));
        Disk readOnly =
                new Disk() {
                    @Override
                    public OutputStream create(Path file) throws IOException {
                        throw new FileSystemException(
                                file.toString(), null, "Read-only file system");
                    }
                };
        try (StoreFolder opened = Sweeps.open(store, readOnly)) {
            StoreException told =
                    assertThrows(
                            StoreException.class,
                            () -> Looks.add(opened, Looks.day(2), list(DAYS[1])));
            assertTrue(told.toString().contains("the store can only be read"), told.toString());
        }
        // To read takes no lock and writes nothing.
        Map<String, String> files = Looks.files(store);
        Files.deleteIfExists(store.resolve("lock"));
        assertTrue(Looks.answers(store).contains("desk2"));
        try (StoreFolder opened = StoreFolder.read(store)) {
            assertTrue(Verifying.run(opened).holds());
            StoreException told =
                    assertThrows(
                            StoreException.class,
                            () -> Looks.add(opened, Looks.day(2), list(DAYS[1])));
            assertTrue(told.toString().contains("opened to read"), told.toString());
        }
        assertFalse(Files.exists(store.resolve("lock")));
        assertEquals(files, Looks.files(store));
    }

    /// Some list of a hundred kinds of machine, through a rebuild.
    @ParameterizedTest
    @MethodSource("seeds")
    void rebuiltIsTheSame(long seed) throws IOException {
        Random random = new Random(seed);
        Path store = folder.resolve("store");
        for (int sweep = 0; sweep < 5; sweep++) {
            StringBuilder rows = new StringBuilder(HEAD);
            for (int i = 0; i < 400; i++) {
                int desk = random.nextInt(60);
                rows.append("desk").append(desk).append(",S-").append(desk % 55).append(",,thing ");
                rows.append(random.nextInt(40)).append(',').append(random.nextInt(3)).append('\n');
            }
            String status =
                    "Package: p"
                            + random.nextInt(3)
                            + "\nStatus: install ok installed\nVersion: 1\n\n";
            Looks.add(
                    store,
                    Looks.day(1 + random.nextInt(9)),
                    list(rows.toString()),
                    Looks.origin("status", status));
        }
        String answers = Looks.answers(store);
        Map<String, String> files = Looks.files(store);
        for (Path file : Disk.children(store.resolve("index"))) Files.delete(file);
        try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
            Rebuilding.Rebuilt rebuilt = Looks.rebuild(opened);
            assertEquals(List.of(), rebuilt.notes());
            assertEquals(5, rebuilt.parts());
            assertEquals(0, rebuilt.same());
            assertEquals(5, Looks.rebuild(opened).same());
        }
        assertEquals(answers, Looks.answers(store));
        assertEquals(files, Looks.files(store));
    }

    /// Evidence that is damaged cannot be read again: what the index knows of it stays.
    @Test
    void rebuiltWithoutEvidence() throws IOException {
        Path store = folder.resolve("store");
        for (int day = 0; day < 3; day++) Looks.add(store, Looks.day(day + 1), list(DAYS[day]));
        String answers = Looks.answers(store);
        Map<String, String> files = Looks.files(store);
        List<String> parts = new ArrayList<>(files.keySet());
        parts.removeIf(name -> !name.startsWith("index"));
        try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
            SweepRecord second =
                    (SweepRecord) opened.records().read(opened.records().names().get(1)).record();
            opened.evidence().delete(second.evidence().getFirst().sha256());
            Files.delete(store.resolve(parts.getFirst()));
            Rebuilding.Rebuilt rebuilt = Looks.rebuild(opened);
            assertEquals(1, rebuilt.kept());
            assertEquals(2, rebuilt.same());
            Verifying.Verified verified = Verifying.run(opened);
            assertEquals(1, verified.problems().size(), verified.problems().toString());
            assertTrue(verified.problems().getFirst().contains("on it rests sweep 2 (list.csv)"));
            // Without that part too, what it alone showed is lost, and that is said.
            Files.delete(store.resolve(parts.get(1)));
            Rebuilding.Rebuilt lost = Looks.rebuild(opened);
            assertTrue(
                    lost.notes().toString().contains("what it alone showed is not known any more"),
                    lost.notes().toString());
        }
        assertNotEquals(answers, Looks.answers(store));
        assertFalse(Looks.answers(store).contains("desk3"));
        assertTrue(Looks.answers(store).contains("desk2"));
    }

    /// A part of the index whose evidence is gone is not thrown away because another part is made
    /// otherwise now.
    @Test
    void aPartThatCannotBeMadeAgainIsNotLost() throws IOException {
        Path store = folder.resolve("store");
        for (int day = 0; day < 3; day++) Looks.add(store, Looks.day(day + 1), list(DAYS[day]));
        try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
            SweepRecord third =
                    (SweepRecord) opened.records().read(opened.records().names().get(2)).record();
            opened.evidence().delete(third.evidence().getFirst().sha256());
            Map<String, String> files = Looks.files(store);
            // No reader at all: nothing comes out as it was.
            StoreException refused =
                    assertThrows(
                            StoreException.class,
                            () ->
                                    new Rebuilding(opened, List.of(), Limits.DEFAULT, 1, _ -> true)
                                            .run());
            assertTrue(refused.toString().contains("nothing was changed"), refused.toString());
            assertEquals(files, Looks.files(store));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "records", "index"})
    void everyFlippedBitIsNamed(String part) throws IOException {
        Path store = folder.resolve("store");
        Looks.add(store, Looks.day(1), list(DAYS[0]));
        Looks.add(store, Looks.day(2), list(DAYS[1]));
        Path file = store.resolve(part);
        while (Files.isDirectory(file)) {
            List<Path> children = Disk.children(file);
            Collections.sort(children);
            file = children.getFirst();
        }
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int i = 0; i < 60; i++) {
            byte[] bad = Arrays.copyOf(good, good.length);
            int at = random.nextInt(good.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, bad);
            try (StoreFolder opened = StoreFolder.read(store)) {
                Verifying.Verified verified = Verifying.run(opened);
                assertFalse(verified.holds(), part + ": a bit of byte " + at);
                assertTrue(
                        verified.problems().toString().contains(file.getFileName().toString()),
                        verified.problems().toString());
            }
        }
    }
}
