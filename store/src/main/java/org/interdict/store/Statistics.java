package org.interdict.store;

import org.interdict.store.index.Index;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.RecordName;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much a store holds, and what room that takes.
///
/// @param records of all kinds
/// @param assets as one method shows them in one organization
/// @param components distinct ones
/// @param texts distinct ones, of which components are made
/// @param observations a component that a look saw on an asset, counted at each look
/// @param received bytes of evidence as received
/// @param evidence bytes that they take
/// @param recordBytes bytes of the records
/// @param index bytes of the index
/// @param forgotten pieces of evidence that were received and are deleted
public record Statistics(
        int records,
        int sweeps,
        long assets,
        long components,
        long texts,
        long observations,
        long received,
        long evidence,
        long recordBytes,
        long index,
        long forgotten) {

    public static Statistics of(StoreFolder store) throws IOException {
        List<Recorded> records = store.records().list();
        Holdings holdings = new Holdings(records);
        int sweeps = 0;
        long received = 0;
        long evidence = 0;
        long recordBytes = 0;
        long index = 0;
        long forgotten = 0;
        for (Recorded one : records) {
            RecordName name = one.name();
            recordBytes += Files.size(store.records().file(name));
            for (var piece : one.record().pieces())
                if (holdings.forgotten(piece.sha256()).isPresent()) forgotten++;
            if (one.record() instanceof SweepRecord) sweeps++;
        }
        for (String sha256 : holdings.evidence()) {
            if (!store.evidence().has(sha256)) continue; // 'verify' says so
            received += store.evidence().size(sha256);
            evidence += store.evidence().stored(sha256);
        }
        try (Arena arena = Arena.ofShared()) {
            List<Path> files = Segments.files(store);
            for (Path file : files) index += Files.size(file);
            Index opened = Index.open(files, arena);
            return new Statistics(
                    records.size(),
                    sweeps,
                    opened.assets(),
                    opened.components(),
                    opened.texts(),
                    opened.observations(),
                    received,
                    evidence,
                    recordBytes,
                    index,
                    forgotten);
        }
    }
}
