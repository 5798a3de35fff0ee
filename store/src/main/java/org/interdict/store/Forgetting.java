package org.interdict.store;

import org.interdict.store.record.Holdings;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.TombstoneRecord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Deletes the evidence of a sweep, and keeps who did it, when and why. What the index took from it
/// stays.
public final class Forgetting {
    private Forgetting() {}

    /// What came of it.
    ///
    /// @param record that says so; nothing if the sweep was forgotten before
    /// @param deleted evidence that is gone now
    /// @param held evidence that something else rests on, and that is kept for that
    public record Forgotten(Optional<Recorded> record, List<Piece> deleted, List<Held> held) {}

    /// Evidence that stays.
    ///
    /// @param by what rests on it: `sweep 4`
    public record Held(Piece piece, String by) {}

    /// Forgets a sweep. Evidence that came with another one too goes when the last of them is
    /// forgotten.
    ///
    /// @param store open to write
    /// @param reason in the words of whoever does it; not blank
    public static Forgotten run(StoreFolder store, Recorded sweep, String reason, Stamp stamp)
            throws IOException {
        List<Recorded> records = store.records().list();
        Set<Integer> gone = new HashSet<>();
        for (Recorded one : records)
            if (one.record() instanceof TombstoneRecord tombstone) gone.add(tombstone.sweep());
        if (gone.contains(sweep.number()))
            return new Forgotten(Optional.empty(), List.of(), List.of());
        Map<String, String> others = new HashMap<>();
        for (Recorded one : records) {
            if (one.number() == sweep.number() || gone.contains(one.number())) continue;
            for (Piece piece : one.record().pieces())
                others.putIfAbsent(piece.sha256(), one.record().kind() + " " + one.number());
        }
        Holdings holdings = new Holdings(records);
        List<Piece> deleted = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<Held> held = new ArrayList<>();
        for (Piece piece : ((SweepRecord) sweep.record()).pieces()) {
            String other = others.get(piece.sha256());
            if (other != null) held.add(new Held(piece, other));
            else if (holdings.evidence().contains(piece.sha256())
                    && !hashes.contains(piece.sha256())) {
                deleted.add(piece);
                hashes.add(piece.sha256());
            }
        }
        Recorded record =
                store.records().append(new TombstoneRecord(stamp, sweep.number(), hashes, reason));
        return new Forgotten(Optional.of(record), deleted, held);
    }
}
