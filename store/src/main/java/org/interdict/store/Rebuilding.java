package org.interdict.store;

import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.source.SourceReader;
import org.interdict.store.asset.AssetTable;
import org.interdict.store.asset.Decisions;
import org.interdict.store.index.Index;
import org.interdict.store.index.Intake;
import org.interdict.store.index.Known;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.SweepRecord.Manner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the index of a store again, from evidence and records alone, in the sweeps' order. Of a
/// sweep whose evidence is gone, the part that is there is kept. For one store that is open to
/// write, once, and one thread.
public final class Rebuilding {
    private final StoreFolder store;
    private final List<SourceReader> readers;
    private final Limits limits;
    private final long seed;
    private final Progress watch;
    private final Known known;
    private final List<Path> made = new ArrayList<>();
    private final List<Path> places = new ArrayList<>();
    private final List<Boolean> equal = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int kept;
    private boolean differs; // from what was there, readable, before

    /// @param readers as for [Sweeping]
    /// @param seed nothing that is made depends on it
    /// @param watch is told how far it is
    public Rebuilding(
            StoreFolder store,
            List<SourceReader> readers,
            Limits limits,
            long seed,
            Progress watch) {
        this.store = store;
        this.readers = List.copyOf(readers);
        this.limits = limits;
        this.seed = seed;
        this.known = Known.none(seed);
        this.watch = watch;
    }

    /// What came of it.
    ///
    /// @param parts of the index: one a sweep, and one for each decision of two assets
    /// @param same of them, those that are byte for byte what was there
    /// @param kept of those, the ones that could not be made again, their evidence being gone
    /// @param notes what is another now, or lost: each one line
    public record Rebuilt(int parts, int same, int kept, List<String> notes) {}

    /// Makes all parts beside the old ones, then puts those in place that are others. If it ends in
    /// the middle, parts are missing, which every reader says, and this makes them.
    ///
    /// @return nothing if somebody wanted it to end; then nothing was changed
    /// @throws StoreException if it could not be written; or if a part whose evidence is gone does
    ///   not fit to the others any more: then nothing was changed
    public Optional<Rebuilt> run() throws IOException {
        List<Recorded> records = store.records().list();
        Holdings holdings = new Holdings(records);
        // As long as parts are made; on some systems an open file cannot get its name.
        try (Arena arena = Arena.ofShared()) {
            Index index = Index.open(List.of(), arena);
            for (Recorded one : records) {
                if (!Segments.has(one.record())) continue;
                Path fresh = store.temporary("rebuilt-" + one.number());
                store.disk().delete(fresh);
                if (one.record() instanceof SweepRecord sweep)
                    part(one, sweep, holdings, index, fresh);
                else decision(one, index, fresh);
                index.add(fresh, arena);
                known.add(index);
            }
        } catch (RecordingException e) {
            drop();
            if (e.reason() != null) throw StoreException.writing(store.folder(), e.reason());
            return Optional.empty();
        } catch (IOException e) {
            drop();
            throw StoreException.writing(store.index(), e);
        }
        int same = 0;
        for (boolean one : equal) if (one) same++;
        place();
        return Optional.of(new Rebuilt(made.size(), same, kept, List.copyOf(notes)));
    }

    private void part(
            Recorded recorded, SweepRecord sweep, Holdings holdings, Index index, Path fresh)
            throws IOException {
        Path old = Segments.file(store, recorded.name());
        String gone = gone(sweep, holdings);
        boolean good = good(old);
        if (!gone.isEmpty() && good && (differs || !Index.follows(old, index)))
            throw new StoreException(
                    "the part of the index for sweep "
                            + recorded.number()
                            + " cannot be made again, for "
                            + gone
                            + ", and it does not fit to the others as they are made now",
                    old.toString(),
                    "copy the evidence back from a backup; nothing was changed");
        if (!gone.isEmpty() && good) {
            copy(old, fresh);
            kept++;
        } else {
            take(recorded, sweep, gone, index, fresh);
        }
        made(old, fresh, good);
    }

    /// What a person said of two assets follows from the record and the index before it.
    private void decision(Recorded recorded, Index index, Path fresh) throws IOException {
        Path old = Segments.file(store, recorded.name());
        boolean good = good(old);
        try (Intake intake = new Intake(index, known, store.disk(), store.temporary(), 0)) {
            try {
                Deciding.take(index, recorded.record(), store.folder(), intake);
            } catch (StoreException e) {
                notes.add(
                        recorded.record().kind()
                                + " "
                                + recorded.number()
                                + " says nothing any more: "
                                + e.getMessage());
                intake.joins(new Decisions().bytes());
            }
            intake.write(fresh, recorded.number(), Segments.time(recorded.record()));
        }
        store.disk().sync(fresh);
        made(old, fresh, good);
    }

    private void made(Path old, Path fresh, boolean good) throws IOException {
        boolean same = good && Files.mismatch(old, fresh) < 0;
        differs |= good && !same;
        made.add(fresh);
        places.add(old);
        equal.add(same);
    }

    /// Why the evidence of a sweep cannot be read; empty if it can.
    private String gone(SweepRecord sweep, Holdings holdings) throws IOException {
        for (Piece piece : sweep.evidence()) {
            Optional<Recorded> tombstone = holdings.forgotten(piece.sha256());
            if (tombstone.isPresent())
                return "evidence of it was forgotten by record " + tombstone.get().number();
            if (!store.evidence().verify(piece.sha256()).whole())
                return "its evidence " + piece.sha256() + " is missing or damaged";
        }
        return "";
    }

    private static boolean good(Path file) throws IOException {
        if (!Files.exists(file)) return false;
        try {
            Index.verify(file);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    /// Takes a sweep in as it was when it was added.
    private void take(Recorded recorded, SweepRecord sweep, String gone, Index index, Path file)
            throws IOException {
        try (Intake intake = new Intake(index, known, store.disk(), store.temporary(), 0)) {
            AssetTable assets = new AssetTable(Sweeping.rows(index), Sweeping.taking(intake), seed);
            Recorder recorder =
                    new Recorder(
                            intake,
                            assets,
                            sweep.organization(),
                            sweep.options().asset(),
                            sweep.manner() == Manner.PARTIAL,
                            watch);
            if (gone.isEmpty()) {
                read(sweep, recorder);
                if (!recorder.inputs().equals(sweep.inputs()))
                    notes.add(
                            "sweep "
                                    + recorded.number()
                                    + " reads differently than when it was added, with another"
                                    + " version of the program ("
                                    + sweep.stamp().program()
                                    + "); its record still says what was read then");
            } else {
                notes.add(
                        "sweep "
                                + recorded.number()
                                + ": "
                                + gone
                                + ", and its part of the index is gone too: what it alone showed"
                                + " is not known any more");
            }
            intake.joins(Sweeping.joins(index, intake, assets, seed).bytes());
            intake.write(file, recorded.number(), sweep.takenAt().toEpochMilli());
            store.disk().sync(file);
        }
    }

    private void read(SweepRecord sweep, Recorder recorder) throws IOException {
        Reading reading = new Reading(readers, limits, sweep.options().columns());
        for (int i = 0; i < sweep.evidence().size(); i++) {
            Piece piece = sweep.evidence().get(i);
            recorder.in(i);
            try (SeekableByteChannel channel = store.evidence().channel(piece.sha256())) {
                reading.channel(piece.name(), channel, recorder);
            }
        }
    }

    private void copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = store.disk().create(to)) {
            in.transferTo(out);
        }
        store.disk().sync(to);
    }

    /// Old parts go before new ones come, from the last: so there is never a mixture in which
    /// numbers of one mean something else in another.
    private void place() throws IOException {
        try {
            for (int i = made.size() - 1; i >= 0; i--)
                if (!equal.get(i)) store.disk().delete(places.get(i));
            store.disk().syncFolder(store.index());
            for (int i = 0; i < made.size(); i++) {
                if (equal.get(i)) store.disk().delete(made.get(i));
                else store.disk().rename(made.get(i), places.get(i));
            }
            store.disk().syncFolder(store.index());
        } catch (IOException e) {
            throw StoreException.writing(store.index(), e);
        }
    }

    private void drop() {
        for (Path file : made) {
            try {
                store.disk().delete(file);
            } catch (IOException e) {
                // The next writer removes it.
            }
        }
    }
}
