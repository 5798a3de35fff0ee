package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.source.Limits;
import org.interdict.store.FailingDisk.Manner;
import org.interdict.store.record.SweepRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;

/// A third sweep is added to a store of two, and each step of it fails once, in each manner. Then
/// the store opens and verifies; it knows what it knew, or all of the third sweep too if that was
/// reported; and adding it again ends in the same store, byte for byte. The same of making the
/// index again.
class SweepingCrashTest {
    /// More than there are steps: the loop ends when none fails.
    private static final int MANY = 2000;

    private static final Origin FIRST =
            Looks.origin(
                    "first.csv",
                    """
                    Host,Serial,Name,Publisher,Version
                    desk1,S-1,Kaspersky Endpoint Security,AO Kaspersky Lab,11
                    desk2,S-2,Mail Reader,Invented Mail,3
                    """);
    private static final Origin SECOND =
            Looks.origin(
                    "second.csv",
                    """
                    Host,Serial,Name,Publisher,Version
                    desk1,S-1,Mail Reader,Invented Mail,3
                    desk2,S-2,Mail Reader,Invented Mail,3
                    """);
    private static final Origin[] THIRD = {
        Looks.origin(
                "third.csv",
                """
                Host,Serial,Name,Publisher,Version
                desk2,S-2,Mail Reader,Invented Mail,4
                desk3,S-3,Drawing,Invented Pictures,1
                desk2,S-2,Drawing,Invented Pictures,1
                """),
        Looks.origin(
                "status",
                """
                Package: kesl
                Status: install ok installed
                Version: 11.2
                Architecture: amd64
                Maintainer: Kaspersky

                """)
    };
    private static final Origin COVERS = Looks.origin("assets.csv", "host\ndesk2\ndesk3\ndesk4\n");

    @TempDir private Path folder;
    private String before = "";
    private String after = "";
    private Map<String, String> files = Map.of();

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 2) : LongStream.of(Long.parseLong(seed));
    }

    @BeforeEach
    void reference() throws IOException {
        Path base = folder.resolve("base");
        two(base, Looks.QUICK);
        before = Looks.answers(base);
        Path whole = folder.resolve("whole");
        Looks.copy(base, whole);
        assertTrue(third(whole, Looks.QUICK));
        after = Looks.answers(whole);
        files = Looks.files(whole);
        assertTrue(after.startsWith(before) && after.contains("kesl"), after);
    }

    private static void two(Path folder, Disk disk) throws IOException {
        try (StoreFolder store = Sweeps.open(folder, disk)) {
            Looks.add(store, Looks.day(1), FIRST);
            Looks.add(store, Looks.day(2), SECOND);
        }
    }

    /// Whether it was reported to be there.
    private static boolean third(Path folder, Disk disk) throws IOException {
        boolean reported = false;
        try (StoreFolder store = Sweeps.open(folder, disk)) {
            Sweeping.Said said = Looks.said(Looks.day(3));
            Sweeping.Said covering =
                    new Sweeping.Said(
                            said.stamp(),
                            said.organization(),
                            said.takenAt(),
                            SweepRecord.Manner.COMPLETE,
                            said.options(),
                            Optional.of(COVERS));
            reported =
                    new Sweeping(store, Looks.READERS, Limits.DEFAULT, 3)
                            .add(List.of(THIRD), covering, _ -> true)
                            .isPresent();
        } catch (StoreException e) {
            return reported;
        }
        return reported;
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void eachStepOfASweepFails(Manner manner) throws IOException {
        int n = 1;
        for (; n < MANY; n++) {
            Path store = folder.resolve("store" + n);
            Looks.copy(folder.resolve("base"), store);
            FailingDisk disk = new FailingDisk(Looks.QUICK, n, manner);
            boolean reported = third(store, disk);
            if (disk.steps() < n) break;
            check(store, reported, manner + " at step " + n);
        }
        assertTrue(n > 40 && n < MANY, n + " steps");
    }

    /// Property: the same when the power goes, whatever part of what was not synced is left.
    @ParameterizedTest
    @MethodSource("seeds")
    void thePowerGoesAtEachStepOfASweep(long seed) throws IOException {
        int n = 1;
        for (; n < MANY; n++) {
            Path store = folder.resolve("lost" + n);
            LosingDisk losing = new LosingDisk(store);
            two(store, losing);
            FailingDisk disk = new FailingDisk(losing, n, Manner.DEAD_AFTER);
            boolean reported = third(store, disk);
            Path left = folder.resolve("left" + n);
            losing.crash(new Random(seed + n), left);
            check(left, reported, "seed " + seed + ", step " + n);
            if (disk.steps() < n) break;
        }
        assertTrue(n > 40 && n < MANY, n + " steps");
    }

    private void check(Path store, boolean reported, String where) throws IOException {
        try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
            int records = opened.records().list().size();
            assertTrue(records == 3 || (records == 2 && !reported), where + ": " + records);
            Verifying.Verified verified = Verifying.run(opened);
            assertEquals(List.of(), verified.problems(), where);
            assertEquals(List.of(), Disk.children(store.resolve("tmp")), where);
        }
        String answers = Looks.answers(store);
        assertTrue(
                answers.equals(after) || (!reported && answers.equals(before)),
                where + ": " + answers);
        assertTrue(third(store, Looks.QUICK), where);
        assertEquals(after, Looks.answers(store), where);
        assertEquals(files, Looks.files(store), where);
    }

    /// While the index is made again, a part may be missing, which is said; it is never wrong, and
    /// doing it again makes it whole.
    @ParameterizedTest
    @EnumSource(Manner.class)
    void eachStepOfARebuildFails(Manner manner) throws IOException {
        int n = 1;
        for (; n < MANY; n++) {
            Path store = folder.resolve("rebuilt" + n);
            Looks.copy(folder.resolve("whole"), store);
            damage(store);
            FailingDisk disk = new FailingDisk(Looks.QUICK, n, manner);
            try (StoreFolder opened = Sweeps.open(store, disk)) {
                Looks.rebuild(opened);
            } catch (StoreException e) {
                assertTrue(disk.steps() >= n, e.toString());
            }
            if (disk.steps() < n) break;
            try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
                Looks.rebuild(opened);
            }
            assertEquals(files, Looks.files(store), manner + " at step " + n);
        }
        assertTrue(n > 15 && n < MANY, n + " steps");
    }

    private static void damage(Path store) throws IOException {
        for (Path file : Disk.children(store.resolve("index")))
            if (file.getFileName().toString().startsWith("000002"))
                Files.write(file, new byte[] {1, 2, 3});
    }

    @Test
    void whoeverEndsItAddsNothing() throws IOException {
        Path store = folder.resolve("base");
        StringBuilder many = new StringBuilder("Host,Serial,Name,Version\n");
        for (int i = 0; i < 30_000; i++) many.append("desk").append(i).append(",,thing,1\n");
        Map<String, String> old = Looks.files(store);
        try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
            assertEquals(
                    Optional.empty(),
                    new Sweeping(opened, Looks.READERS, Limits.DEFAULT, 3)
                            .add(
                                    List.of(Looks.origin("many.csv", many.toString())),
                                    Looks.said(Looks.day(4)),
                                    _ -> false));
        }
        Sweeps.open(store, Looks.QUICK).close();
        assertEquals(old, Looks.files(store));
    }
}
