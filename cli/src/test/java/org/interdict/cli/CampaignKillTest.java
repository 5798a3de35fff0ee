package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// Processes that compare, import and report, and are killed at any moment. What was acknowledged
/// is there, an import is there wholly or not, no case is there twice, and the ledger holds.
/// `-Dkills=200` kills more.
class CampaignKillTest {
    @TempDir private Path folder;

    private Process child(int round) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecidingProcess.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void killed() throws IOException, InterruptedException {
        int kills = Integer.getInteger("kills", 20);
        Random random = new Random(Long.getLong("seed", 17));
        DecidingProcess.open(folder);
        long least = DecidingProcess.size(folder);
        int told = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Process child = child(kill * 10);
            try (BufferedReader said =
                    new BufferedReader(
                            new InputStreamReader(
                                    child.getInputStream(), StandardCharsets.UTF_8))) {
                for (int wanted = random.nextInt(3); wanted >= 0; wanted--) {
                    String line = said.readLine();
                    assertTrue(line != null, "it ended by itself");
                    least = Math.max(least, Long.parseLong(line));
                    told++;
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
                child.toHandle().destroyForcibly(); // not of the process: that closes its output
                for (String more; (more = said.readLine()) != null; )
                    if (!more.isEmpty()) least = Math.max(least, Long.parseLong(more));
            }
            assertTrue(child.waitFor(20, TimeUnit.SECONDS), "it was killed");
            holds("kill " + kill, least);
        }
        System.out.println(
                kills + " processes killed, " + told + " commands acknowledged, all there");
    }

    private void holds(String where, long least) throws IOException {
        String verified = DecidingProcess.run(folder, "ledger", "verify");
        Set<String> assets = new HashSet<>();
        Set<String> owners = new TreeSet<>();
        int cases = 0;
        for (String line :
                DecidingProcess.run(folder, "case", "list", "-o", "csv").lines().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            assertTrue(assets.add(cells[1]), where + ": " + cells[1] + " has two cases");
            owners.add(cells[10]);
            assertEquals(++cases, Integer.parseInt(cells[0]), where);
        }
        assertTrue(cases >= 40, where + ": " + cases);
        // Those of the last import, and those found after it.
        owners.remove("");
        assertTrue(owners.size() <= 1, where + ": " + owners);
        assertTrue(DecidingProcess.size(folder) >= least, where + ": " + verified);
    }
}
