package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.store.StoreException;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// All segments of a store, opened for asking. Not for several threads.
public final class Index {
    private final List<Segment> segments = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>();
    private final List<Blocks> sighted = new ArrayList<>();
    private final Map<Integer, Changed> changed = new HashMap<>();
    private final Words words = new Words();

    /// Where the last row of an asset lies, if it is not its first.
    private record Changed(Blocks rows, int item) {}

    private final TreeMap<String, List<Layer>> formats = new TreeMap<>();

    /// By record, then by method and manner.
    private final Map<Long, Map<String, Layer>> layers = new HashMap<>();

    private Index() {}

    private void add(Segment segment) throws IOException {
        Head head = Head.of(segment);
        segments.add(segment);
        heads.add(head);
        sighted.add(new Blocks(segment.part(Part.SIGHTED, 0)));
        words.add(segment, head);
        Postings.Cursor numbers = new Postings(segment.part(Part.CHANGED, 0)).cursor();
        if (numbers.next()) {
            Blocks rows = new Blocks(segment.part(Part.CHANGES, 0));
            for (int i = 0; i < numbers.count(); i++)
                changed.put(numbers.numbers()[i], new Changed(rows, i));
        }
        Map<String, Layer> own = new HashMap<>();
        for (int i = 0; i < head.layers().size(); i++) {
            Head.LayerHead layer = head.layers().get(i);
            String name = name(layer);
            @Nullable Layer parent =
                    layer.parent() == 0
                            ? null
                            : layers.getOrDefault(layer.parent(), Map.of()).get(name);
            Layer made = new Layer(segment, head, i, parent);
            own.put(name, made);
            insert(made, formats.computeIfAbsent(layer.format(), _ -> new ArrayList<>()));
        }
        layers.put(head.number(), own);
    }

    /// In time; of one time as they came. Most come in time.
    private static void insert(Layer layer, List<Layer> timeline) {
        int at = timeline.size();
        while (at > 0 && timeline.get(at - 1).head().takenAt() > layer.head().takenAt()) at--;
        timeline.add(at, layer);
    }

    private static String name(Head.LayerHead layer) {
        return layer.format() + ' ' + layer.manner();
    }

    /// Opens the files of an index.
    ///
    /// @param files one a record, in the records' order
    /// @param arena as long as they are used
    public static Index open(List<Path> files, Arena arena) throws IOException {
        Index index = new Index();
        for (Path file : files) index.add(file, arena);
        return index;
    }

    /// Opens one file more, of the record after the last. What was asked for before does not know
    /// of it.
    public void add(Path file, Arena arena) throws IOException {
        add(Segment.open(file, arena));
    }

    /// Reads all of a file against its checksums.
    ///
    /// @throws StoreException naming what is damaged, or made by another version of the program
    public static void verify(Path file) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Segment segment = Segment.open(file, arena);
            segment.verify();
            Head.of(segment);
        }
    }

    /// Sees whether a file is what its name says.
    ///
    /// @param number of the record
    /// @param takenAt in milliseconds since 1970
    /// @throws StoreException if it was made of another record
    public static void isOf(Path file, long number, long takenAt) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Head head = Head.of(Segment.open(file, arena));
            if (head.number() == number && head.takenAt() == takenAt) return;
            throw new StoreException(
                    "a part of the index was made of record "
                            + head.number()
                            + ", taken at "
                            + Instant.ofEpochMilli(head.takenAt()),
                    file.toString(),
                    "make the index again with 'interdict store rebuild'");
        }
    }

    /// Whether the numbers of a file begin where those of an index end.
    public static boolean follows(Path file, Index before) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            Head head = Head.of(Segment.open(file, arena));
            if (head.firstComponent() != before.components()
                    || head.firstText() != before.texts()
                    || head.assets() < before.assets()) return false;
            for (Head.LayerHead layer : head.layers())
                if (layer.parent() != 0 && before.at(layer.parent()) < 0) return false;
            return true;
        }
    }

    /// The first file whose numbers do not begin where those of the file before end.
    ///
    /// @param files one a record, in the records' order
    public static Optional<Path> outOfRow(List<Path> files) throws IOException {
        long components = 0;
        long texts = 0;
        long assets = 0;
        Set<Long> numbers = new HashSet<>();
        for (Path file : files) {
            try (Arena arena = Arena.ofConfined()) {
                Head head = Head.of(Segment.open(file, arena));
                boolean follows =
                        head.firstComponent() == components
                                && head.firstText() == texts
                                && head.assets() >= assets;
                for (Head.LayerHead layer : head.layers())
                    follows &= layer.parent() == 0 || numbers.contains(layer.parent());
                if (!follows) return Optional.of(file);
                components += head.components();
                texts += head.texts();
                assets = head.assets();
                numbers.add(head.number());
            }
        }
        return Optional.empty();
    }

    /// Which segment is of a sweep, or -1.
    private int at(long sweep) {
        for (int i = 0; i < heads.size(); i++) if (heads.get(i).number() == sweep) return i;
        return -1;
    }

    List<Segment> segments() {
        return segments;
    }

    List<Head> heads() {
        return heads;
    }

    /// The looks of each method, by time.
    Map<String, List<Layer>> formats() {
        return formats;
    }

    /// How many assets there are.
    public int assets() {
        return heads.isEmpty() ? 0 : (int) heads.getLast().assets();
    }

    /// What is known of an asset, as [Intake#asset] took it; valid until the next call.
    public ByteBuffer asset(int number) {
        @Nullable Changed change = changed.get(number);
        if (change != null) return change.rows.get(change.item);
        int low = 0;
        int high = heads.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heads.get(middle).assets() <= number) low = middle + 1;
            else high = middle;
        }
        long before = low == 0 ? 0 : heads.get(low - 1).assets();
        return sighted.get(low).get(number - before);
    }

    /// What the rules said after each sweep of which assets are one machine, as [Intake#joins] took
    /// it, in the sweeps' order.
    public List<ByteBuffer> joins() {
        List<ByteBuffer> joins = new ArrayList<>();
        for (Segment segment : segments) joins.add(segment.read(Part.JOINS, 0));
        return joins;
    }

    /// How many distinct components there are.
    public long components() {
        return words.components();
    }

    /// How many distinct texts they are made of.
    public long texts() {
        return words.texts();
    }

    /// How often a look saw a component on an asset.
    public long observations() {
        long pairs = 0;
        for (Head head : heads) for (Head.LayerHead layer : head.layers()) pairs += layer.pairs();
        return pairs;
    }

    /// Numbers of all components that a watchlist could match, rising.
    ///
    /// @param matching of the watchlist
    public int[] candidates(Watchlist watchlist, Matching matching) {
        return words.candidates(watchlist, matching);
    }

    /// The component with this number.
    public Component component(int number) {
        return words.component(number);
    }

    /// Numbers of the assets that an input reports, rising.
    ///
    /// @param sweep number of its record
    /// @param input its index in it
    public int[] reported(long sweep, int input) {
        int at = at(sweep);
        if (at < 0) return new int[0];
        Postings.Cursor cursor = new Postings(segments.get(at).part(Part.INPUTS, 0)).cursor();
        return cursor.find(input) ? cursor.copy() : new int[0];
    }

    /// Numbers of all assets that a sweep reports.
    public BitSet reported(long sweep) {
        BitSet assets = new BitSet();
        int at = at(sweep);
        if (at < 0) return assets;
        Postings.Cursor cursor = new Postings(segments.get(at).part(Part.INPUTS, 0)).cursor();
        while (cursor.next())
            for (int i = 0; i < cursor.count(); i++) assets.set(cursor.numbers()[i]);
        return assets;
    }

    /// Adds the numbers of all assets that a sweep reports.
    ///
    /// @param sweep number of its record
    public void reported(long sweep, BitSet into) {
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).number() != sweep) continue;
            Postings.Cursor cursor = new Postings(segments.get(i).part(Part.INPUTS, 0)).cursor();
            while (cursor.next())
                for (int at = 0; at < cursor.count(); at++) into.set(cursor.numbers()[at]);
        }
    }

    /// Which assets each method looked at in each sweep until a time; of each method in time.
    ///
    /// @param time in milliseconds since 1970
    public List<Covering> coverings(long time) {
        List<Covering> coverings = new ArrayList<>();
        for (List<Layer> timeline : formats.values())
            for (Layer layer : timeline)
                if (layer.head().takenAt() <= time) coverings.add(new Covering(layer));
        return coverings;
    }

    /// All looks until a time.
    ///
    /// @param time in milliseconds since 1970
    public Past past(long time) {
        return new Past(this, time);
    }

    /// What was known on a day.
    ///
    /// @param time in milliseconds since 1970; looks after it do not count
    public State asOf(long time) {
        return new State(this, time);
    }
}
