package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.source.Limits;
import org.interdict.store.Disk;
import org.interdict.store.Origin;
import org.interdict.store.StoreFolder;
import org.interdict.store.Sweeping;
import org.interdict.store.Writer;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `interdict assets import`, `list`, `conflicts`, `join`, `part`
class AssetsTest {
    private static final String ORGANIZATIONS =
            """
            organization,parent,name
            treasury,,Department of the Treasury
            irs,treasury,Internal Revenue Service
            energy,,Department of Energy
            """;
    private static final String U = "4c4c4544-0042-3510-8054-b7c04f4d4e32";

    @TempDir private Path folder;

    private Path store() {
        return folder.resolve("store");
    }

    private Ran assets(String... arguments) {
        return with("", arguments);
    }

    private Ran with(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("assets"));
        all.addAll(List.of(arguments));
        all.add("--store");
        all.add(store().toString());
        return Ran.with(input, all.toArray(String[]::new));
    }

    private Ran imported(String name, String text, String... options) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        List<String> all = new ArrayList<>(List.of("import", file.toString()));
        all.addAll(List.of(options));
        return assets(all.toArray(String[]::new));
    }

    private void sweep(String organization, String name, String text) throws IOException {
        Instant time = Instant.parse("2026-03-01T12:00:00Z");
        try (StoreFolder store =
                StoreFolder.write(
                        store(),
                        Disk.REAL,
                        new Writer("anna", "desk7", 1, time),
                        Duration.ZERO,
                        _ -> {})) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var _ =
                    new Sweeping(store, Readers.all().list(), Limits.DEFAULT, 7)
                            .add(
                                    List.of(
                                            new Origin(
                                                    name,
                                                    Optional.of(time),
                                                    bytes.length,
                                                    () -> new ByteArrayInputStream(bytes))),
                                    new Sweeping.Said(
                                            new Stamp(time, "anna", "test"),
                                            organization,
                                            Optional.empty(),
                                            SweepRecord.Manner.COMPLETE,
                                            new SweepRecord.Options("", Map.of(), Optional.empty()),
                                            Optional.empty()),
                                    _ -> true)
                            .orElseThrow();
        }
    }

    /// Two clones and another machine, one of which a second method shows too.
    private void fleet() throws IOException {
        sweep(
                "irs",
                "inventory.csv",
                """
                Computer Name,Serial Number,SMBIOS UUID,Display Name,Version,Publisher
                web1,AB12CD,%1$s,KeePass,2.5,Birchwood Works
                web2,EF34GH,%1$s,KeePass,2.5,Birchwood Works
                db1,IJ56KL,,Firefox,140,Mozilla
                """
                        .formatted(U));
        sweep(
                "irs",
                "programs.log",
                """
                {"name":"programs","hostIdentifier":"db1","unixTime":1772366400,\
                "action":"snapshot","decorations":{"hardware_serial":"IJ56KL"},\
                "snapshot":[{"name":"Firefox","version":"140","publisher":"Mozilla"}]}
                """);
    }

    @Test
    void listsAreTakenAndSayWhatThereShouldBe() throws IOException {
        Ran ran = imported("organizations.csv", ORGANIZATIONS);
        assertEquals(0, ran.exit(), ran.err());
        assertEquals(
                "3 organizations new or changed; 0 assets new, 0 moved or changed, 0 as before; 0"
                        + " known (record 1)\n",
                ran.out());
        fleet();
        ran =
                imported(
                        "assets.csv",
                        """
                        host,serial,organization,system,purpose,from
                        db1,IJ56KL,irs,returns,database,
                        db1,IJ56KL,energy,,,2026-06-01
                        mail1,,irs,mail,,
                        """);
        assertTrue(ran.out().contains("2 assets new, 0 moved"), ran.out() + ran.err());
        assets("list", "--organization", "treasury").golden("assets-list");
        Ran later = assets("list", "--organization", "energy", "--as-of", "2026-07-01");
        assertTrue(later.out().contains("1 assets: 1 looked at, 0 known"), later.out());
        Ran json = assets("list", "-o", "json");
        assertEquals(0, json.exit(), json.err());
        assertTrue(json.out().contains("\"purpose\" : \"database\""), json.out());
        assertTrue(json.out().contains("\"lookedAtBy\" : [ ]"), json.out());
    }

    @Test
    void theSameListAgainKeepsNothing() throws IOException {
        imported("organizations.csv", ORGANIZATIONS);
        Ran ran = imported("again.csv", ORGANIZATIONS);
        assertTrue(ran.out().contains("nothing new, so nothing was kept"), ran.out());
        try (var records = Files.list(store().resolve("records"))) {
            assertEquals(1, records.count());
        }
    }

    @Test
    void aListThatIsWrongTakesNothing() throws IOException {
        imported("organizations.csv", ORGANIZATIONS);
        Ran ran = imported("bad.csv", "host,organization,from\nweb1,ir,\nweb2,irs,soon\n");
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("bad.csv, line 2: there is no organization `ir`"), ran.err());
        assertTrue(ran.err().contains("bad.csv, line 3: no day: `soon`"), ran.err());
        try (var evidence = Files.walk(store().resolve("evidence"))) {
            assertEquals(1, evidence.filter(Files::isRegularFile).count());
        }
        assertEquals(2, assets("import", folder.resolve("none.csv").toString()).exit());
    }

    @Test
    void aListWithItsOwnHeadersFromStandardInput() throws IOException {
        imported("organizations.csv", ORGANIZATIONS);
        Ran ran =
                with(
                        "CI Title;Tag\nweb7;QR78ST\n",
                        "import",
                        "-",
                        "--organization",
                        "irs",
                        "--map",
                        "host=CI Title,serial=Tag",
                        "-o",
                        "json");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().contains("\"added\" : 1"), ran.out());
    }

    @Test
    void conflictsAreShownUntilAPersonSettlesThem() throws IOException {
        fleet();
        assets("conflicts").golden("assets-conflicts");
        Ran ran = assets("part", "serial=AB12CD", "web2", "--reason", "two of one image");
        assertEquals(0, ran.exit(), ran.err());
        assertEquals("not one machine from now on (record 3)\n", ran.out());
        assertEquals("no conflicts\n", assets("conflicts").out());
        assertTrue(assets("conflicts", "--all").out().contains("(settled: they are not one)"));
        assertTrue(assets("conflicts", "--all", "-o", "json").out().contains("\"settled\" : true"));
        ran = assets("join", "web1", "web2", "--reason", "the board was changed", "-o", "json");
        assertTrue(ran.out().contains("\"record\" : 4"), ran.out() + ran.err());
        assertEquals("no conflicts\n", assets("conflicts").out());
        assertTrue(assets("list").out().contains("2 assets: 2 looked at"), assets("list").out());
        // A sweep after that keeps to it.
        fleet();
        assertEquals("no conflicts\n", assets("conflicts").out());
    }

    @Test
    void whatARuleJoinedIsPartedAndJoinedByAnyOfItsKeys() throws IOException {
        fleet();
        assertTrue(assets("list").out().contains("csv, osquery"), assets("list").out());
        // A third method shows the same machine, and a name of its own.
        sweep(
                "irs",
                "list.jsonl",
                """
                {"host":"db1.example.org","serial":"IJ56KL","name":"Firefox","publisher":"Mozilla"}
                {"host":"mail1","serial":"MN78OP","name":"Firefox","publisher":"Mozilla"}
                """);
        assertTrue(assets("list").out().contains("4 assets"), assets("list").out());
        Ran same = assets("part", "serial=IJ56KL", "host=db1", "--reason", "x");
        assertEquals(3, same.exit());
        assertTrue(same.err().contains("both name the same asset"), same.err());
        assets("part", "host=db1.example.org", "host=db1", "--reason", "a label was swapped");
        assertTrue(assets("list").out().contains("5 assets"), assets("list").out());
        // Named by another key than the one that parted them.
        Ran ran = assets("join", "db1", "db1.example.org", "--reason", "it was not");
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(assets("list").out().contains("4 assets"), assets("list").out());
    }

    @Test
    void aDecisionThatIsLostIsSaidAndMadeAgain() throws IOException {
        fleet();
        assets("join", "web1", "web2", "--reason", "the board was changed");
        assets("part", "web1", "db1", "--reason", "sure");
        fleet();
        String before = assets("list").out();
        assertEquals(0, Ran.of("store", "verify", "--store", store().toString()).exit());
        deletePart("000003");
        Ran ran = assets("list");
        assertEquals(3, ran.exit());
        assertTrue(ran.err().contains("the part of the index for join 3 is missing"), ran.err());
        ran = Ran.of("store", "verify", "--store", store().toString());
        assertTrue(ran.out().contains("join 3 is missing"), ran.out() + ran.err());
        ran = Ran.of("store", "rebuild", "--store", store().toString());
        assertEquals(0, ran.exit(), ran.out() + ran.err());
        assertEquals(before, assets("list").out());
        assertEquals(0, Ran.of("store", "verify", "--store", store().toString()).exit());
    }

    private void deletePart(String number) throws IOException {
        try (var parts = Files.list(store().resolve("index"))) {
            for (Path part : parts.toList())
                if (part.getFileName().toString().startsWith(number)) Files.delete(part);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "join web1 web2, say why",
        "join web1 serial= --reason x, names no asset",
        "join web1 colour=red --reason x, names no asset",
        "join web1 nobody --reason x, no sweep has shown an asset with host-name nobody",
        "join uuid=4c4c4544-0042-3510-8054-b7c04f4d4e32 db1 --reason x, several machines have",
        "list --organization trasury, no organization 'trasury'",
        "list -o yaml, there is no format",
    })
    void whatCannotBeDone(String arguments, String message) throws IOException {
        fleet();
        Ran ran = assets(arguments.split(" ", -1));
        assertTrue(ran.exit() == 2 || ran.exit() == 3, ran.out());
        assertTrue(ran.err().contains(message), ran.err());
    }

    @Test
    void whereThereIsNoStore() {
        Ran ran = assets("list");
        assertTrue(ran.err().contains("there is no store yet"), ran.err());
    }

    @ParameterizedTest
    @CsvSource({"import", "list", "conflicts", "join", "part"})
    void help(String command) {
        Ran ran = Ran.of("assets", command, "--help");
        assertEquals(0, ran.exit());
        assertTrue(ran.out().contains("Examples:"), ran.out());
        assertTrue(ran.out().contains("--store"), ran.out());
    }
}
