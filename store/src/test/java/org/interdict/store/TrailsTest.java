package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.component.Component;
import org.interdict.finding.Scope;
import org.interdict.order.Order;
import org.interdict.source.SourceReader;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.trail.Looked;
import org.interdict.store.trail.Narrow;
import org.interdict.store.trail.Sight;
import org.interdict.store.trail.Trail;
import org.interdict.store.trail.Trails;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Reach;
import org.interdict.watch.Watchlist;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Trails of random rows of sweeps, held against what a person would write down machine by machine.
class TrailsTest {
    static final List<Order> ORDERS =
            List.of(
                    Library.carried().order("bod-17-01").orElseThrow(),
                    Library.carried().order("far-52.204-25").orElseThrow());
    static final List<Dossier> DOSSIERS =
            List.of(
                    Library.carried().dossier("kaspersky").orElseThrow(),
                    Library.carried().dossier("dahua").orElseThrow());
    static final Watchlist WATCHLIST = Watchlist.compile(DOSSIERS, Map.of());

    /// By [Sequence#THINGS]: the product, what the two orders say, what it is known by.
    static final List<String> KNOWN =
            List.of(
                    "kaspersky | Kaspersky Endpoint Security for Windows | [PROHIBITED, OUTSIDE] |"
                            + " [NAME, PUBLISHER]",
                    "kaspersky | Kaspersky Endpoint Security for Windows | [PROHIBITED, OUTSIDE] |"
                            + " [NAME, PUBLISHER]",
                    "kaspersky | Kaspersky VPN Secure Connection | [PROHIBITED, OUTSIDE] | [NAME,"
                            + " PUBLISHER]",
                    "dahua | IPC-HDBW | [OUTSIDE, REVIEW] | [NAME, PUBLISHER]");

    @TempDir private Path folder;

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(given));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asWrittenDownByHand(long seed) throws IOException {
        Sequence sequence;
        try (StoreFolder store = Sweeps.open(folder, Looks.QUICK)) {
            sequence = Sequence.add(store, seed);
        }
        try (StoreFolder store = StoreFolder.read(folder);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            Map<Integer, SweepRecord> sweeps = new HashMap<>();
            for (Recorded one : store.records().list())
                if (one.record() instanceof SweepRecord sweep) sweeps.put(one.number(), sweep);
            int[] rooms = {1, 20, 1 << 20};
            for (int day = 0; day <= 9; day++) {
                TreeSet<String> told = new TreeSet<>();
                Trails trails =
                        Narrow.trails(
                                store.records().list(),
                                index,
                                ORDERS,
                                DOSSIERS,
                                WATCHLIST,
                                Scope.ASSUMED,
                                Looks.day(day == 0 ? 1 : day).minusSeconds(day == 0 ? 1 : 0),
                                seed,
                                rooms[day % 3]);
                int[] last = {-1};
                trails.each(
                        trail -> {
                            assertEquals(true, trail.machine() >= last[0], "out of order");
                            last[0] = trail.machine();
                            assertEquals(true, told.add(line(trail, index, sweeps)), "told twice");
                        });
                assertEquals(expected(sequence, day), told, "day " + day);
            }
        }
    }

    private static String line(Trail trail, Index index, Map<Integer, SweepRecord> sweeps)
            throws IOException {
        TreeSet<String> members = new TreeSet<>();
        for (int member : trail.members()) {
            Sighted one = Sighted.of(index.asset(member));
            members.add(one.format() + ' ' + one.asset().name());
        }
        TreeSet<String> components = new TreeSet<>();
        for (Component one : trail.components()) components.add(one.name() + ' ' + one.version());
        List<String> sights = new ArrayList<>();
        for (Sight one : trail.sights()) sights.add(one.sweep() + one.format() + ' ' + one.time());
        List<String> looks = new ArrayList<>();
        for (Looked one : trail.looks()) {
            looks.add(
                    one.sweep()
                            + one.format()
                            + ' '
                            + one.time()
                            + (one.whole() ? " whole" : " part"));
            SweepRecord sweep = Objects.requireNonNull(sweeps.get(one.sweep()));
            assertEquals(sweep.reaches().get(one.format()), one.reach());
        }
        return members
                + " | "
                + trail.supplier()
                + " | "
                + trail.product()
                + " | "
                + trail.verdicts()
                + " | "
                + new TreeSet<>(trail.kinds())
                + " | "
                + components
                + " | "
                + new TreeSet<>(trail.scopes())
                + " | "
                + sights
                + " | "
                + looks;
    }

    private static Set<String> expected(Sequence sequence, int day) {
        TreeMap<String, TreeSet<String>> members = new TreeMap<>();
        for (Sequence.Look look : sequence.looks())
            if (look.day() <= day)
                for (int number : look.has().keySet())
                    members.computeIfAbsent(
                                    sequence.machine(look.format(), number), _ -> new TreeSet<>())
                            .add(look.format() + ' ' + Sequence.host(look.format(), number));
        TreeSet<String> lines = new TreeSet<>();
        members.forEach(
                (machine, all) -> {
                    for (String product : new TreeSet<>(KNOWN))
                        expected(sequence, day, machine, all, product, lines);
                });
        return lines;
    }

    private static void expected(
            Sequence sequence,
            int day,
            String machine,
            Set<String> members,
            String product,
            Set<String> lines) {
        TreeSet<String> components = new TreeSet<>();
        TreeSet<String> scopes = new TreeSet<>();
        List<String> sights = new ArrayList<>();
        List<String> looks = new ArrayList<>();
        for (Sequence.Look look : sequence.looks()) {
            if (look.day() > day) continue;
            boolean reached = false;
            boolean whole = true;
            boolean shows = false;
            for (int number : look.has().keySet()) {
                if (!sequence.machine(look.format(), number).equals(machine)) continue;
                reached = true;
                whole &= look.whole(number);
                for (int thing : look.shows(number)) {
                    if (thing == KNOWN.size() || !KNOWN.get(thing).equals(product)) continue;
                    String[] cells = Sequence.THINGS.get(thing).split(",", -1);
                    components.add(cells[0] + ' ' + cells[1]);
                    shows = true;
                }
            }
            String text = look.number() + look.format() + ' ' + look.time();
            if (reached) looks.add(text + (whole ? " whole" : " part"));
            if (!shows) continue;
            sights.add(text);
            scopes.addAll(reach(look.format()).scopes());
        }
        if (sights.isEmpty()) return;
        lines.add(
                members
                        + " | "
                        + product
                        + " | "
                        + components
                        + " | "
                        + scopes
                        + " | "
                        + sights
                        + " | "
                        + looks);
    }

    private static Reach reach(String format) {
        for (SourceReader one : Looks.READERS) if (one.format().equals(format)) return one.reach();
        throw new AssertionError("no reader of " + format + " in " + Arrays.asList(Looks.READERS));
    }
}
