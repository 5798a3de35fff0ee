package org.interdict.store;

import org.interdict.store.index.Index;
import org.interdict.store.record.JoinRecord;
import org.interdict.store.record.PartRecord;
import org.interdict.store.record.RecordName;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.StoreRecord;
import org.interdict.store.record.SweepRecord;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The files of the index of a store: one a sweep, and one for each decision of two assets.
public final class Segments {
    private Segments() {}

    /// Where the part of the index lies that follows from a record.
    static Path file(StoreFolder store, RecordName name) {
        return store.index().resolve(name.stem() + StoreFolder.SEGMENT);
    }

    /// Whether something of the index follows from a record: from a sweep what was seen, from what
    /// a person says of two assets the numbers of those.
    static boolean has(StoreRecord record) {
        return record instanceof SweepRecord
                || record instanceof JoinRecord
                || record instanceof PartRecord;
    }

    /// The time that the part of a record has, in milliseconds since 1970.
    static long time(StoreRecord record) {
        Instant time = record instanceof SweepRecord sweep ? sweep.takenAt() : record.stamp().at();
        return time.toEpochMilli();
    }

    /// All of them, in the records' order.
    ///
    /// @throws StoreException if one is missing: an answer without it would leave out what was seen
    static List<Path> files(StoreFolder store) throws IOException {
        List<Path> files = new ArrayList<>();
        for (RecordName name : store.records().names()) {
            Path file = file(store, name);
            if (Files.exists(file)) {
                files.add(file);
                continue;
            }
            Recorded recorded = store.records().read(name);
            if (has(recorded.record()))
                throw new StoreException(
                        "the part of the index for "
                                + recorded.record().kind()
                                + " "
                                + name.number()
                                + " is missing",
                        file.toString(),
                        "make the index again with 'interdict store rebuild'");
        }
        return files;
    }

    /// The index of all sweeps.
    ///
    /// @param arena as long as it is used
    public static Index open(StoreFolder store, Arena arena) throws IOException {
        return Index.open(files(store), arena);
    }
}
