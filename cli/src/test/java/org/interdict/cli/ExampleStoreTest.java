package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The example of a store, command by command as its script has them.
class ExampleStoreTest {
    private static final Path EXAMPLE = Ran.ROOT.resolve("example-store");

    @TempDir private Path folder;

    @Test
    void twoOfficesThreeLooks() throws IOException {
        StringBuilder answers = new StringBuilder();
        for (List<String> words : commands()) {
            Ran ran = with(words);
            assertTrue(List.of(0, 1, 3, 4).contains(ran.exit()), words + ": " + ran.err());
            if (words.contains("--by") || words.getFirst().equals("coverage"))
                answers.append("$ interdict ")
                        .append(String.join(" ", words))
                        .append('\n')
                        .append(ran.out())
                        .append('\n');
        }
        new Ran(0, answers.toString(), "").golden("example-store");
    }

    private Ran with(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--store", folder.resolve("store").toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    /// Those of the script, its loops unrolled.
    private static List<List<String>> commands() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        List<String> looped = new ArrayList<>();
        String[] days = {};
        String[] offices = {""};
        for (String line : Files.readAllLines(EXAMPLE.resolve("run.sh"))) {
            String text = line.strip();
            if (text.startsWith("for day in "))
                days = text.substring(11, text.indexOf(';')).split(" ", -1);
            else if (text.startsWith("for office in "))
                offices = text.substring(14, text.indexOf(';')).split(" ", -1);
            else if (text.startsWith("say ") && days.length > 0) looped.add(text.substring(4));
            else if (text.startsWith("say ")) commands.add(words(text.substring(4), "", ""));
            else if (text.equals("done") && !looped.isEmpty()) {
                for (String day : days)
                    for (String office : offices)
                        for (String one : looped) commands.add(words(one, day, office));
                looped.clear();
                days = new String[] {};
                offices = new String[] {""};
            }
        }
        assertEquals(14, commands.size());
        return commands;
    }

    private static List<String> words(String text, String day, String office) {
        String said = text.replace("$day", day).replace("$office", office);
        List<String> words = new ArrayList<>();
        for (String word : said.split(" ", -1))
            words.add(word.startsWith("example-store/") ? Ran.ROOT.resolve(word).toString() : word);
        return words;
    }
}
