package org.interdict.cli;

import org.interdict.store.Disk;
import org.interdict.store.StoreFolder;
import org.interdict.store.Writer;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;

import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Opens the store that a command means, and finds in it what the user names.
final class Stores {
    /// How long a writer waits for another one.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Stores() {}

    static StoreFolder read(ParseResult given) throws IOException {
        return StoreFolder.read(StoreOption.place(given));
    }

    /// Waits for whoever writes, and says so.
    static StoreFolder write(ParseResult given, Terminal terminal) throws IOException {
        Writer writer =
                new Writer(
                        user(), host(), ProcessHandle.current().pid(), terminal.clock().instant());
        return StoreFolder.write(
                StoreOption.place(given),
                Disk.REAL,
                writer,
                PATIENCE,
                holder -> {
                    terminal.err().println("interdict: waiting for " + holder);
                    terminal.err().flush();
                });
    }

    static Stamp stamp(Terminal terminal) {
        return new Stamp(terminal.clock().instant(), user(), "interdict " + Main.VERSION);
    }

    static String user() {
        return System.getProperty("user.name", "somebody");
    }

    /// The machine's name, without asking the network.
    static String host() {
        for (String variable : new String[] {"HOSTNAME", "COMPUTERNAME"}) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) return name;
        }
        try {
            String name = Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
            return name.isEmpty() ? "this machine" : name;
        } catch (IOException e) {
            return "this machine"; // no Linux
        }
    }

    /// The sweep that the user means.
    ///
    /// @param id its number, or `last`
    static Recorded sweep(List<Recorded> records, String id) throws UsageException {
        Recorded found = null;
        for (Recorded one : records)
            if (one.record() instanceof SweepRecord
                    && (id.equals("last") || Integer.toString(one.number()).equals(id)))
                found = one;
        if (found != null) return found;
        throw new UsageException(
                id.equals("last")
                        ? "there is no sweep in the store yet"
                        : "there is no sweep '" + id + "'; 'interdict sweep list' shows all");
    }
}
