package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Processes that add sweeps and are killed, and two that add at once. `-Dkills=200` kills more.
class KillTest {
    @TempDir private Path folder;

    private static Process child(Path store, String prefix, int count) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AddingProcess.class.getName(),
                        store.toString(),
                        prefix,
                        Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// A child adds one sweep after the other, and says of each that it is there. It is killed at
    /// any moment of a commit. The store then is that of an untroubled one after as many sweeps,
    /// byte for byte.
    @Test
    void killed() throws IOException, InterruptedException {
        int kills = Integer.getInteger("kills", 20);
        Random random = new Random(Long.getLong("seed", 17));
        Path store = folder.resolve("store");
        List<Map<String, String>> whole = new ArrayList<>();
        Path untroubled = folder.resolve("untroubled");
        int between = 0;
        int reported = 0;
        for (int i = 0; i < kills; i++) {
            Process child = child(store, "list", Integer.MAX_VALUE);
            int wanted = 1 + random.nextInt(2);
            int before = reported;
            try (BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                // "begins", then a line a sweep.
                String line = said.readLine();
                assertEquals("begins", line);
                for (int k = 0; k < wanted; k++) reported = Integer.parseInt(said.readLine());
                TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
                child.toHandle().destroyForcibly(); // not of the process: that closes its output
                for (String more; (more = said.readLine()) != null; )
                    if (!more.isEmpty()) reported = Integer.parseInt(more);
            }
            assertTrue(child.waitFor(20, TimeUnit.SECONDS), "it was killed");
            String where = "kill " + (i + 1) + ", reported " + reported;
            int there;
            boolean left = !Disk.children(store.resolve("tmp")).isEmpty();
            try (StoreFolder opened = Sweeps.open(store, Looks.QUICK)) {
                there = opened.records().names().size();
                assertTrue(there == reported || there == reported + 1, where + ", there " + there);
                assertEquals(List.of(), Verifying.run(opened).problems(), where);
                assertEquals(List.of(), Disk.children(store.resolve("tmp")), where);
            }
            if (left || there > reported) between++;
            reported = there;
            while (whole.size() < there) {
                AddingProcess.add(untroubled, "list", whole.size() + 1, Looks.QUICK);
                whole.add(Looks.files(untroubled));
            }
            if (there > 0) assertEquals(whole.get(there - 1), Looks.files(store), where);
            assertTrue(reported >= before, where);
        }
        System.out.println(
                kills
                        + " processes killed, "
                        + between
                        + " of them in the middle of a sweep; "
                        + reported
                        + " sweeps, all whole");
        assertTrue(reported > kills / 2, reported + " sweeps in " + kills + " kills");
        assertTrue(between > 0, "no kill met a commit");
    }

    @Test
    void twoAddAtOnce() throws IOException, InterruptedException {
        Path store = folder.resolve("store");
        Process one = child(store, "one", 8);
        Process other = child(store, "other", 8);
        one.getInputStream().readAllBytes();
        other.getInputStream().readAllBytes();
        assertTrue(one.waitFor(60, TimeUnit.SECONDS) && other.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, one.exitValue());
        assertEquals(0, other.exitValue());
        try (StoreFolder opened = StoreFolder.read(store)) {
            assertEquals(16, opened.records().names().size());
            assertEquals(List.of(), Verifying.run(opened).problems());
        }
        String answers = Looks.answers(store);
        for (int i = 1; i <= 8; i++) {
            assertTrue(answers.contains("only one " + i + ","), answers);
            assertTrue(answers.contains("only other " + i + ","), answers);
        }
    }
}
