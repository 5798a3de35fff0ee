package org.interdict.store.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Kind;
import org.interdict.finding.Look.Outcome;
import org.interdict.order.Act;
import org.interdict.store.StoreException;
import org.interdict.store.record.SweepRecord.Input;
import org.interdict.store.record.SweepRecord.Known;
import org.interdict.store.record.SweepRecord.Manner;
import org.interdict.store.record.SweepRecord.Options;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// The text of records: what it looks like, that it reads as it was written, and what is said of a
/// text that is none.
class RecordTextTest {
    private static final Path FILE = Path.of("000017-x.json");
    private static final Stamp STAMP =
            new Stamp(Instant.parse("2026-11-24T14:38:56.250Z"), "anna", "interdict 0.1.0");
    private static final Piece LIST = new Piece("ab".repeat(32), 1234, "fleet.zip");

    static final SweepRecord SWEEP =
            new SweepRecord(
                    STAMP,
                    Instant.parse("2026-11-23T00:00:00Z"),
                    Known.SOURCE,
                    "Parks",
                    Manner.PARTIAL,
                    new Options(
                            "host7",
                            Map.of("Publisher", "publisher", "App", "name"),
                            Optional.of(Act.USE)),
                    Optional.of(new Piece("cd".repeat(32), 99, "covers.csv")),
                    List.of(LIST),
                    List.of(
                            new Input(
                                    0,
                                    "fleet.zip!a.json",
                                    800,
                                    "ef".repeat(32),
                                    "osquery",
                                    Outcome.PARTLY,
                                    false,
                                    true,
                                    true,
                                    12,
                                    3,
                                    List.of(
                                            new Gap(
                                                    "fleet.zip!a.json",
                                                    "line 13",
                                                    "the file ends inside a string"))),
                            new Input(
                                    0,
                                    "fleet.zip!b.bin",
                                    7,
                                    "",
                                    "",
                                    Outcome.UNREAD,
                                    true,
                                    false,
                                    false,
                                    0,
                                    0,
                                    List.of())),
                    Map.of(
                            "osquery",
                            new Reach(
                                    "osquery results",
                                    "by its rows",
                                    Act.PRESENCE,
                                    Set.of(Kind.NAME, Kind.PUBLISHER, Kind.PATH),
                                    List.of("windows", "linux"),
                                    List.of("machine"),
                                    List.of("It sees no web application."),
                                    List.of("osqueryi --json 'select * from programs'"))));

    /// By the name of its golden file.
    static Map<String, StoreRecord> everyKind() {
        Map<String, StoreRecord> records = new LinkedHashMap<>();
        records.put("sweep", SWEEP);
        records.put(
                "assets",
                new AssetsRecord(STAMP, LIST, "Parks", Map.of("Serial number", "serial")));
        List<Asset.Key> one =
                List.of(
                        new Asset.Key(KeyKind.HOST_NAME, "host7"),
                        new Asset.Key(KeyKind.SERIAL, "PF-1"));
        List<Asset.Key> other = List.of(new Asset.Key(KeyKind.HARDWARE_UUID, "4C4C4544"));
        records.put("join", new JoinRecord(STAMP, one, other, "same-serial", ""));
        records.put("part", new PartRecord(STAMP, one, other, "", "cloned from one image"));
        records.put(
                "tombstone",
                new TombstoneRecord(STAMP, 3, List.of(LIST.sha256()), "kept for 90 days"));
        return records;
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 20) : LongStream.of(Long.parseLong(seed));
    }

    static Set<String> kinds() {
        return everyKind().keySet();
    }

    /// The texts beside this test; `-Dgolden=write` writes them anew and fails.
    @ParameterizedTest
    @MethodSource("kinds")
    void golden(String kind) throws IOException {
        byte[] text = RecordWriter.text(17, record(kind));
        if (System.getProperty("golden", "").equals("write")) {
            Path folder =
                    Path.of(System.getProperty("interdict.root"), "store/src/test/resources")
                            .resolve("org/interdict/store/record");
            Files.createDirectories(folder);
            Files.write(folder.resolve(kind + ".json"), text);
            throw new AssertionError("written: look at what changed");
        }
        try (InputStream in = RecordTextTest.class.getResourceAsStream(kind + ".json")) {
            if (in == null) throw new AssertionError("no golden file: -Dgolden=write");
            assertEquals(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    new String(text, StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void readsAsItWasWritten(String kind) throws IOException {
        StoreRecord record = record(kind);
        assertEquals(record, RecordReader.read(FILE, 17, RecordWriter.text(17, record)));
    }

    /// Property: whatever stands in it, it reads as it was written, and writes as it was read.
    @ParameterizedTest
    @MethodSource("seeds")
    void anyText(long seed) throws IOException {
        Random random = new Random(seed);
        StoreRecord record = any(random);
        byte[] text = RecordWriter.text(1, record);
        StoreRecord again = RecordReader.read(FILE, 1, text);
        assertEquals(record, again);
        assertArrayEquals(text, RecordWriter.text(1, again));
        for (byte b : text) assertTrue(b == '\n' || (b >= ' ' && b < 0x7F), "byte " + b);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void cutAnywhere(String kind) {
        byte[] text = RecordWriter.text(17, record(kind));
        for (int length = 0; length < text.length - 1; length++) {
            byte[] cut = Arrays.copyOf(text, length);
            StoreException e =
                    assertThrows(
                            StoreException.class,
                            () -> RecordReader.read(FILE, 17, cut),
                            "cut after " + length);
            assertTrue(e.toString().contains(FILE.toString()), e.toString());
        }
    }

    /// Property: changed anywhere, it is another record or an error, and nothing else happens.
    @ParameterizedTest
    @MethodSource("seeds")
    void changedAnywhere(long seed) {
        Random random = new Random(seed);
        byte[] text = RecordWriter.text(17, record(pick(random, kinds().toArray(new String[0]))));
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] changed = text.clone();
            for (int j = random.nextInt(1, 4); j > 0; j--)
                changed[random.nextInt(text.length)] = (byte) random.nextInt(256);
            try {
                RecordReader.read(FILE, 17, changed);
            } catch (StoreException e) {
                refused++;
            }
        }
        assertTrue(refused > 100, refused + " of 300");
    }

    /// One thing is wrong, and it is named with its place.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"version\" : 1 | \"version\" : 2 | the record has version 2, and this program"
                        + " reads version 1, at 000017-x.json; use the newer program",
                "\"version\" : 1 | \"version\" : 0 | use the program that wrote it",
                "\"version\" : 1 | \"version\" : \"1\" | expected a whole number, at"
                        + " 000017-x.json /version;",
                "\"number\" : 17 | \"number\" : 18 | its number is not the one that its file is"
                        + " named by, at 000017-x.json /number;",
                "\"sweep\" | \"sweeps\" | a kind of record that this program does not know, at",
                "\"who\" | \"whom\" | expected the field `who`, not `whom`, at 000017-x.json"
                        + " /whom; if a newer program wrote it, use that one",
                "56.250Z | 56.25Z | a moment that is written otherwise than this program does:"
                        + " `2026-11-24T14:38:56.25Z`, at 000017-x.json /at;",
                "56.250Z | 56.250 | expected a moment such as",
                "\"source\" | \"rumour\" | a word that this program does not know: `rumour`, at"
                        + " 000017-x.json /known;",
                "\"use\" | \"misuse\" | a word that this program does not know: `misuse`, at"
                        + " 000017-x.json /options/act;",
                "\"bytes\" : 1234 | \"bytes\" : -1 | a number below zero, at 000017-x.json"
                        + " /evidence/0/bytes;",
                "\"bytes\" : 1234 | \"bytes\" : 12.5 | expected a whole number, at",
                "\"bytes\" : 1234 | \"bytes\" : 99999999999999999999 | a number that is too large,"
                        + " at 000017-x.json /evidence/0/bytes;",
                "\"sha256\" : \"ab | \"sha256\" : \"AB | expected a SHA-256, 64 hexadecimal"
                        + " digits, at 000017-x.json /evidence/0/sha256;",
                "\"sha256\" : \"ef | \"sha256\" : \"e | expected a SHA-256, 64 hexadecimal digits,"
                        + " or nothing, at 000017-x.json /inputs/0/sha256;",
                "\"evidence\" : 0 | \"evidence\" : 1 | there is no such evidence in this record,"
                        + " at 000017-x.json /inputs/0/evidence;",
                "\"complete\" : false | \"complete\" : null | expected true or false, at"
                        + " 000017-x.json /inputs/0/complete;",
                "\"what\" : | \"why\" : \"\", \"what\" : | expected the field `what`, not `why`,"
                        + " at 000017-x.json /inputs/0/gaps/0/why;",
                "\"name\" : \"fleet.zip\" | \"name\" : \"fleet.zip\", \"more\" : 1 | a field or a"
                        + " value that this program does not know, at 000017-x.json"
                        + " /evidence/0/more;",
                "\"publisher\", | \"aura\", | a word that this program does not know: `aura`, at"
                        + " 000017-x.json /reaches/0/kinds",
                "\"windows\", | 7, | expected a text",
                "\"App\" | \"Publisher\" | a column twice, at 000017-x.json",
            })
    void oneThingIsWrong(String before, String after, String expected) {
        String text = new String(RecordWriter.text(17, SWEEP), StandardCharsets.US_ASCII);
        int at = text.indexOf(before);
        assertTrue(at >= 0, before);
        String wrong = text.substring(0, at) + after + text.substring(at + before.length());
        String said = refused(wrong);
        assertTrue(said.contains(expected), said);
    }

    @Test
    void whatIsNoRecordAtAll() {
        assertTrue(refused("[]").contains("expected an object"));
        assertTrue(refused("{}").contains("the field `record` is missing"));
        assertTrue(refused("").contains("expected an object"));
        assertTrue(refused("[".repeat(100_000)).contains("expected an object"));
        assertTrue(refused("{\"record\": ".repeat(100_000)).contains("the record cannot be read"));
        assertTrue(refused("{\"record\": \"" + "x".repeat(20_000_000)).contains("is not whole"));
        String text = new String(RecordWriter.text(17, SWEEP), StandardCharsets.US_ASCII);
        assertTrue(refused(text + "{}").contains("something after the record's end"));
        assertTrue(refused(text + "]").contains("the record is not whole"));
    }

    @Test
    void whatCannotBeARecord() {
        assertThrows(IllegalArgumentException.class, () -> new Piece("AB".repeat(32), 1, "a"));
        assertThrows(IllegalArgumentException.class, () -> new Piece("ab".repeat(32), -1, "a"));
        assertThrows(
                IllegalArgumentException.class,
                () -> new TombstoneRecord(STAMP, 1, List.of(LIST.sha256()), " "));
        assertThrows(
                IllegalArgumentException.class,
                () -> new JoinRecord(STAMP, List.of(), List.of(), "", ""));
    }

    private static String refused(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return assertThrows(StoreException.class, () -> RecordReader.read(FILE, 17, bytes))
                .toString();
    }

    private static StoreRecord record(String kind) {
        StoreRecord record = everyKind().get(kind);
        if (record == null) throw new AssertionError(kind);
        return record;
    }

    static StoreRecord any(Random random) {
        Stamp stamp =
                new Stamp(
                        Instant.ofEpochSecond(random.nextLong(4_000_000_000L), random.nextInt()),
                        text(random),
                        text(random));
        Map<String, String> columns = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) columns.put(text(random), text(random));
        Piece piece =
                new Piece(
                        "%064x".formatted(random.nextInt(Integer.MAX_VALUE)),
                        random.nextLong(Long.MAX_VALUE),
                        text(random));
        List<Asset.Key> keys = List.of(new Asset.Key(pick(random, KeyKind.values()), text(random)));
        String name = text(random);
        return switch (random.nextInt(4)) {
            case 0 -> new AssetsRecord(stamp, piece, text(random), columns);
            case 1 -> new JoinRecord(stamp, keys, keys, text(random), text(random));
            case 2 -> new TombstoneRecord(stamp, 7, List.of(piece.sha256()), "x" + text(random));
            default ->
                    new SweepRecord(
                            stamp,
                            stamp.at(),
                            pick(random, Known.values()),
                            text(random),
                            pick(random, Manner.values()),
                            new Options(text(random), columns, Optional.empty()),
                            Optional.empty(),
                            List.of(piece),
                            List.of(
                                    new Input(
                                            0,
                                            name,
                                            random.nextLong(Long.MAX_VALUE),
                                            random.nextBoolean() ? "" : piece.sha256(),
                                            text(random),
                                            pick(random, Outcome.values()),
                                            random.nextBoolean(),
                                            random.nextBoolean(),
                                            random.nextBoolean(),
                                            random.nextInt(Integer.MAX_VALUE),
                                            random.nextInt(Integer.MAX_VALUE),
                                            List.of(new Gap(name, text(random), text(random))))),
                            Map.of(text(random), SWEEP.reaches().values().iterator().next()));
        };
    }

    /// Of all sorts, half pairs of surrogates and NUL too.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(128));
                case 1 -> text.append((char) random.nextInt(1 << 16));
                case 2 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                default -> text.append(pick(random, new String[] {"\"", "\\", "/", "Я", "\u202e"}));
            }
        }
        return text.toString();
    }

    private static <T> T pick(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
