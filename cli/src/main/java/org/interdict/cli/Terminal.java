package org.interdict.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/// Where a command talks to a person: streams, and what the launcher found out about them.
///
/// @param out answers
/// @param err progress and problems
/// @param onScreen whether answers go to a terminal
/// @param attended whether somebody sees progress on standard error
/// @param width columns of the terminal
/// @param colour whether colours are wanted
/// @param clock for dates that the user did not give
record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean onScreen,
        boolean attended,
        int width,
        boolean colour,
        Clock clock) {
    private static final int DEFAULT_WIDTH = 100;

    /// This process's own, with these streams for its output.
    static Terminal ofProcess(PrintStream out, PrintStream err) {
        return of(System.in, out, err, System.getenv(), new LocalClock());
    }

    /// @param environment `INTERDICT_TERMINAL` is `out:err:columns` as the launcher saw them,
    ///   `1:1:120`; `NO_COLOR` and `TERM=dumb` turn colours off
    static Terminal of(
            InputStream in,
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Clock clock) {
        String[] seen = environment.getOrDefault("INTERDICT_TERMINAL", "0:0:0").split(":", -1);
        boolean onScreen = seen[0].equals("1");
        boolean attended = seen.length > 1 && seen[1].equals("1");
        boolean plain =
                !environment.getOrDefault("NO_COLOR", "").isEmpty()
                        || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                in,
                out,
                err,
                onScreen,
                attended && !plain,
                width(seen.length > 2 ? seen[2] : ""),
                onScreen && !plain,
                clock);
    }

    /// What a user named to be read; `-` is standard input.
    InputStream open(String file) throws IOException {
        return file.equals("-") ? in : Files.newInputStream(Path.of(file));
    }

    /// The machine's clock. Its zone is looked up when it is asked for, which takes Java 7 ms and
    /// is not needed where an order has a zone.
    private static final class LocalClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.systemDefault();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }

        @Override
        public Instant instant() {
            return Instant.now();
        }
    }

    private static int width(String columns) {
        if (columns.isEmpty()
                || columns.length() > 4
                || !columns.chars().allMatch(c -> c >= '0' && c <= '9')) return DEFAULT_WIDTH;
        int width = Integer.parseInt(columns);
        return width == 0 ? DEFAULT_WIDTH : Math.clamp(width, 60, 400);
    }
}
