package org.interdict.store;

import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.store.asset.ListException;
import org.interdict.store.asset.Register;
import org.interdict.store.evidence.Deposit;
import org.interdict.store.evidence.Kept;
import org.interdict.store.record.AssetsRecord;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.Stamp;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// Takes a list of organizations and assets into a store that is open to write: all of it, or, if
/// anything is wrong with it, nothing.
public final class AssetImport {
    private AssetImport() {}

    /// What came of it.
    ///
    /// @param recorded its record; nothing if the store knew all of it
    /// @param known assets that should be there, now
    public record Imported(Optional<Recorded> recorded, Register.Added added, int known) {}

    /// Takes a list.
    ///
    /// @param organization whose assets are meant where a row does not say; empty for nobody's
    /// @param columns as in [Input#columns]
    /// @param seed unknown to whoever made the list; nothing that is kept depends on it
    /// @throws ListException if anything is wrong with the list, with all that is
    public static Imported add(
            StoreFolder store,
            Origin origin,
            Stamp stamp,
            String organization,
            Map<String, String> columns,
            long seed)
            throws IOException {
        Register register = Register.read(store.evidence(), store.records().list(), seed);
        Kept kept;
        try (Deposit deposit = store.evidence().deposit();
                InputStream in = origin.opening().open()) {
            in.transferTo(deposit);
            kept = deposit.keep();
        }
        Register.Added added;
        try (InputStream in = store.evidence().open(kept.sha256())) {
            added =
                    register.add(
                            new Input(origin.name(), in, Limits.DEFAULT, columns),
                            organization,
                            LocalDate.ofInstant(stamp.at(), ZoneOffset.UTC));
        }
        if (!added.any()) return new Imported(Optional.empty(), added, register.size());
        AssetsRecord record =
                new AssetsRecord(
                        stamp,
                        new Piece(kept.sha256(), kept.bytes(), origin.name()),
                        organization,
                        columns);
        return new Imported(Optional.of(store.records().append(record)), added, register.size());
    }
}
