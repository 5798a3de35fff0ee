package org.interdict.store.record;

import java.util.List;
import java.util.Map;

/// Assets and organizations were imported. Their rows are read from the evidence whenever they are
/// needed.
///
/// @param file the list
/// @param organization whose assets are meant where a row does not say; empty if nobody's
/// @param columns as in [SweepRecord.Options]
public record AssetsRecord(
        Stamp stamp, Piece file, String organization, Map<String, String> columns)
        implements StoreRecord {
    static final String KIND = "assets";

    public AssetsRecord {
        columns = Map.copyOf(columns);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Piece> pieces() {
        return List.of(file);
    }
}
