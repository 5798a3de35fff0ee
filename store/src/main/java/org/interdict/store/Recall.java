package org.interdict.store;

import org.interdict.component.Component;
import org.interdict.finding.Look;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.index.State;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Sink;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a store knows at a time of the goods that a watchlist means: which inputs speak of that
/// time, and which of them hold something, so that only those are read again. Not for several
/// threads.
public final class Recall {
    private final StoreFolder store;
    private final Index index;
    private final State state;
    private final List<Recorded> records;
    private final Holdings holdings;
    private final Instant asOf;
    private final Whose whose;

    /// By method: where something is that meets the watchlist, or resembles what does.
    private final Map<String, BitSet> found = new HashMap<>();

    /// By method: of the components that were found, the assets on which they are.
    private final Map<String, Map<Component, BitSet>> there = new HashMap<>();

    private Recall(
            StoreFolder store, List<Recorded> records, Index index, Instant asOf, Whose whose) {
        this.store = store;
        this.index = index;
        this.asOf = asOf;
        this.whose = whose;
        this.state = index.asOf(asOf.toEpochMilli());
        this.records = List.copyOf(records);
        this.holdings = new Holdings(records);
    }

    /// Asks for the goods of a watchlist.
    ///
    /// @param records all of the store
    /// @param asOf looks after it do not count
    /// @param whose of whose assets it is told
    /// @param seed unknown to whoever made the lists
    public static Recall of(
            StoreFolder store,
            List<Recorded> records,
            Index index,
            Instant asOf,
            Whose whose,
            Watchlist watchlist,
            long seed) {
        Recall recall = new Recall(store, records, index, asOf, whose);
        Matching matching = watchlist.matching(seed);
        for (int candidate : index.candidates(watchlist, matching)) {
            Component component = index.component(candidate);
            if (!matching.match(component).isEmpty() || matching.lookAlike())
                recall.find(candidate, component);
        }
        return recall;
    }

    private void find(int number, Component component) {
        state.each(
                number,
                (asset, format, _, _, _) -> {
                    found.computeIfAbsent(format, _ -> new BitSet()).set(asset);
                    there.computeIfAbsent(format, _ -> new HashMap<>())
                            .computeIfAbsent(component, _ -> new BitSet())
                            .set(asset);
                });
    }

    /// Whether all that speaks of a time could be read, and shows anything. What was looked at
    /// again since does not count, however little of it could be read then.
    public static boolean wholly(
            StoreFolder store, List<Recorded> records, Index index, Instant asOf, Whose whose) {
        boolean any = false;
        Recall recall = null; // made where it matters
        for (Recorded recorded : records) {
            if (!(recorded.record() instanceof SweepRecord sweep) || sweep.takenAt().isAfter(asOf))
                continue;
            for (int i = 0; i < sweep.inputs().size(); i++) {
                SweepRecord.Input input = sweep.inputs().get(i);
                boolean read = input.outcome() == Look.Outcome.READ;
                if (read && (any || input.components() == 0)) continue;
                if (!read || !whose.isAll()) {
                    if (recall == null) recall = new Recall(store, records, index, asOf, whose);
                    if (!recall.speaks(recorded, sweep, i)) continue;
                }
                if (!read) return false;
                any = true;
            }
        }
        return any;
    }

    private boolean speaks(Recorded recorded, SweepRecord sweep, int input) {
        int[] assets = index.reported(recorded.number(), input);
        String format = sweep.inputs().get(input).format();
        for (int asset : assets) if (holds(format, asset, recorded.number())) return true;
        return assets.length == 0 && whose.made(sweep);
    }

    /// How much of an input speaks of the time.
    public enum Share {
        ALL,
        /// Of some of its assets the same method has looked later.
        SOME,
        NONE
    }

    /// An input of a piece of evidence.
    ///
    /// @param number its index in the sweep
    public record Use(SweepRecord.Input input, int number, Share share) {}

    /// A file as it was received.
    ///
    /// @param uses its inputs, in the order in which reading it again gives them
    /// @param again whether something may be found in it
    /// @param forgotten the record that says that it was deleted, if it was
    public record Kept(
            Recorded recorded,
            Piece piece,
            List<Use> uses,
            boolean again,
            Optional<Recorded> forgotten) {
        /// The sweep that received it.
        public SweepRecord sweep() {
            return (SweepRecord) recorded.record();
        }
    }

    /// All that speaks of the time, in the order in which it was received.
    public List<Kept> kept() {
        List<Kept> kept = new ArrayList<>();
        for (Recorded recorded : records)
            if (recorded.record() instanceof SweepRecord sweep && !sweep.takenAt().isAfter(asOf))
                kept(recorded, sweep, kept);
        return kept;
    }

    /// Whether what a sweep says of an asset holds still, and is asked for.
    private boolean holds(String format, int asset, int sweep) {
        return whose.has(asset) && state.holds(format, asset, sweep);
    }

    private void kept(Recorded recorded, SweepRecord sweep, List<Kept> kept) {
        List<List<Use>> uses = new ArrayList<>();
        for (int i = 0; i < sweep.evidence().size(); i++) uses.add(new ArrayList<>());
        BitSet again = new BitSet();
        BitSet speaking = new BitSet();
        for (int i = 0; i < sweep.inputs().size(); i++) {
            SweepRecord.Input input = sweep.inputs().get(i);
            BitSet goods = found.getOrDefault(input.format(), new BitSet());
            int[] assets = index.reported(recorded.number(), i);
            int holding = 0;
            for (int asset : assets) {
                if (!holds(input.format(), asset, recorded.number())) continue;
                holding++;
                if (goods.get(asset)) again.set(input.evidence());
            }
            Share share = share(holding, assets.length);
            if (assets.length == 0 && !whose.made(sweep)) share = Share.NONE;
            if (share != Share.NONE) speaking.set(input.evidence());
            uses.get(input.evidence()).add(new Use(input, i, share));
        }
        for (int i = speaking.nextSetBit(0); i >= 0; i = speaking.nextSetBit(i + 1)) {
            Piece evidence = sweep.evidence().get(i);
            kept.add(
                    new Kept(
                            recorded,
                            evidence,
                            uses.get(i),
                            again.get(i),
                            holdings.forgotten(evidence.sha256())));
        }
    }

    private static Share share(int holding, int all) {
        if (holding == all) return Share.ALL;
        return holding == 0 ? Share.NONE : Share.SOME;
    }

    /// The bytes as received. Whoever asks closes it.
    public SeekableByteChannel open(Kept kept) throws IOException {
        return store.evidence().channel(kept.piece.sha256());
    }

    /// The assets of which an input speaks.
    public List<Asset> assets(Kept kept, Use use) throws IOException {
        List<Asset> assets = new ArrayList<>();
        String format = use.input.format();
        for (int asset : index.reported(kept.recorded.number(), use.number))
            if (holds(format, asset, kept.recorded.number()))
                assets.add(Sighted.of(index.asset(asset)).asset());
        return assets;
    }

    /// Lets through what still holds of an input that is read again.
    public Sink still(Kept kept, Use use, Sink sink) {
        if (use.share == Share.ALL && !use.input.differential()) return sink;
        return new Still(
                sink,
                kept.sweep(),
                use.input,
                Sweeping.table(index),
                asset -> holds(use.input.format(), asset, kept.recorded.number()),
                there.getOrDefault(use.input.format(), Map.of()));
    }

    /// Tells again what was found in an input whose bytes are gone, as far as the index knows it.
    public void retell(Kept kept, Use use, Sink sink) throws IOException {
        String format = use.input.format();
        for (int asset : index.reported(kept.recorded.number(), use.number)) {
            if (!holds(format, asset, kept.recorded.number())) continue;
            sink.on(Sighted.of(index.asset(asset)).asset());
            for (var entry : there.getOrDefault(format, Map.of()).entrySet())
                if (entry.getValue().get(asset)) sink.component(entry.getKey(), "", () -> "");
        }
    }
}
