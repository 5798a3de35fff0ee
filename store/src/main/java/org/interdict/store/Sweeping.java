package org.interdict.store;

import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.source.SourceReader;
import org.interdict.store.asset.AssetRows;
import org.interdict.store.asset.AssetTable;
import org.interdict.store.asset.Decisions;
import org.interdict.store.asset.Joins;
import org.interdict.store.asset.Machines;
import org.interdict.store.asset.Taking;
import org.interdict.store.evidence.Sha256;
import org.interdict.store.index.Index;
import org.interdict.store.index.Intake;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Prepared;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.SweepRecord.Known;
import org.interdict.store.record.SweepRecord.Manner;
import org.interdict.sweep.Reach;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Adds sweeps to a store that is open to write: keeps the evidence, takes in what it shows, and
/// makes the record, which is the moment from which on all of it is there. Not for several threads.
public final class Sweeping {
    private final StoreFolder store;
    private final List<SourceReader> readers;
    private final Limits limits;
    private final long seed;

    /// @param readers asked in this order; no two should know one input
    /// @param seed unknown to whoever made the lists; nothing that is kept depends on it
    public Sweeping(StoreFolder store, List<SourceReader> readers, Limits limits, long seed) {
        this.store = store;
        this.readers = List.copyOf(readers);
        this.limits = limits;
        this.seed = seed;
    }

    /// What is said of a sweep by whoever adds it.
    ///
    /// @param takenAt the time of which it speaks, if it is given
    /// @param covers a list of the assets that it was meant to reach
    public record Said(
            Stamp stamp,
            String organization,
            Optional<Instant> takenAt,
            Manner manner,
            SweepRecord.Options options,
            Optional<Origin> covers) {}

    /// What came of adding.
    ///
    /// @param again whether it was there already, and nothing was added
    /// @param newAssets that no sweep before reported
    /// @param unnamed components of which neither their source nor the user says on what they are:
    ///   they stand on an asset that is called like their input
    /// @param clashes strong keys that came with two assets, each pair and key once
    /// @param taken what the index took; all 0 if it was there
    public record Added(
            Recorded recorded,
            boolean again,
            int newAssets,
            long unnamed,
            long clashes,
            Intake.Written taken) {
        /// The record.
        public SweepRecord sweep() {
            return (SweepRecord) recorded.record();
        }
    }

    /// Adds one sweep.
    ///
    /// @param watch is told how far it is
    /// @return nothing if somebody wanted it to end; then nothing was added
    /// @throws StoreException if it could not be written; then nothing was added
    public Optional<Added> add(List<Origin> origins, Said said, Progress watch) throws IOException {
        Optional<Recorded> same = same(origins, said);
        if (same.isPresent())
            return Optional.of(
                    new Added(same.get(), true, 0, 0, 0, new Intake.Written(0, 0, 0, 0, 0)));
        try (Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            try (Intake intake = new Intake(index, store.disk(), store.temporary(), seed, 0)) {
                return Optional.of(add(origins, said, watch, index, intake));
            }
        } catch (RecordingException e) {
            if (e.reason() != null) throw StoreException.writing(store.folder(), e.reason());
            return Optional.empty();
        }
    }

    private Added add(List<Origin> origins, Said said, Progress watch, Index index, Intake intake)
            throws IOException {
        AssetTable assets = new AssetTable(rows(index), taking(intake), seed);
        Recorder recorder =
                new Recorder(
                        intake,
                        assets,
                        said.organization,
                        said.options.asset(),
                        said.manner == Manner.PARTIAL,
                        watch);
        Reading reading = new Reading(readers, limits, said.options.columns());
        Keeping keeping = new Keeping(store.evidence(), reading, recorder);
        List<Piece> pieces = new ArrayList<>();
        for (Origin origin : origins) {
            recorder.in(pieces.size());
            pieces.add(keeping.take(origin));
        }
        Optional<Piece> covers = Optional.empty();
        if (said.covers.isPresent()) covers = Optional.of(keeping.keep(said.covers.get()));
        SweepRecord record =
                new SweepRecord(
                        said.stamp,
                        recorder.timing().time(origins, said, said.stamp),
                        recorder.timing().known(said, said.stamp),
                        said.organization,
                        said.manner,
                        said.options,
                        covers,
                        pieces,
                        recorder.inputs(),
                        reaches(recorder));
        intake.joins(joins(index, intake, assets, seed).bytes());
        Committed committed = commit(record, intake);
        return new Added(
                committed.recorded,
                false,
                intake.assets() - index.assets(),
                recorder.unnamed(),
                assets.clashCount(),
                committed.written);
    }

    private record Committed(Recorded recorded, Intake.Written written) {}

    private Committed commit(SweepRecord record, Intake intake) throws IOException {
        Prepared prepared = store.records().prepare(record);
        Path file = Segments.file(store, prepared.name());
        Path unfinished = store.temporary("segment");
        Intake.Written written;
        try {
            store.disk().delete(unfinished);
            written =
                    intake.write(
                            unfinished, prepared.name().number(), record.takenAt().toEpochMilli());
            store.disk().sync(unfinished);
            store.disk().rename(unfinished, file);
            store.disk().syncFolder(store.index());
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
        return new Committed(store.records().commit(prepared), written);
    }

    /// What the rules say after this sweep.
    static Decisions joins(Index index, Intake intake, AssetTable assets, long seed)
            throws IOException {
        Decisions before = new Decisions();
        for (ByteBuffer bytes : index.joins()) before.add(Decisions.of(bytes));
        Machines machines = Machines.of(intake.assets(), before);
        Decisions now = new Decisions();
        Joins.propose(
                new AssetRows() {
                    @Override
                    public int count() {
                        return intake.assets();
                    }

                    @Override
                    public ByteBuffer row(int number) {
                        return ByteBuffer.wrap(intake.row(number));
                    }
                },
                assets.touched(),
                machines,
                seed,
                (one, other, rule, key) -> now.add(Decisions.Sort.RULE, one, other));
        return now;
    }

    /// Finds the number of an asset that is there; there is none new.
    static AssetTable table(Index index) {
        return new AssetTable(
                rows(index),
                new Taking() {
                    @Override
                    public int added(byte[] row) {
                        throw new IllegalStateException("an asset that no sweep reported");
                    }

                    @Override
                    public void changed(int number, byte[] row) {}
                },
                0);
    }

    static AssetRows rows(Index index) {
        return new AssetRows() {
            @Override
            public int count() {
                return index.assets();
            }

            @Override
            public ByteBuffer row(int number) {
                return index.asset(number);
            }
        };
    }

    static Taking taking(Intake intake) {
        return new Taking() {
            @Override
            public int added(byte[] row) {
                return intake.asset(row);
            }

            @Override
            public void changed(int number, byte[] row) {
                intake.changed(number, row);
            }
        };
    }

    private Map<String, Reach> reaches(Recorder recorder) {
        Map<String, Reach> reaches = new TreeMap<>();
        for (SweepRecord.Input input : recorder.inputs())
            for (SourceReader reader : readers)
                if (reader.format().equals(input.format()))
                    reaches.put(input.format(), recorder.reach(input.format(), reader.reach()));
        return reaches;
    }

    /// The sweep that these bytes of this time are already, if they are: of files that may be
    /// there, because something as long is, the hash is taken first.
    private Optional<Recorded> same(List<Origin> origins, Said said) throws IOException {
        List<Recorded> records = store.records().list();
        Holdings holdings = new Holdings(records);
        List<String> hashes = new ArrayList<>();
        for (Origin origin : origins) {
            if (origin.bytes() < 0 || holdings.ofSize(origin.bytes()).isEmpty())
                return Optional.empty();
        }
        for (Origin origin : origins) {
            hashes.add(hash(origin));
        }
        Instant takenAt = Timing.assumed(origins, said);
        for (Recorded recorded : records) {
            if (!(recorded.record() instanceof SweepRecord sweep)) continue;
            List<String> kept = new ArrayList<>();
            for (Piece piece : sweep.evidence()) kept.add(piece.sha256());
            if (kept.equals(hashes)
                    && (sweep.known() == Known.SOURCE || sweep.takenAt().equals(takenAt))
                    && sweep.organization().equals(said.organization)
                    && sweep.options().equals(said.options)
                    && sweep.manner() == said.manner
                    && sweep.covers().isPresent() == said.covers.isPresent())
                return Optional.of(recorded);
        }
        return Optional.empty();
    }

    private static String hash(Origin origin) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = origin.opening().open()) {
            for (int read; (read = in.read(buffer)) >= 0; ) digest.update(buffer, 0, read);
        }
        return Sha256.text(digest.digest());
    }
}
