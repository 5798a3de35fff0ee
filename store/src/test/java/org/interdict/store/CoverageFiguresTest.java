package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Kind;
import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.SourceReader;
import org.interdict.store.coverage.Coverage;
import org.interdict.store.coverage.Coverage.Which;
import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.Item;
import org.interdict.store.coverage.Looking;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.store.index.Index;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Coverage of random sweeps, held against what a person would count asset by asset.
class CoverageFiguresTest {
    private static final int MACHINES = 9;
    private static final String[] ORGANIZATIONS = {"north", "south"};
    private static final List<SourceReader> READERS =
            List.of(reading("csv", Set.of(Kind.NAME)), reading("jsonl", Set.of(Kind.HASH)));
    private static final Dossier DOSSIER =
            new Dossier(
                    "invented",
                    "Invented",
                    LocalDate.EPOCH,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(
                            product("by-name", List.of("Inventor")),
                            product("by-hash", List.of()),
                            product("by-nothing", List.of())),
                    List.of(
                            indicator(Kind.HASH, "by-hash", Strength.IDENTIFIED),
                            indicator(Kind.NAME, "by-nothing", Strength.CORROBORATING)),
                    List.of());

    @TempDir private Path folder;

    /// What one sweep did.
    private record Swept(
            int number,
            int day,
            String method,
            String organization,
            boolean partial,
            Set<Integer> shown,
            Set<String> aims) {}

    private final List<Swept> sweeps = new ArrayList<>();

    /// By machine: from which day on it is listed for whom.
    private final TreeMap<Integer, TreeMap<Integer, String>> listed = new TreeMap<>();

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 40) : LongStream.of(Long.parseLong(given));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asCountedByHand(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (StoreFolder store = Sweeps.open(folder.resolve("store"), Looks.QUICK)) {
            if (random.nextInt(3) > 0) list(store, random);
            int count = 1 + random.nextInt(8);
            for (int i = 0; i < count; i++) sweep(store, random);
        }
        try (StoreFolder store = StoreFolder.read(folder.resolve("store"));
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            for (int day = 1; day <= 28; day += 3) {
                int age = random.nextInt(20);
                compare(
                        Looking.coverage(
                                store,
                                index,
                                Looks.day(day),
                                Looks.day(1 + day).minusSeconds(86_400L * (age + 1)),
                                seed),
                        day,
                        day - age);
            }
        }
    }

    /// One after the other machine, as a line of text.
    private void compare(Coverage coverage, int day, int since) throws IOException {
        TreeMap<String, List<String>> expected = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < MACHINES; i++) names.add("pc" + i);
        for (Swept one : sweeps) names.addAll(one.aims);
        for (String name : names) expect(name, day, since, expected);
        Set<String> all = coverage.organizations();
        List<String> lines = new ArrayList<>();
        coverage.list(Which.KNOWN, all, item -> lines.add(line(item)));
        List<String> wanted = new ArrayList<>();
        expected.values().forEach(wanted::addAll);
        lines.sort(null);
        wanted.sort(null);
        assertEquals(wanted, lines, "day " + day + ", since " + since);
        for (Map.Entry<String, Figures> one : coverage.figures(all).entrySet())
            figures(coverage, one.getKey(), one.getValue(), lines);
        products(coverage, all, lines);
    }

    private void expect(String name, int day, int since, Map<String, List<String>> expected) {
        int number = name.startsWith("pc") ? Integer.parseInt(name.substring(2)) : -1;
        String owner = null;
        String owned = null;
        TreeMap<String, Boolean> methods = new TreeMap<>(); // whole?
        boolean before = false;
        for (Swept one : sorted()) {
            if (one.day > day) continue;
            if (one.shown.contains(number)) {
                owner = one.organization;
                if (one.day >= since) methods.merge(one.method, !one.partial, Boolean::logicalOr);
                else before = true;
            } else if (one.aims.contains(name)) {
                owned = one.organization;
            }
        }
        int missed = lastMiss(name, number, day);
        Map.Entry<Integer, String> place =
                listed.getOrDefault(number, new TreeMap<>()).floorEntry(day);
        if (place != null) owner = place.getValue();
        if (owner == null) owner = owned;
        if (owner == null) return;
        TreeSet<String> cut = new TreeSet<>();
        methods.forEach(
                (method, whole) -> {
                    if (!whole) cut.add(method);
                });
        String state = !methods.isEmpty() ? "looked at" : before ? "older" : "never";
        expected.computeIfAbsent(owner, _ -> new ArrayList<>())
                .add(
                        String.join(
                                " | ",
                                owner,
                                name,
                                state,
                                methods.keySet().toString(),
                                cut.toString(),
                                "" + missed));
    }

    private int lastMiss(String name, int number, int day) {
        int missed = 0;
        for (Swept one : sorted()) {
            if (one.day > day || !one.aims.contains(name) || one.shown.contains(number)) continue;
            boolean mended = false;
            for (Swept later : sorted())
                mended |=
                        later.day <= day
                                && later.day > one.day
                                && later.method.equals(one.method)
                                && later.shown.contains(number);
            if (!mended) missed = one.number;
        }
        return missed;
    }

    private List<Swept> sorted() {
        List<Swept> sorted = new ArrayList<>(sweeps);
        sorted.sort((one, other) -> Integer.compare(one.day, other.day));
        return sorted;
    }

    private static String line(Item item) {
        return String.join(
                " | ",
                item.organization(),
                item.asset().name(),
                item.state().words,
                item.formats().toString(),
                item.cutShort().toString(),
                "" + item.missedBy());
    }

    private static String part(String line, int number) {
        return List.of(line.split(" \\| ", -1)).get(number);
    }

    private static void figures(
            Coverage coverage, String organization, Figures figures, List<String> lines)
            throws IOException {
        assertEquals(figures.known(), figures.lookedAt() + figures.older() + figures.never());
        long own = lines.stream().filter(line -> line.startsWith(organization + " |")).count();
        assertEquals(own, figures.known(), organization);
        Map<Which, Long> counts =
                Map.of(
                        Which.KNOWN, figures.known(),
                        Which.LOOKED_AT, figures.lookedAt(),
                        Which.OLDER, figures.older(),
                        Which.NEVER, figures.never(),
                        Which.NOT_SEEN, figures.notSeen(),
                        Which.CUT_SHORT, figures.cutShort());
        for (Map.Entry<Which, Long> one : counts.entrySet()) {
            long[] listed = new long[1];
            coverage.list(one.getKey(), Set.of(organization), _ -> listed[0]++);
            assertEquals(one.getValue(), listed[0], one.getKey() + " of " + organization);
        }
        for (Map.Entry<String, Long> one : figures.methods().entrySet())
            assertEquals(
                    lines.stream()
                            .filter(line -> line.startsWith(organization + " |"))
                            .filter(line -> line.contains(" | looked at | "))
                            .filter(line -> part(line, 3).contains(one.getKey()))
                            .count(),
                    one.getValue());
    }

    private static void products(Coverage coverage, Set<String> all, List<String> lines)
            throws IOException {
        Map<String, Reach> reaches = new TreeMap<>();
        for (SourceReader one : READERS) reaches.put(one.format(), one.reach());
        Map<String, String> shownBy = Map.of("by-name", "csv", "by-hash", "jsonl");
        for (ProductFigures one : coverage.products(List.of(DOSSIER), all, reaches)) {
            String method = shownBy.getOrDefault(one.product().id(), "none");
            long could =
                    lines.stream()
                            .filter(line -> part(line, 3).contains(method))
                            .filter(line -> !part(line, 4).contains(method))
                            .count();
            assertEquals(could, one.could(), one.product().id());
            assertEquals(lines.size(), one.known());
            assertEquals(could > 0 && could == lines.size(), one.bears());
            long[] without = new long[1];
            coverage.without(one, all, _ -> without[0]++);
            assertEquals(one.known() - one.could(), without[0]);
        }
    }

    private void list(StoreFolder store, SplittableRandom random) throws IOException {
        StringBuilder text = new StringBuilder("organization,parent,name,host,serial,from\n");
        for (String one : ORGANIZATIONS) text.append(one).append(",,").append(one).append(",,,\n");
        for (int i = 0; i < MACHINES; i++) {
            if (random.nextInt(3) == 0) continue;
            TreeMap<Integer, String> places = new TreeMap<>();
            int from = random.nextBoolean() ? 0 : 1 + random.nextInt(27);
            places.put(from, ORGANIZATIONS[random.nextInt(2)]);
            if (random.nextInt(3) == 0)
                places.put(from + 1 + random.nextInt(28 - from), ORGANIZATIONS[random.nextInt(2)]);
            for (Map.Entry<Integer, String> one : places.entrySet())
                text.append(one.getValue() + ",,,pc" + i + ",SER-" + i + ',')
                        .append(
                                one.getKey() == 0
                                        ? ""
                                        : String.format("2026-03-%02d", one.getKey()))
                        .append('\n');
            listed.put(i, places);
        }
        AssetImport.add(
                store,
                Looks.origin("assets.csv", text.toString()),
                new Stamp(Looks.day(1), "anna", "interdict test"),
                "",
                Map.of(),
                3);
    }

    private void sweep(StoreFolder store, SplittableRandom random) throws IOException {
        int day = 1 + random.nextInt(28);
        for (Swept one : sweeps) if (one.day == day) return;
        int organization = random.nextInt(2);
        boolean csv = random.nextBoolean();
        Set<Integer> shown = new TreeSet<>();
        StringBuilder text = new StringBuilder(csv ? "Host,Serial,Name,Version\n" : "");
        // A machine stays where it is: in one method another organization's is another asset.
        for (int i = organization; i < MACHINES; i += 2) {
            if (random.nextInt(3) == 0) continue;
            shown.add(i);
            text.append(
                    csv
                            ? "pc" + i + ",SER-" + i + ",Drawing,1\n"
                            : "{\"Host\":\"pc"
                                    + i
                                    + "\",\"Serial\":\"SER-"
                                    + i
                                    + "\",\"Name\":\"Drawing\",\"Version\":\"1\",\"SHA256\":\"ab\"}\n");
        }
        if (shown.isEmpty()) return;
        String whose = ORGANIZATIONS[organization];
        Set<String> aims = new TreeSet<>();
        StringBuilder list = new StringBuilder("host,serial\n");
        if (random.nextBoolean()) {
            for (int i = organization; i < MACHINES; i += 2)
                if (random.nextInt(3) > 0) {
                    aims.add("pc" + i);
                    list.append("pc" + i + ",SER-" + i + '\n');
                }
            if (aims.isEmpty() || random.nextBoolean()) {
                aims.add("ghost-" + whose);
                list.append("ghost-" + whose + ",GHOST-" + whose + '\n');
            }
        }
        boolean partial = random.nextInt(4) == 0;
        Sweeping.Added added =
                new Sweeping(store, READERS, Limits.DEFAULT, day)
                        .add(
                                List.of(Looks.origin(csv ? "a.csv" : "a.jsonl", text.toString())),
                                said(day, whose, partial, aims, list),
                                _ -> true)
                        .orElseThrow();
        assertTrue(added.sweep().inputs().getFirst().gaps().isEmpty(), text.toString());
        sweeps.add(
                new Swept(
                        added.recorded().number(),
                        day,
                        added.sweep().inputs().getFirst().format(),
                        whose,
                        partial,
                        shown,
                        aims));
    }

    private static Sweeping.Said said(
            int day, String whose, boolean partial, Set<String> aims, StringBuilder list) {
        Instant time = Looks.day(day);
        return new Sweeping.Said(
                new Stamp(time, "anna", "interdict test"),
                whose,
                Optional.of(time),
                partial ? SweepRecord.Manner.PARTIAL : SweepRecord.Manner.COMPLETE,
                new SweepRecord.Options("", Map.of(), Optional.empty()),
                aims.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Looks.origin("aims.csv", list.toString())));
    }

    private static Product product(String id, List<String> names) {
        return new Product(
                id,
                names,
                Set.of(),
                "",
                false,
                "",
                Optional.empty(),
                "",
                Standing.CONFIRMED,
                List.of());
    }

    private static Indicator indicator(Kind kind, String product, Strength strength) {
        return new Indicator(
                kind, "x", product, strength, Standing.CONFIRMED, false, "", List.of());
    }

    /// The reader of a format, of which less is said.
    private static SourceReader reading(String format, Set<Kind> kinds) {
        SourceReader reader =
                Looks.READERS.stream()
                        .filter(one -> one.format().equals(format))
                        .findFirst()
                        .orElseThrow();
        Reach all = reader.reach();
        Reach reach =
                new Reach(
                        all.title(),
                        all.recognized(),
                        all.shows(),
                        kinds,
                        all.platforms(),
                        all.scopes(),
                        all.blind(),
                        all.made());
        return new SourceReader() {
            @Override
            public String format() {
                return format;
            }

            @Override
            public Reach reach() {
                return reach;
            }

            @Override
            public boolean recognizes(Head head) {
                return reader.recognizes(head);
            }

            @Override
            public boolean last() {
                return reader.last();
            }

            @Override
            public void read(Input input, Sink sink) throws IOException {
                reader.read(input, sink);
            }
        };
    }
}
