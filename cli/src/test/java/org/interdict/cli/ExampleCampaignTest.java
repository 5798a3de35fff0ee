package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The examples of campaigns, command by command as their scripts give them.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the scripts are for a POSIX shell")
class ExampleCampaignTest {
    @TempDir private Path folder;

    /// BOD 17-01 on its own calendar; every date as in the directive.
    @Test
    void theDirective() throws IOException, InterruptedException {
        Ran shown = run("example-campaign");
        // What the supplier answered, and what was decided of it by then, stands beside a report.
        String before = report("2017-11-10");
        assertTrue(before.contains("Response to the directive"), before);
        assertTrue(!before.contains("upheld"), before);
        String after = report("2018-02-10");
        assertTrue(after.contains("upheld on 2017-12-11: the risk remains"), after);
        shown.golden("example-campaign");
    }

    private String report(String asOf) {
        return Ran.of(
                        "campaign",
                        "report",
                        "status",
                        "--organization",
                        "quarries-department",
                        "--as-of",
                        asOf,
                        "--max-age",
                        "60d",
                        "-o",
                        "json",
                        "--store",
                        folder.resolve("store").toString())
                .out();
    }

    private Ran run(String example) throws IOException, InterruptedException {
        StringBuilder answers = new StringBuilder();
        for (List<String> words : commands(example)) {
            Ran ran = Ran.of(words.toArray(String[]::new));
            assertTrue(List.of(0, 1, 3, 4).contains(ran.exit()), words + ": " + ran.err());
            List<String> shown = words.subList(0, words.size() - 2); // without --store
            if (isShown(shown))
                answers.append("$ interdict ")
                        .append(String.join(" ", shown))
                        .append('\n')
                        .append(ran.out())
                        .append('\n');
        }
        return new Ran(0, answers.toString(), "");
    }

    private static boolean isShown(List<String> words) {
        String command = words.get(0) + ' ' + words.get(1);
        return List.of(
                        "campaign status",
                        "campaign direct",
                        "case sync",
                        "case list",
                        "docket show")
                .contains(command);
    }

    /// Those that the script gives, in place of doing them.
    private List<List<String>> commands(String example) throws IOException, InterruptedException {
        Path recorded = folder.resolve("recorded");
        Path recorder =
                Files.writeString(
                        folder.resolve("recorder"),
                        """
                        #!/bin/sh
                        { for word; do printf '%s\\037' "$word"; done; echo; } >> "$RECORDED"
                        """);
        assertTrue(recorder.toFile().setExecutable(true));
        ProcessBuilder script =
                new ProcessBuilder(
                        "sh",
                        Ran.ROOT.resolve(example).resolve("run.sh").toString(),
                        folder.resolve("store").toString());
        script.environment().put("INTERDICT", recorder.toString());
        script.environment().put("RECORDED", recorded.toString());
        script.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        Process process = script.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("said")));
        List<List<String>> commands = new ArrayList<>();
        for (String line : Files.readAllLines(recorded)) {
            List<String> words = new ArrayList<>();
            for (String word : line.split("\u001f", -1))
                words.add(word.replaceAll("^example-", ROOT));
            commands.add(words.subList(0, words.size() - 1));
        }
        return commands;
    }

    private static final String ROOT = Ran.ROOT.toString() + "/example-";
}
