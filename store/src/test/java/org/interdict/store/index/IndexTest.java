package org.interdict.store.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.store.Disk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Whatever is taken in, in whatever order, an index says what a list of all looks says.
class IndexTest {
    private static final String[] FORMATS = {"csv", "osquery"};

    @TempDir Path folder;

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 40) : LongStream.of(Long.parseLong(given));
    }

    /// A look, as it would be written down by hand.
    private record Look(
            long time,
            long number,
            String format,
            Manner manner,
            Set<Integer> covered,
            Set<Integer> broken,
            Map<Integer, Set<Integer>> seen,
            Map<Integer, Set<Integer>> gone) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatAllLooksSay(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int assets = 1 + random.nextInt(seed % 8 == 0 ? 1_500 : 60);
        int things = 1 + random.nextInt(40);
        List<Look> looks = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        try (Arena arena = Arena.ofShared()) {
            int sweeps = 1 + random.nextInt(7);
            TreeSet<Integer> known = new TreeSet<>();
            for (int number = 1; number <= sweeps; number++) {
                long time = 1_000L * random.nextInt(1, 6);
                Path file = folder.resolve(number + ".seg");
                Index before = Index.open(files, arena);
                try (Intake intake = new Intake(before, Disk.REAL, folder, seed, assets * 3 + 7)) {
                    take(random, intake, looks, time, number, assets, things, known);
                    intake.write(file, number, time);
                }
                files.add(file);
            }
            Index index = Index.open(files, arena);
            for (Segment segment : index.segments()) segment.verify();
            assertEquals(known.size(), index.assets());
            for (int asset : known)
                assertEquals(
                        "asset " + asset,
                        StandardCharsets.UTF_8.decode(index.asset(asset)).toString());
            for (long asOf = 0; asOf <= 6_000; asOf += 1_000)
                assertEquals(expected(looks, asOf, things), actual(index, asOf));
        }
    }

    private void take(
            SplittableRandom random,
            Intake intake,
            List<Look> looks,
            long time,
            int number,
            int assets,
            int things,
            NavigableSet<Integer> known)
            throws IOException {
        String format = FORMATS[random.nextInt(FORMATS.length)];
        Manner manner = random.nextInt(5) == 0 ? Manner.CHANGES : Manner.LISTING;
        Look look =
                new Look(
                        time,
                        number,
                        format,
                        manner,
                        new TreeSet<>(),
                        new TreeSet<>(),
                        new HashMap<>(),
                        new HashMap<>());
        looks.add(look);
        boolean most = random.nextInt(3) > 0;
        // Now and then the same things as in the look before, but few.
        long image = random.nextInt(3);
        for (int asset = 0; asset < assets; asset++) {
            if (!most && random.nextInt(4) > 0) continue;
            look.covered.add(asset);
            while (known.isEmpty() || known.last() < asset)
                known.add(intake.asset(row(known.isEmpty() ? 0 : known.last() + 1)));
            intake.covered(format, manner, asset);
            intake.reported(0, asset);
            if (manner == Manner.LISTING && random.nextInt(6) == 0) {
                look.broken.add(asset);
                intake.broken(format, asset);
            }
        }
        List<int[]> rows = new ArrayList<>();
        for (int asset : look.covered) {
            SplittableRandom own = new SplittableRandom(image * 31 + asset % 5);
            for (int thing = 0; thing < things; thing++) {
                boolean has = own.nextInt(2) == 0 ^ random.nextInt(20) == 0;
                if (has) rows.add(new int[] {asset, thing});
            }
        }
        for (int i = rows.size() - 1; i > 0 && random.nextBoolean(); i--) {
            int j = random.nextInt(i + 1);
            int[] row = rows.get(i);
            rows.set(i, rows.get(j));
            rows.set(j, row);
        }
        for (int[] row : rows) {
            if (manner == Manner.CHANGES && random.nextInt(3) == 0) {
                intake.gone(format, row[0], intake.component(thing(row[1])));
                look.gone.computeIfAbsent(row[1], _ -> new TreeSet<>()).add(row[0]);
            } else {
                intake.seen(format, manner, row[0], intake.component(thing(row[1])));
                look.seen.computeIfAbsent(row[1], _ -> new TreeSet<>()).add(row[0]);
            }
        }
    }

    private static byte[] row(int asset) {
        return ("asset " + asset).getBytes(StandardCharsets.UTF_8);
    }

    private static Component thing(int number) {
        return new Component(
                Type.APPLICATION,
                Presence.INSTALLED,
                "thing " + number,
                "1." + number % 3,
                List.of(new Trace(Kind.PUBLISHER, "maker " + number % 2)));
    }

    /// By the words alone: the last complete look decides, a partial one adds, one at what has come
    /// and gone does both.
    private static Map<String, Set<String>> expected(List<Look> looks, long asOf, int things) {
        Map<String, Set<String>> all = new TreeMap<>();
        for (String format : FORMATS) {
            List<Look> line =
                    looks.stream()
                            .filter(look -> look.format.equals(format) && look.time <= asOf)
                            .sorted(
                                    (a, b) ->
                                            a.time == b.time
                                                    ? Long.compare(a.number, b.number)
                                                    : Long.compare(a.time, b.time))
                            .toList();
            for (int thing = 0; thing < things; thing++) {
                Map<Integer, long[]> there = new TreeMap<>();
                Map<Integer, Long> first = new HashMap<>();
                for (Look look : line) {
                    Set<Integer> seen = look.seen.getOrDefault(thing, Set.of());
                    if (look.manner == Manner.LISTING)
                        for (int asset : look.covered)
                            if (!seen.contains(asset) && !look.broken.contains(asset))
                                there.remove(asset);
                    for (int asset : seen) {
                        first.putIfAbsent(asset, look.time);
                        there.put(asset, new long[] {look.time});
                    }
                    for (int asset : look.gone.getOrDefault(thing, Set.of())) there.remove(asset);
                }
                for (var entry : there.entrySet())
                    all.computeIfAbsent(thing(thing).toString(), _ -> new TreeSet<>())
                            .add(
                                    String.join(
                                            " ",
                                            entry.getKey().toString(),
                                            format,
                                            String.valueOf(first.get(entry.getKey())),
                                            String.valueOf(entry.getValue()[0])));
            }
        }
        return all;
    }

    private static Map<String, Set<String>> actual(Index index, long asOf) {
        Map<String, Set<String>> all = new TreeMap<>();
        State state = index.asOf(asOf);
        for (int component = 0; component < index.components(); component++) {
            String name = index.component(component).toString();
            state.each(
                    component,
                    (asset, format, firstSeen, lastSeen, _) ->
                            assertTrue(
                                    all.computeIfAbsent(name, _ -> new TreeSet<>())
                                            .add(
                                                    asset + " " + format + " " + firstSeen + " "
                                                            + lastSeen)));
        }
        return all;
    }
}
