package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.FailingDisk.Manner;
import org.interdict.store.evidence.Condition;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.TombstoneRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Each step of making a store, of two sweeps and of forgetting fails once, in each manner. Then
/// the store opens; it holds what was reported and no part of anything else; and doing it again
/// ends in the same store, file for file.
class CrashTest {
    /// More than there are steps: the loop ends when none fails.
    private static final int MANY = 1000;

    /// Nothing is lost here but what the tests lose: to wait for the real disk would only take
    /// time.
    private static final Disk QUICK =
            new Disk() {
                @Override
                public void sync(Path file) {}

                @Override
                public void syncFolder(Path folder) {}
            };

    @TempDir Path folder;
    private int reported;

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 3) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void eachStepFails(Manner manner) throws IOException {
        Set<String> expected = reference();
        int n = 1;
        for (; n < MANY; n++) {
            Path store = folder.resolve("store" + n);
            FailingDisk disk = new FailingDisk(QUICK, n, manner);
            fails(store, disk);
            if (disk.steps() < n) break;
            String where = manner + " at step " + n;
            check(store, where);
            assertEquals(evidence(store), named(store), where);
            again(store, expected, where);
        }
        assertTrue(n > 40 && n < MANY, n + " steps");
    }

    /// Property: the same when the power goes, whatever part of what was not synced is left.
    @ParameterizedTest
    @MethodSource("seeds")
    void thePowerGoesAtEachStep(long seed) throws IOException {
        Set<String> expected = reference();
        int n = 1;
        for (; n < MANY; n++) {
            Path before = folder.resolve("before" + n);
            LosingDisk losing = new LosingDisk(before);
            FailingDisk disk = new FailingDisk(losing, n, Manner.DEAD_AFTER);
            fails(before, disk);
            Path store = folder.resolve("after" + n);
            losing.crash(new Random(seed + n), store);
            String where = "seed " + seed + ", step " + n;
            check(store, where);
            again(store, expected, where);
            if (disk.steps() < n) break;
        }
        assertTrue(n > 40 && n < MANY, n + " steps");
    }

    @Test
    void aFullDiskIsNamedAndNothingIsHalfKept() throws IOException {
        Path store = folder.resolve("store");
        try (StoreFolder first = Sweeps.open(store, QUICK)) {
            assertTrue(first.writable());
        }
        Set<String> empty = files(store);
        FailingDisk counting = new FailingDisk(QUICK, Integer.MAX_VALUE, Manner.ONCE);
        try (StoreFolder _ = Sweeps.open(store, counting)) {
            counting.steps();
        }
        // Steps after the opening: the deposit's file, then its first frame.
        FailingDisk disk = new FailingDisk(QUICK, counting.steps() + 2, Manner.ONCE_AFTER);
        try (StoreFolder second = Sweeps.open(store, disk)) {
            StoreException full =
                    assertThrows(
                            StoreException.class,
                            () -> Sweeps.deposit(second, Sweeps.bytes(1, 2 << 20), "a"));
            assertTrue(
                    full.toString().contains("the disk is full (No space left on device), at "),
                    full.toString());
            assertTrue(full.toString().endsWith("nothing of it was kept"), full.toString());
        }
        assertEquals(empty, files(store));
    }

    /// What a user does: sweeps, and forgets. Does what is not done yet.
    private void run(StoreFolder store) throws IOException {
        int there = store.records().names().size();
        if (there < 1) {
            Piece large = Sweeps.deposit(store, Sweeps.bytes(1, 20_000), "large.csv");
            Piece small = Sweeps.deposit(store, Sweeps.bytes(2, 1000), "small.csv");
            store.records().append(Sweeps.sweep(List.of(large, small)));
            reported = 1;
        }
        if (there < 2) {
            Piece small = Sweeps.deposit(store, Sweeps.bytes(2, 1000), "again.csv");
            Piece other = Sweeps.deposit(store, Sweeps.bytes(3, 500), "other.csv");
            store.records().append(Sweeps.sweep(List.of(small, other)));
            reported = 2;
        }
        if (there < 3) {
            Recorded first = store.records().read(store.records().names().getFirst());
            String forgotten = first.record().pieces().getFirst().sha256();
            store.records()
                    .append(new TombstoneRecord(Sweeps.STAMP, 1, List.of(forgotten), "too old"));
            reported = 3;
        }
    }

    private void fails(Path folder, Disk disk) {
        reported = 0;
        try (StoreFolder store = Sweeps.open(folder, disk)) {
            run(store);
        } catch (IOException e) {
            assertTrue(e instanceof StoreException, e.toString());
        }
    }

    private void check(Path folder, String where) throws IOException {
        try (StoreFolder store = Sweeps.open(folder, QUICK)) {
            List<Recorded> records = store.records().list();
            // One more may be there: all but the report was done.
            assertTrue(
                    records.size() == reported || records.size() == reported + 1,
                    where + ": reported " + reported + ", there " + records.size());
            Set<String> named = new Holdings(records).evidence();
            assertTrue(store.evidence().list().containsAll(named), where);
            for (String sha256 : store.evidence().list()) {
                Condition condition = store.evidence().verify(sha256);
                assertTrue(condition.whole(), where + ": " + condition);
            }
            assertEquals(List.of(), Disk.children(folder.resolve("tmp")), where);
        }
    }

    private void again(Path folder, Set<String> expected, String where) throws IOException {
        try (StoreFolder store = Sweeps.open(folder, QUICK)) {
            run(store);
        }
        assertEquals(expected, files(folder), where);
    }

    private Set<String> reference() throws IOException {
        Path store = folder.resolve("reference");
        try (StoreFolder opened = Sweeps.open(store, QUICK)) {
            run(opened);
        }
        assertEquals(3, reported);
        return files(store);
    }

    private static Set<String> evidence(Path folder) throws IOException {
        try (StoreFolder store = StoreFolder.read(folder)) {
            return new TreeSet<>(store.evidence().list());
        }
    }

    private static Set<String> named(Path folder) throws IOException {
        try (StoreFolder store = StoreFolder.read(folder)) {
            return new TreeSet<>(new Holdings(store.records().list()).evidence());
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return new TreeSet<>(
                    all.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .toList());
        }
    }
}
