package org.interdict.store;

import org.interdict.store.asset.AssetRows;
import org.interdict.store.asset.Decisions;
import org.interdict.store.asset.Machines;
import org.interdict.store.asset.Named;
import org.interdict.store.index.Index;
import org.interdict.store.index.Intake;
import org.interdict.store.record.JoinRecord;
import org.interdict.store.record.PartRecord;
import org.interdict.store.record.Prepared;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.StoreRecord;
import org.interdict.sweep.Asset;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// Takes what people say of two assets, that they are one machine or are not, into a store that is
/// open to write. Which sighted assets their keys name is looked up then, and kept in the index.
public final class Deciding {
    private Deciding() {}

    /// What came of it.
    ///
    /// @param recorded the record
    /// @param pairs of sighted assets that it speaks of
    public record Decided(Recorded recorded, int pairs) {}

    /// The rows of an index.
    public static AssetRows rows(Index index) {
        return Sweeping.rows(index);
    }

    /// Which sighted assets are one machine, by all that was decided.
    ///
    /// @throws StoreException if the index is damaged
    public static Machines machines(Index index) throws StoreException {
        Decisions all = new Decisions();
        for (ByteBuffer bytes : index.joins()) all.add(Decisions.of(bytes));
        return Machines.of(index.assets(), all);
    }

    /// Takes a [JoinRecord] or a [PartRecord] of a person.
    ///
    /// @param seed for fingerprints; nothing that is kept depends on it
    /// @throws StoreException if the keys name nothing, or the same, or of a join one of the two
    ///   names several machines; then nothing was taken
    public static Decided add(StoreFolder store, StoreRecord record, long seed) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            try (Intake intake = new Intake(index, store.disk(), store.temporary(), seed, 0)) {
                int pairs = take(index, record, store.folder(), intake);
                return new Decided(commit(store, record, intake), pairs);
            }
        }
    }

    /// Looks up what a record of a person says, as it was when it was added.
    ///
    /// @param index of all records before
    /// @param where the store, for messages
    /// @return how many pairs of sighted assets it speaks of
    static int take(Index index, StoreRecord record, Path where, Intake intake) throws IOException {
        Decisions decisions = decisions(index, record, where);
        intake.joins(decisions.bytes());
        return decisions.size();
    }

    /// What a record of a person says, in numbers.
    private static Decisions decisions(Index index, StoreRecord record, Path where)
            throws IOException {
        if (record instanceof JoinRecord join)
            return pairs(index, Decisions.Sort.JOIN, join.one(), join.other(), where);
        if (record instanceof PartRecord part)
            return pairs(index, Decisions.Sort.PART, part.one(), part.other(), where);
        throw new IllegalArgumentException("no decision of two assets: " + record.kind());
    }

    private static Decisions pairs(
            Index index,
            Decisions.Sort sort,
            List<Asset.Key> one,
            List<Asset.Key> other,
            Path where)
            throws IOException {
        Machines machines = machines(index);
        AssetRows rows = rows(index);
        int[] ones = named(rows, one, machines, where);
        int[] others = named(rows, other, machines, where);
        Decisions pairs = new Decisions();
        for (int a : ones)
            for (int b : others) {
                if (a == b)
                    throw new StoreException(
                            "both name the same asset, as one method shows it: " + text(one),
                            where.toString(),
                            "name each by a key that the other does not have");
                if (sort == Decisions.Sort.PART) pairs.add(sort, a, b);
            }
        // Of whatever belongs to the two, so that this is the last word on all of it.
        if (sort == Decisions.Sort.JOIN)
            for (int a : machines.members(ones[0]))
                for (int b : machines.members(others[0])) if (a != b) pairs.add(sort, a, b);
        return pairs;
    }

    private static int[] named(AssetRows rows, List<Asset.Key> keys, Machines machines, Path where)
            throws IOException {
        int[] found = Named.find(rows, keys);
        if (found.length == 0)
            throw new StoreException(
                    "no sweep has shown an asset with " + text(keys),
                    where.toString(),
                    "`interdict assets list` shows those that there are");
        for (int number : found)
            if (machines.machine(number) != machines.machine(found[0]))
                throw new StoreException(
                        "several machines have " + text(keys),
                        where.toString(),
                        "name more keys of the one that you mean: host=web1,serial=AB12CD");
        return found;
    }

    private static String text(List<Asset.Key> keys) {
        StringBuilder text = new StringBuilder();
        for (Asset.Key key : keys)
            text.append(text.isEmpty() ? "" : ", ")
                    .append(key.kind().id())
                    .append(' ')
                    .append(key.value());
        return text.toString();
    }

    private static Recorded commit(StoreFolder store, StoreRecord record, Intake intake)
            throws IOException {
        Prepared prepared = store.records().prepare(record);
        Path file = Segments.file(store, prepared.name());
        Path unfinished = store.temporary("segment");
        try {
            store.disk().delete(unfinished);
            intake.write(unfinished, prepared.name().number(), Segments.time(record));
            store.disk().sync(unfinished);
            store.disk().rename(unfinished, file);
            store.disk().syncFolder(store.index());
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
        return store.records().commit(prepared);
    }
}
