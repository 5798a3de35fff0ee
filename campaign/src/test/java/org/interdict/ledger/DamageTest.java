package org.interdict.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.ledger.Verified.Wrong;
import org.interdict.store.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Whatever is done to the files of a ledger is found, and the first wrong entry is named.
class DamageTest {
    private static final List<Integer> BATCHES = List.of(1, 4, 2, 6, 1, 3, 5);

    @TempDir private Path folder;
    private Path file;
    private Path head;
    private byte[] bytes = {};
    private byte[] ofHead = {};
    private List<String> lines = List.of();

    @BeforeEach
    void make() throws IOException {
        try (Ledger ledger = Ledgers.open(folder, Ledgers.QUICK)) {
            for (int batch : BATCHES) Ledgers.append(ledger, batch, Ledgers.NOON);
        }
        file = folder.resolve("ledger/000000000000.jsonl");
        head = folder.resolve("ledger/head");
        bytes = Files.readAllBytes(file);
        ofHead = Files.readAllBytes(head);
        lines = Files.readAllLines(file);
        assertEquals(22, lines.size());
        assertEquals(List.of(), Ledgers.verify(folder).wrong());
    }

    private void restore() throws IOException {
        Files.write(file, bytes);
        Files.write(head, ofHead);
    }

    private int entryAt(int at) {
        int n = 0;
        for (int i = 0; i < at; i++) if (bytes[i] == '\n') n++;
        return n;
    }

    /// 2,000 changes of one byte for each of five seeds: 10,000, a tenth of them in the head.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void oneByteChanged(long seed) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 2000; i++) {
            restore();
            boolean inHead = random.nextInt(10) == 0;
            byte[] changed = (inHead ? ofHead : bytes).clone();
            int at = random.nextInt(changed.length);
            changed[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(inHead ? head : file, changed);
            String where = "seed " + seed + ", change " + i + " at " + at;
            Verified verified = Ledgers.verify(folder);
            assertFalse(verified.whole(), where);
            Wrong first = verified.wrong().getFirst();
            if (inHead) assertTrue(first.where().endsWith("head"), where + ": " + first);
            else assertEquals(entryAt(at), first.entry(), where + ": " + first);
            if (!inHead) readingSaysSo(where);
        }
    }

    /// Reading stops before it hands on what was changed, and nobody can write behind it.
    private void readingSaysSo(String where) {
        assertThrows(StoreException.class, () -> Ledgers.entries(folder), where);
    }

    @Test
    void eachLineDropped() throws IOException {
        for (int n = 0; n < lines.size(); n++) {
            List<String> left = new ArrayList<>(lines);
            left.remove(n);
            Files.write(file, left);
            Wrong first = Ledgers.verify(folder).wrong().getFirst();
            assertEquals(n, first.entry(), first.toString());
            String last = n == lines.size() - 1 ? " is missing" : " was dropped";
            assertTrue(first.what().startsWith("entry " + n + last), first.toString());
        }
    }

    @Test
    void eachPairReordered() throws IOException {
        for (int n = 0; n + 1 < lines.size(); n++) {
            List<String> left = new ArrayList<>(lines);
            Collections.swap(left, n, n + 1);
            Files.write(file, left);
            Wrong first = Ledgers.verify(folder).wrong().getFirst();
            assertEquals(n, first.entry(), first.toString());
            assertTrue(first.what().endsWith("were reordered"), first.toString());
        }
    }

    @Test
    void eachLineDoubled() throws IOException {
        for (int n = 0; n < lines.size(); n++) {
            List<String> left = new ArrayList<>(lines);
            left.add(n, lines.get(n));
            Files.write(file, left);
            Verified verified = Ledgers.verify(folder);
            // Behind the last entry it is the rest of a crash.
            if (n == lines.size() - 1) assertTrue(verified.whole());
            else {
                Wrong first = verified.wrong().getFirst();
                assertEquals(n + 1, first.entry(), first.toString());
                assertTrue(first.what().contains("doubled"), first.toString());
            }
        }
    }

    /// An entry that was written anew with its hashes: the head knows the old one.
    @Test
    void theLastEntryForged() throws IOException {
        List<String> left = new ArrayList<>(lines);
        left.set(21, left.get(21).replace("\"number\":21", "\"number\":12"));
        Files.write(file, left);
        Wrong first = Ledgers.verify(folder).wrong().getFirst();
        assertEquals(21, first.entry());
        assertThrows(StoreException.class, () -> Ledger.read(folder));
        assertThrows(StoreException.class, () -> Ledgers.open(folder, Ledgers.QUICK));
    }

    /// Property: cut anywhere, it never passes for whole, and nobody reads or writes it.
    @Test
    void cutAnywhere() throws IOException {
        for (int at = 0; at < bytes.length; at += at < bytes.length - 500 ? 37 : 1) {
            Files.write(file, Arrays.copyOf(bytes, at));
            Verified verified = Ledgers.verify(folder);
            Wrong first = verified.wrong().getFirst();
            assertEquals(entryAt(at), first.entry(), first.toString());
            StoreException read =
                    assertThrows(StoreException.class, () -> Ledger.read(folder), "at " + at);
            assertTrue(
                    read.toString().contains("the ledger's head counts 22 entries"),
                    read.toString());
            assertThrows(StoreException.class, () -> Ledgers.open(folder, Ledgers.QUICK));
            assertEquals(at, Files.size(file), "nothing is mended away");
        }
        Files.delete(file);
        assertEquals(0, Ledgers.verify(folder).wrong().getFirst().entry());
        assertThrows(StoreException.class, () -> Ledgers.open(folder, Ledgers.QUICK));
    }

    @Test
    void theHeadIsGoneOrCut() throws IOException {
        for (int length : new int[] {-1, 0, 100, 4096, 5000}) {
            restore();
            if (length < 0) Files.delete(head);
            else Files.write(head, Arrays.copyOf(ofHead, length));
            assertTrue(Ledgers.verify(folder).wrong().getFirst().where().endsWith("head"));
            if (length >= 4096) continue; // one slot is left, and a writer mends the other
            assertThrows(StoreException.class, () -> Ledgers.open(folder, Ledgers.QUICK));
            assertThrows(StoreException.class, () -> Ledger.read(folder));
        }
        restore();
        Files.write(head, Arrays.copyOf(ofHead, 5000));
        Ledgers.open(folder, Ledgers.QUICK).close();
        assertEquals(List.of(), Ledgers.verify(folder).wrong());
        assertEquals(22, Ledgers.entries(folder).size());
    }

    @Test
    void texts() throws IOException {
        List<Entry> entries = Ledgers.entries(folder);
        String name = Ledgers.HOW.texts(entries.get(7)).iterator().next();
        Path text = folder.resolve("texts").resolve(name.substring(0, 2)).resolve(name);
        byte[] whole = Files.readAllBytes(text);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(text, changed);
            List<Wrong> wrong = Ledgers.verify(folder).wrong();
            assertEquals(1, wrong.size());
            assertEquals(7, wrong.getFirst().entry());
            assertEquals("entry 7: a text was changed or cut", wrong.getFirst().what());
            try (Ledger ledger = Ledger.read(folder)) {
                assertThrows(StoreException.class, () -> ledger.texts().get(name));
            }
        }
        Files.delete(text);
        assertEquals(
                "entry 7: a text is missing, and no entry says that it was erased",
                Ledgers.verify(folder).wrong().getFirst().what());
        // An entry says so now.
        Draft erased =
                new Draft(
                        Ledgers.NOON,
                        entries.getFirst().by(),
                        Entry.TEXT_ERASED,
                        "{\"text\":\"" + name + "\",\"reason\":\"asked\"}");
        try (Ledger ledger = Ledgers.open(folder, Ledgers.QUICK)) {
            ledger.append(List.of(erased).iterator(), Ledgers.NOON);
        }
        assertEquals(List.of(), Ledgers.verify(folder).wrong());
        // Said to be erased, and there: the deletion failed.
        Files.write(text, whole);
        List<Wrong> wrong = Ledgers.verify(folder).wrong();
        assertTrue(wrong.getFirst().what().contains("forget it again"), wrong.toString());
        try (Ledger ledger = Ledgers.open(folder, Ledgers.QUICK)) {
            ledger.texts().erase(name);
        }
        assertEquals(List.of(), Ledgers.verify(folder).wrong());
    }

    /// What a hostile hand puts there ends in a word about it, not in a crash or without end.
    @Test
    void hostile() throws IOException {
        for (byte[] evil :
                List.of(
                        new byte[200_000],
                        "\n".repeat(100_000).getBytes(StandardCharsets.UTF_8),
                        "{\"n\":0".repeat(50_000).getBytes(StandardCharsets.UTF_8),
                        ("{\"n\":99999999999999999999" + "\n").getBytes(StandardCharsets.UTF_8),
                        "[".repeat(65_000).getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, evil);
            assertEquals(0, Ledgers.verify(folder).wrong().getFirst().entry());
            assertThrows(StoreException.class, () -> Ledger.read(folder));
        }
    }
}
