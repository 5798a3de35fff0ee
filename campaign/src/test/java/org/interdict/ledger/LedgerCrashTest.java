package org.interdict.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.Disk;
import org.interdict.store.FailingDisk;
import org.interdict.store.FailingDisk.Manner;
import org.interdict.store.LosingDisk;
import org.interdict.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

/// Each step of making a ledger and of three appends fails once, in each manner. Then it opens; it
/// holds what was acknowledged, at most one batch more, and no part of one; and doing the rest
/// again ends in the same entries.
class LedgerCrashTest {
    private static final int MANY = 1000;
    private static final List<Integer> BATCHES = List.of(1, 3, 2);

    @TempDir private Path folder;
    private int acknowledged;

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 3) : LongStream.of(Long.parseLong(seed));
    }

    private static int entries(int batches) {
        return BATCHES.subList(0, batches).stream().mapToInt(i -> i).sum();
    }

    /// Does what is not done yet.
    private void run(Ledger ledger) throws IOException {
        for (int i = 0; i < BATCHES.size(); i++) {
            if (ledger.size() >= entries(i + 1)) continue;
            Ledgers.append(ledger, BATCHES.get(i), Ledgers.NOON.plusSeconds(i));
            acknowledged = i + 1;
        }
    }

    private void fails(Path at, Disk disk) {
        acknowledged = 0;
        try (Ledger ledger = Ledgers.open(at, disk)) {
            run(ledger);
        } catch (UncheckedIOException e) {
            assertTrue(e.getCause() instanceof StoreException, e.toString());
        } catch (IOException e) {
            assertTrue(e instanceof StoreException, e.toString());
        }
    }

    private void check(Path at, String where) throws IOException {
        try (Ledger ledger = Ledgers.open(at, Ledgers.QUICK, 18)) {
            long size = ledger.size();
            int more = Math.min(acknowledged + 1, BATCHES.size());
            assertTrue(
                    size == entries(acknowledged) || size == entries(more),
                    where + ": acknowledged " + entries(acknowledged) + ", there " + size);
        }
        whole(at, where);
        try (Ledger ledger = Ledgers.open(at, Ledgers.QUICK, 19)) {
            run(ledger);
            assertEquals(entries(3), ledger.size(), where);
            assertEquals(
                    List.of(true, false, false, true, false, true),
                    Ledgers.entries(ledger).stream().map(Entry::end).toList(),
                    where);
            long n = 0;
            for (Entry entry : Ledgers.entries(ledger))
                assertTrue(entry.body().startsWith("{\"number\":" + n++ + ","), where);
        }
        whole(at, where);
    }

    private static void whole(Path at, String where) throws IOException {
        Verified verified = Ledgers.verify(at);
        assertEquals(List.of(), verified.wrong(), where);
        for (String remark : verified.remarks())
            assertTrue(remark.contains("named by no entry"), where + ": " + remark);
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void eachStepFails(Manner manner) throws IOException {
        int n = 1;
        for (; n < MANY; n++) {
            Path at = folder.resolve("ledger" + n);
            FailingDisk disk = new FailingDisk(Ledgers.QUICK, n, manner);
            fails(at, disk);
            if (disk.steps() < n) break;
            check(at, manner + " at step " + n);
        }
        assertTrue(n > 60 && n < MANY, n + " steps");
    }

    /// Whoever goes on with the same open ledger after a failure finds it as one who opens it anew.
    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"ONCE", "ONCE_AFTER"})
    void theSameLedgerGoesOn(Manner manner) throws IOException {
        Path made = folder.resolve("made");
        Ledgers.open(made, Ledgers.QUICK).close();
        int n = 1;
        for (; n < MANY; n++) {
            Path at = folder.resolve("ledger" + n);
            FailingDisk disk = new FailingDisk(Ledgers.QUICK, n, manner);
            Ledger opened;
            try {
                opened = Ledgers.open(at, disk);
            } catch (StoreException e) {
                continue; // a step of making it
            }
            acknowledged = 0;
            String where = manner + " at step " + n;
            try (Ledger ledger = opened) {
                try {
                    run(ledger);
                } catch (StoreException | UncheckedIOException e) {
                    assertEquals(entries(acknowledged), ledger.size(), where);
                    ledger.append(List.<Draft>of().iterator(), Ledgers.NOON); // mends
                }
                run(ledger);
                assertEquals(entries(3), Ledgers.entries(ledger).size(), where);
            } catch (StoreException e) {
                // A step of closing it.
                assertEquals(3, acknowledged, where);
            }
            whole(at, where);
            if (disk.steps() < n) break;
        }
        assertTrue(n > 60 && n < MANY, n + " steps");
    }

    /// Property: the same when the power goes, whatever part of what was not synced is left.
    @ParameterizedTest
    @MethodSource("seeds")
    void thePowerGoesAtEachStep(long seed) throws IOException {
        int n = 1;
        for (; n < MANY; n++) {
            Path before = folder.resolve("before" + n);
            LosingDisk losing = new LosingDisk(before);
            FailingDisk disk = new FailingDisk(losing, n, Manner.DEAD_AFTER);
            fails(before, disk);
            for (int k = 0; k < 3; k++) {
                Path after = folder.resolve("after" + n + "-" + k);
                losing.crash(new Random(seed * 1000 + n * 10L + k), after);
                int said = acknowledged;
                check(after, "seed " + seed + ", step " + n + ", " + k);
                acknowledged = said;
            }
            if (disk.steps() < n) break;
        }
        assertTrue(n > 60 && n < MANY, n + " steps");
    }

    @Test
    void aFullDiskIsNamedAndNothingIsHalfKept() throws IOException {
        Path at = folder.resolve("ledger");
        try (Ledger ledger = Ledgers.open(at, Ledgers.QUICK)) {
            Ledgers.append(ledger, 2, Ledgers.NOON);
        }
        Map<String, String> before = Ledgers.files(at);
        FailingDisk counting = new FailingDisk(Ledgers.QUICK, Integer.MAX_VALUE, Manner.ONCE);
        String by;
        try (Ledger ledger = Ledgers.open(at, counting)) {
            by = Ledgers.entries(ledger).getFirst().by();
        }
        // Steps after the opening: the file is opened, then the line is written, half of it.
        FailingDisk disk = new FailingDisk(Ledgers.QUICK, counting.steps() + 2, Manner.ONCE_AFTER);
        try (Ledger ledger = Ledgers.open(at, disk)) {
            StoreException full =
                    assertThrows(
                            StoreException.class,
                            () ->
                                    ledger.append(
                                            List.of(new Draft(Ledgers.NOON, by, "a", "{}"))
                                                    .iterator(),
                                            Ledgers.NOON));
            assertTrue(
                    full.toString().contains("the disk is full (No space left on device), at "),
                    full.toString());
            assertTrue(full.toString().endsWith("nothing of it was kept"), full.toString());
        }
        assertEquals(before, Ledgers.files(at));
    }
}
