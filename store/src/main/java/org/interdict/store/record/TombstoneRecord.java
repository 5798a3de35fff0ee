package org.interdict.store.record;

import org.interdict.store.evidence.Sha256;

import java.util.List;

/// Evidence was forgotten: its bytes are gone, what was known from them stands without them.
///
/// @param sweep number of the record that named it
/// @param evidence hashes of what was forgotten
/// @param reason in the words of whoever did it; never empty
public record TombstoneRecord(Stamp stamp, int sweep, List<String> evidence, String reason)
        implements StoreRecord {
    static final String KIND = "tombstone";

    public TombstoneRecord {
        evidence = List.copyOf(evidence);
        for (String sha256 : evidence)
            if (!Sha256.is(sha256)) throw new IllegalArgumentException("no SHA-256: " + sha256);
        if (reason.isBlank()) throw new IllegalArgumentException("forgotten without a reason");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Piece> pieces() {
        return List.of();
    }
}
