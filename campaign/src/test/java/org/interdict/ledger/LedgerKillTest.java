package org.interdict.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Processes that append and are killed, and two that append at once. `-Dkills=200` kills more.
class LedgerKillTest {
    @TempDir private Path folder;

    private static Process child(Path ledger, long seed, int count, String kind)
            throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        ledger.toString(),
                        Long.toString(seed),
                        Integer.toString(count),
                        kind)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// A child appends one batch after the other, and says of each that it is there. It is killed
    /// at any moment. No batch that it said is missing, at most one more is there, none is there in
    /// part or twice, and all of it verifies.
    @Test
    void killed() throws IOException, InterruptedException {
        int kills = Integer.getInteger("kills", 20);
        long seed = Long.getLong("seed", 17);
        Random random = new Random(seed);
        Path at = folder.resolve("ledger");
        long said = 0;
        List<String> left = List.of();
        int between = 0;
        for (int i = 0; i < kills; i++) {
            Process child = child(at, seed + i, Integer.MAX_VALUE, "case-planned");
            try (BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                assertEquals("begins", out.readLine());
                int wanted = random.nextInt(3);
                for (int k = 0; k < wanted; k++) said = Long.parseLong(out.readLine());
                TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
                child.toHandle().destroyForcibly(); // not of the process: that closes its output
                for (String more; (more = out.readLine()) != null; )
                    if (!more.isEmpty()) said = Long.parseLong(more);
            }
            assertTrue(child.waitFor(20, TimeUnit.SECONDS), "it was killed");
            String where = "seed " + seed + ", kill " + (i + 1) + ", said " + said;
            if (!Files.exists(at.resolve("ledger/head"))) {
                assertEquals(0, said, where);
                continue; // killed before there was one
            }
            assertEquals(List.of(), Ledgers.verify(at).wrong(), where + ", as it was left");
            // Texts of earlier kills stay unnamed: only what is new counts.
            List<String> remarks = Ledgers.verify(at).remarks();
            boolean rest = !remarks.equals(left);
            try (Ledger ledger = Ledgers.open(at, Ledgers.QUICK, 1)) {
                assertTrue(ledger.size() >= said, where + ", there " + ledger.size());
                long[] seen = {0, said};
                ledger.each(
                        0,
                        entry -> {
                            assertTrue(
                                    entry.body().startsWith("{\"number\":" + seen[0]++ + ","),
                                    where + ": " + entry);
                            if (entry.n() >= seen[1] && entry.end()) seen[1] = entry.n() + 1;
                        });
                assertEquals(seen[1], ledger.size(), where + ": it ends with a batch");
                if (rest || ledger.size() > said) between++;
                said = ledger.size();
            }
            left = Ledgers.verify(at).remarks();
            for (String remark : left)
                assertTrue(remark.contains("named by no entry"), where + ": " + remark);
        }
        System.out.println(
                kills
                        + " appending processes killed, "
                        + between
                        + " of them in the middle of a batch; "
                        + said
                        + " entries, all whole");
        assertTrue(said > kills, said + " entries in " + kills + " kills");
        assertTrue(between > 0, "no kill met a batch");
    }

    @Test
    void twoAppendAtOnce() throws IOException, InterruptedException {
        Path at = folder.resolve("ledger");
        Process one = child(at, 1, 20, "one");
        Process other = child(at, 2, 20, "other");
        one.getInputStream().readAllBytes();
        other.getInputStream().readAllBytes();
        assertTrue(one.waitFor(60, TimeUnit.SECONDS) && other.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, one.exitValue());
        assertEquals(0, other.exitValue());
        assertEquals(List.of(), Ledgers.verify(at).wrong());
        List<Entry> entries = Ledgers.entries(at);
        assertEquals(40, entries.stream().filter(Entry::end).count());
        // No batch of one stands within a batch of the other.
        boolean begins = true;
        String kind = "";
        for (Entry entry : entries) {
            if (!begins) assertEquals(kind, entry.kind());
            kind = entry.kind();
            begins = entry.end();
        }
    }
}
