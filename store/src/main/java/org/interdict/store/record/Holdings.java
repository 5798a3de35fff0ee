package org.interdict.store.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which evidence the records name, and which of it was forgotten.
public final class Holdings {
    private final Map<String, Long> bytes = new HashMap<>();
    private final Map<Long, List<String>> ofSize = new HashMap<>();
    private final Map<String, Recorded> forgotten = new HashMap<>();

    /// @param records all of them, in order: what was forgotten may have been received again
    public Holdings(List<Recorded> records) {
        for (Recorded one : records) {
            if (one.record() instanceof TombstoneRecord tombstone) {
                for (String sha256 : tombstone.evidence()) {
                    bytes.remove(sha256);
                    forgotten.put(sha256, one);
                }
            } else
                for (Piece piece : one.record().pieces()) {
                    bytes.put(piece.sha256(), piece.bytes());
                    forgotten.remove(piece.sha256());
                }
        }
        for (Map.Entry<String, Long> one : bytes.entrySet()) {
            List<String> same = ofSize.get(one.getValue());
            if (same == null) {
                same = new ArrayList<>();
                ofSize.put(one.getValue(), same);
            }
            same.add(one.getKey());
        }
    }

    /// All that should be there.
    public Set<String> evidence() {
        return bytes.keySet();
    }

    /// What has this length, so that only a file that may be there already is hashed before it is
    /// read. In no order.
    public List<String> ofSize(long bytes) {
        return ofSize.getOrDefault(bytes, List.of());
    }

    /// The tombstone of what was forgotten and did not come back.
    public Optional<Recorded> forgotten(String sha256) {
        return Optional.ofNullable(forgotten.get(sha256));
    }
}
