package org.interdict.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// A process that looks, compares, imports and reports, round after round, until it is killed.
/// After each command it says how many entries the ledger has.
final class DecidingProcess {
    private static final int HOSTS = 40;

    private DecidingProcess() {}

    /// Goes on until it is killed.
    ///
    /// @param arguments the folder, and the first round
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (int round = Integer.parseInt(arguments[1]); ; round++) round(folder, round);
    }

    static void open(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("tree.yaml"),
                "organizations:\n  - {id: north, kind: civilian-agency}\n");
        look(folder, 0);
        run(folder, "campaign", "open", "bod-17-01", "--organizations", "tree.yaml");
        run(folder, "case", "sync");
    }

    private static void look(Path folder, int round) throws IOException {
        StringBuilder list = new StringBuilder("Host,Serial,Name,Publisher,Version\n");
        for (int i = 0; i < HOSTS + round; i++)
            list.append("desk")
                    .append(i)
                    .append(",S-")
                    .append(i)
                    .append(",Kaspersky Endpoint Security for Windows,AO Kaspersky Lab,11.2.0\n");
        Files.writeString(folder.resolve("list.csv"), list);
        run(folder, "sweep", "add", "list.csv", "--organization", "north");
    }

    private static void round(Path folder, int round) throws IOException {
        look(folder, round);
        told(folder, run(folder, "case", "sync"));
        String table = run(folder, "case", "list", "-o", "csv");
        Files.writeString(
                folder.resolve("cases.csv"),
                table.replaceAll(",found,[^,]*,", ",found,desk " + round + ","));
        told(folder, run(folder, "case", "import", "cases.csv"));
        told(
                folder,
                run(
                        folder,
                        "campaign",
                        "report",
                        "identify",
                        "--organization",
                        "north",
                        "--sign-as",
                        "J. Doe, CIO",
                        "--yes"));
    }

    private static void told(Path folder, String said) throws IOException {
        System.out.println(said.isEmpty() ? "nothing" : size(folder));
        System.out.flush();
    }

    static long size(Path folder) throws IOException {
        long lines = 0;
        try (var files =
                Files.newDirectoryStream(
                        folder.resolve("store/campaigns/bod-17-01/ledger"), "*.jsonl")) {
            for (Path file : files)
                try (var all = Files.lines(file)) {
                    lines += all.count();
                }
        }
        return lines;
    }

    static String run(Path folder, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>();
        for (String word : words)
            all.add(
                    word.endsWith(".csv") || word.endsWith(".yaml")
                            ? folder.resolve(word).toString()
                            : word);
        all.add("--store");
        all.add(folder.resolve("store").toString());
        try (PrintStream answers = new PrintStream(out, true, StandardCharsets.UTF_8);
                PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            Exit exit =
                    Interdict.run(
                            all,
                            new Terminal(
                                    new ByteArrayInputStream(new byte[0]),
                                    answers,
                                    problems,
                                    false,
                                    false,
                                    100,
                                    false,
                                    Clock.systemUTC()));
            if (exit.code > 1)
                throw new IllegalStateException(all + ": " + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
