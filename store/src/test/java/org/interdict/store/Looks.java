package org.interdict.store;

import org.interdict.component.Component;
import org.interdict.source.Limits;
import org.interdict.source.SourceReader;
import org.interdict.store.asset.Sighted;
import org.interdict.store.evidence.Sha256;
import org.interdict.store.index.Index;
import org.interdict.store.index.State;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Whole sweeps for tests: small lists, the readers that there are.
final class Looks {
    static final List<SourceReader> READERS = readers();

    /// Nothing is lost here but what the tests lose: to wait for the real disk would only take
    /// time.
    static final Disk QUICK =
            new Disk() {
                @Override
                public void sync(Path file) {}

                @Override
                public void syncFolder(Path folder) {}
            };

    private Looks() {}

    private static List<SourceReader> readers() {
        List<SourceReader> readers = new ArrayList<>();
        for (SourceReader reader : ServiceLoader.load(SourceReader.class)) readers.add(reader);
        readers.sort((one, other) -> one.format().compareTo(other.format()));
        return List.copyOf(readers);
    }

    /// Noon of a day of March.
    static Instant day(int day) {
        return Instant.parse(String.format("2026-03-%02dT12:00:00Z", day));
    }

    static Origin origin(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Origin(
                name,
                Optional.of(Sweeps.NOON),
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    static Sweeping.Said said(Instant takenAt) {
        return new Sweeping.Said(
                new Stamp(Sweeps.NOON, "anna", "interdict test"),
                "Parks",
                Optional.of(takenAt),
                SweepRecord.Manner.COMPLETE,
                new SweepRecord.Options("", Map.of(), Optional.empty()),
                Optional.empty());
    }

    static Sweeping.Added add(StoreFolder store, Instant takenAt, Origin... origins)
            throws IOException {
        return new Sweeping(store, READERS, Limits.DEFAULT, takenAt.hashCode())
                .add(List.of(origins), said(takenAt), _ -> true)
                .orElseThrow();
    }

    /// The same, in a store that is opened for it.
    static Sweeping.Added add(Path folder, Instant takenAt, Origin... origins) throws IOException {
        try (StoreFolder store = Sweeps.open(folder, QUICK)) {
            return add(store, takenAt, origins);
        }
    }

    static Rebuilding.Rebuilt rebuild(StoreFolder store) throws IOException {
        return new Rebuilding(store, READERS, Limits.DEFAULT, 5, _ -> true).run().orElseThrow();
    }

    /// All that is known on each day of the sweeps, in words, whatever the numbers are.
    static String answers(Path folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (StoreFolder store = StoreFolder.read(folder);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            TreeSet<Instant> times = new TreeSet<>();
            for (Recorded one : store.records().list())
                if (one.record() instanceof SweepRecord sweep) times.add(sweep.takenAt());
            for (Instant time : times) {
                text.append(time).append('\n');
                for (String line : known(index, index.asOf(time.toEpochMilli())))
                    text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static Set<String> known(Index index, State state) throws IOException {
        Map<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < index.assets(); i++)
            names.put(i, Sighted.of(index.asset(i)).asset().toString());
        TreeSet<String> lines = new TreeSet<>();
        for (int i = 0; i < index.components(); i++) {
            Component component = index.component(i);
            state.each(
                    i,
                    (asset, format, first, last, _) ->
                            lines.add(
                                    "  "
                                            + format
                                            + " "
                                            + names.get(asset)
                                            + " "
                                            + component
                                            + " "
                                            + first
                                            + " "
                                            + last));
        }
        return lines;
    }

    /// Every file of a store and its bytes' hash, without the lock, which says who wrote last.
    static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals("lock")) files.put(name, hash(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    private static String hash(byte[] bytes) {
        return Sha256.of(bytes);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) Files.createDirectories(target);
                else Files.copy(one, target);
            }
        }
    }
}
