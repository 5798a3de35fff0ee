package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The example of one find and three contracts, command by command as its script has them.
class ExampleContractsTest {
    private static final Path EXAMPLE = Ran.ROOT.resolve("example-contracts");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir private Path folder;

    @Test
    void threeDueTimesThreePairsOfReports() throws IOException {
        StringBuilder answers = new StringBuilder();
        int signed = 0;
        for (String line : Files.readAllLines(EXAMPLE.resolve("run.sh"))) {
            if (!line.startsWith("say ")) continue;
            List<String> words = words(line.substring(4));
            Ran ran = with(words);
            assertEquals(0, ran.exit(), line + ": " + ran.err());
            String command = words.get(0) + " " + words.get(1);
            answers.append("$ interdict ").append(line.substring(4)).append('\n');
            switch (command) {
                case "campaign report" -> {
                    answers.append(head(ran.out()));
                    assertEquals(1, ran.err().split("signed by", -1).length - 1, ran.err());
                    signed++;
                }
                case "campaign open", "campaign reports", "campaign status", "case sync" ->
                        answers.append(ran.out());
                default -> {} // tested elsewhere
            }
            answers.append('\n');
        }
        assertEquals(6, signed);
        // Of reports: they change with the dossier.
        String hashed = answers.toString().replaceAll("\\b([0-9a-f]{64}|[0-9a-f]{12})\\b", "#");
        new Ran(0, hashed, "").golden("example-contracts");
    }

    /// What is asked and answered; without the products that were looked for.
    private static String head(String report) {
        int end = report.indexOf("\nProducts\n");
        return end < 0 ? report : report.substring(0, end);
    }

    private Ran with(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String text = word.group(1) == null ? word.group(2) : word.group(1);
            words.add(
                    text.startsWith("example-contracts/")
                            ? Ran.ROOT.resolve(text).toString()
                            : text);
        }
        return words;
    }
}
