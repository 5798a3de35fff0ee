package org.interdict.ledger;

import org.interdict.store.Disk;
import org.interdict.store.Writer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Ledgers to test with.
final class Ledgers {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Writer WRITER = new Writer("anna", "desk7", 4711, NOON);

    /// Texts that a body names under `how`.
    static final Naming HOW = entry -> how(entry.body());

    /// To wait for the real disk would only take time where nothing is lost but what a test loses.
    static final Disk QUICK =
            new Disk() {
                @Override
                public void sync(Path file) {}

                @Override
                public void syncFolder(Path folder) {}
            };

    private static final Pattern NAMED = Pattern.compile("\"how\":\"([0-9a-f]{64})\"");

    private Ledgers() {}

    private static List<String> how(String body) {
        Matcher matcher = NAMED.matcher(body);
        return matcher.find() ? List.of(matcher.group(1)) : List.of();
    }

    static Ledger open(Path folder, Disk disk) throws IOException {
        return open(folder, disk, 17);
    }

    static Ledger open(Path folder, Disk disk, long seed) throws IOException {
        return Ledger.write(
                folder, disk, WRITER, Duration.ofMillis(200), _ -> {}, new Random(seed));
    }

    /// Appends a batch of which each entry says its number.
    static long append(Ledger ledger, int count, Instant at) throws IOException {
        return ledger.append(drafts(ledger, count), at);
    }

    /// Each with a text of its own, put when the draft is asked for.
    static Iterator<Draft> drafts(Ledger ledger, int count) throws IOException {
        String by = ledger.texts().put("Anna Berg");
        long first = ledger.size();
        return new Iterator<>() {
            private int i;

            @Override
            public boolean hasNext() {
                return i < count;
            }

            @Override
            public Draft next() {
                long number = first + i++;
                try {
                    String how = ledger.texts().put("removed by Ömer № " + number);
                    return new Draft(
                            NOON.minusSeconds(number),
                            by,
                            "case-planned",
                            "{\"number\":" + number + ",\"how\":\"" + how + "\"}");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    static List<Entry> entries(Ledger ledger) throws IOException {
        List<Entry> entries = new ArrayList<>();
        ledger.each(0, entries::add);
        return entries;
    }

    static List<Entry> entries(Path folder) throws IOException {
        try (Ledger ledger = Ledger.read(folder)) {
            return entries(ledger);
        }
    }

    static Verified verify(Path folder) throws IOException {
        return Ledger.verify(folder, HOW);
    }

    /// All files but the lock, by their names, with what they hold.
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("lock")) files.put(name, Hash.of(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
