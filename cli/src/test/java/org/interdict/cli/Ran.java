package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// One command line, run in this process on a day of 2026 with a terminal of 100 columns.
record Ran(int exit, String out, String err) {
    static final Path ROOT =
            Path.of(System.getProperty("interdict.root", "..")).toAbsolutePath().normalize();
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    static Ran of(String... arguments) {
        return with("", arguments);
    }

    static Ran with(String standardInput, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream answers = new PrintStream(out, false, StandardCharsets.UTF_8);
                PrintStream problems = new PrintStream(err, false, StandardCharsets.UTF_8)) {
            Terminal terminal =
                    new Terminal(
                            new ByteArrayInputStream(
                                    standardInput.getBytes(StandardCharsets.UTF_8)),
                            answers,
                            problems,
                            false,
                            false,
                            100,
                            false,
                            CLOCK);
            Exit exit = Interdict.run(List.of(arguments), terminal);
            answers.flush();
            problems.flush();
            return new Ran(
                    exit.code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    /// Compares the output with a file beside the tests' resources; `-Dgolden=write` rewrites it
    /// and fails.
    void golden(String name) {
        Path file = ROOT.resolve("cli/src/test/resources/org/interdict/cli/" + name + ".golden");
        String said = out.replace(ROOT.toString(), "ROOT").replaceAll("\r", "");
        try {
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, said);
                fail("rewrote " + file + "; read it, then run again without -Dgolden=write");
            }
            assertEquals(Files.readString(file), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
