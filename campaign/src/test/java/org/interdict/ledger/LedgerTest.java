package org.interdict.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

class LedgerTest {
    private static final Instant NOON = Ledgers.NOON;

    @TempDir private Path folder;

    @Test
    void whatIsAppendedIsRead() throws IOException {
        try (Ledger ledger = Ledgers.open(folder, Disk.REAL)) {
            assertEquals(0, ledger.size());
            assertEquals("0".repeat(64), ledger.head());
            assertEquals(0, Ledgers.append(ledger, 2, NOON));
            assertEquals(2, Ledgers.append(ledger, 1, NOON.plusSeconds(1)));
            assertEquals(3, ledger.append(List.<Draft>of().iterator(), NOON));
        }
        try (Ledger ledger = Ledger.read(folder)) {
            List<Entry> entries = Ledgers.entries(ledger);
            assertEquals(3, entries.size());
            Entry last = entries.get(2);
            assertEquals(2, last.n());
            assertEquals(NOON.plusSeconds(1), last.at());
            assertEquals(NOON.minusSeconds(2), last.on());
            assertEquals(ledger.head(), last.hash());
            assertEquals(List.of(false, true, true), entries.stream().map(Entry::end).toList());
            assertEquals(Optional.of("Anna Berg"), ledger.texts().get(last.by()));
            List<Entry> later = new ArrayList<>();
            ledger.each(2, later::add);
            assertEquals(entries.subList(2, 3), later);
            ledger.each(3, later::add);
            assertEquals(1, later.size());
        }
        Verified verified = Ledgers.verify(folder);
        assertEquals(List.of(), verified.wrong());
        assertEquals(List.of(), verified.remarks());
        assertEquals(3, verified.entries());
        assertEquals(5, verified.texts());
    }

    /// The format, as `docs/ledger.md` has it, byte for byte.
    @Test
    void theLines() throws Exception {
        String by = "ab".repeat(32);
        try (Ledger ledger = Ledgers.open(folder, Disk.REAL)) {
            ledger.append(
                    List.of(
                                    new Draft(NOON, by, "case-planned", "{\"number\":1}"),
                                    new Draft(NOON, by, "case-removed", "{\"note\":\"ä\\n\"}"))
                            .iterator(),
                    NOON);
        }
        String first =
                "{\"n\":0,\"prev\":\""
                        + "0".repeat(64)
                        + "\",\"at\":\"2026-11-24T12:00:00Z\",\"on\":\"2026-11-24T12:00:00Z\","
                        + "\"by\":\""
                        + by
                        + "\",\"kind\":\"case-planned\",\"body\":{\"number\":1}}";
        String second =
                "{\"n\":1,\"prev\":\""
                        + leaf(first)
                        + "\",\"at\":\"2026-11-24T12:00:00Z\",\"on\":\"2026-11-24T12:00:00Z\","
                        + "\"by\":\""
                        + by
                        + "\",\"kind\":\"case-removed\",\"end\":true,\"body\":{\"note\":\"ä\\n\"}}";
        Path file = folder.resolve("ledger/000000000000.jsonl");
        assertEquals(first + "\n" + second + "\n", Files.readString(file));
        String head = Files.readString(folder.resolve("ledger/head"));
        assertEquals(8192, head.length());
        String said =
                String.format("%020d %020d %s", 2, Files.size(file), leaf(second)); // second slot
        assertEquals(said + " " + sha256(said), head.substring(4096, 4096 + 171).strip());
    }

    private static String leaf(String line) throws Exception {
        return sha256("\0" + line);
    }

    private static String sha256(String text) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatCannotBeAnEntryIsRefusedAndNothingIsKept() throws IOException {
        String by = "ab".repeat(32);
        Draft good = new Draft(NOON, by, "a", "{}");
        try (Ledger ledger = Ledgers.open(folder, Disk.REAL)) {
            ledger.append(List.of(good).iterator(), NOON);
            Map<String, String> before = Ledgers.files(folder);
            for (Draft bad :
                    List.of(
                            new Draft(NOON, "Anna", "a", "{}"),
                            new Draft(NOON, "", "a", "{}"),
                            new Draft(NOON, by, "Case planned", "{}"),
                            new Draft(NOON, by, "", "{}"),
                            new Draft(NOON, by, "a", ""),
                            new Draft(NOON, by, "a", "[]"),
                            new Draft(NOON, by, "a", "{}{}"),
                            new Draft(
                                    NOON, by, "a", "{\"a\":".repeat(1000) + "1" + "}".repeat(1000)),
                            new Draft(NOON, by, "a", "{\"a\":\n1}"),
                            new Draft(NOON, by, "a", "{\"a\":1},\"b\":{}"),
                            new Draft(NOON, by, "a", "{\"a\":\"\ud800\"}"),
                            new Draft(NOON, by, "a", "{\"a\":\"" + "x".repeat(65_536) + "\"}"))) {
                StoreException refused =
                        assertThrows(
                                StoreException.class,
                                () -> ledger.append(List.of(good, bad).iterator(), NOON));
                assertTrue(
                        refused.toString().contains(": an entry cannot be written: "),
                        refused.toString());
                assertEquals(before, Ledgers.files(folder));
            }
            assertEquals(1, ledger.append(List.of(good).iterator(), NOON));
        }
        assertEquals(2, Ledgers.entries(folder).size());
    }

    @Test
    void draftsThatBreakOffLeaveNothing() throws IOException {
        try (Ledger ledger = Ledgers.open(folder, Disk.REAL)) {
            Ledgers.append(ledger, 1, NOON);
            Iterator<Draft> drafts = Ledgers.drafts(ledger, Integer.MAX_VALUE);
            Iterator<Draft> breaking =
                    new Iterator<>() {
                        private int left = 1000;

                        @Override
                        public boolean hasNext() {
                            return true;
                        }

                        @Override
                        public Draft next() {
                            if (left-- == 0)
                                throw new UncheckedIOException(new IOException("row 1000"));
                            return drafts.next();
                        }
                    };
            assertThrows(UncheckedIOException.class, () -> ledger.append(breaking, NOON));
            assertEquals(1, ledger.size());
        }
        assertEquals(1, Ledgers.entries(folder).size());
        Verified verified = Ledgers.verify(folder);
        assertEquals(List.of(), verified.wrong());
        assertEquals(List.of(), verified.remarks(), "texts of what broke off are deleted");
    }

    /// Files of 65,536 entries, and an append over several.
    @Test
    void manyFiles() throws IOException {
        String by = "ab".repeat(32);
        int many = 3 * Place.PER_FILE;
        try (Ledger ledger = Ledgers.open(folder, Ledgers.QUICK)) {
            Iterator<Draft> drafts =
                    IntStream.range(0, many)
                            .mapToObj(i -> new Draft(NOON, by, "a", "{\"i\":" + i + "}"))
                            .iterator();
            assertEquals(0, ledger.append(drafts, NOON));
            assertEquals(many, ledger.append(one(by), NOON));
        }
        try (Ledger ledger = Ledgers.open(folder, Ledgers.QUICK)) {
            assertEquals(many + 1, ledger.append(one(by), NOON));
            long[] seen = {0, 0};
            ledger.each(
                    0,
                    entry -> {
                        assertEquals(seen[0]++, entry.n());
                        if (entry.end()) seen[1]++;
                    });
            assertEquals(many + 2, seen[0]);
            assertEquals(3, seen[1]);
            List<Entry> some = new ArrayList<>();
            ledger.each(2 * Place.PER_FILE, some::add);
            assertEquals(Place.PER_FILE + 2, some.size());
            assertEquals("{\"i\":" + 2 * Place.PER_FILE + "}", some.getFirst().body());
        }
        assertEquals(4, new Place(folder).files().size());
        Verified verified = Ledger.verify(folder, _ -> List.of());
        assertEquals(many + 2, verified.entries());
        assertFalse(verified.whole(), "no text is there that says who");
        assertTrue(
                verified.wrong().getFirst().what().contains("a text is missing"),
                verified.toString());
    }

    private static Iterator<Draft> one(String by) {
        return List.of(new Draft(NOON, by, "a", "{}")).iterator();
    }

    @Test
    void aClockSetBackIsARemark() throws IOException {
        try (Ledger ledger = Ledgers.open(folder, Disk.REAL)) {
            Ledgers.append(ledger, 1, NOON);
            Ledgers.append(ledger, 2, NOON.minusSeconds(3600));
        }
        Verified verified = Ledgers.verify(folder);
        assertEquals(List.of(), verified.wrong());
        assertEquals(
                List.of(
                        "entry 1: the clock said 2026-11-24T11:00:00Z after 2026-11-24T12:00:00Z",
                        "the clock went back before 1 entry; they say what it said"),
                verified.remarks());
    }

    @Test
    void oneWriterAtATime() throws IOException {
        try (Ledger first = Ledgers.open(folder, Disk.REAL)) {
            StoreException refused =
                    assertThrows(StoreException.class, () -> Ledgers.open(folder, Disk.REAL));
            assertTrue(refused.toString().contains("anna on desk7"), refused.toString());
            Ledgers.append(first, 1, NOON);
            try (Ledger reader = Ledger.read(folder)) {
                Ledgers.append(first, 1, NOON);
                assertEquals(1, Ledgers.entries(reader).size(), "what was there when it opened");
                assertThrows(StoreException.class, () -> Ledgers.append(reader, 1, NOON));
                assertThrows(StoreException.class, () -> reader.texts().put("Anna"));
            }
        }
        Ledgers.open(folder, Disk.REAL).close();
    }

    @Test
    void whereThereIsNone() {
        StoreException none = assertThrows(StoreException.class, () -> Ledger.read(folder));
        assertTrue(none.toString().contains(": there is no ledger, at "), none.toString());
        assertThrows(StoreException.class, () -> Ledgers.verify(folder));
    }

    @Test
    void saltComesFromTheSystem() throws IOException {
        String[] names = new String[2];
        for (int i = 0; i < 2; i++) {
            Path one = folder.resolve("ledger" + i);
            try (Ledger ledger =
                    Ledger.write(one, Disk.REAL, Ledgers.WRITER, Duration.ZERO, _ -> {})) {
                names[i] = ledger.texts().put("Anna Berg");
            }
        }
        assertFalse(names[0].equals(names[1]));
    }
}
