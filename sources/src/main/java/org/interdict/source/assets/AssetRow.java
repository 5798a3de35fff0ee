package org.interdict.source.assets;

import java.util.Map;

/// A row of a list of assets or organizations.
///
/// @param cells what it says, without blanks around it; none is empty
/// @param where in the list: `line 7`, `/2`
public record AssetRow(Map<Column, String> cells, String where) {
    public AssetRow {
        cells = Map.copyOf(cells);
    }

    /// Empty if it does not say.
    public String cell(Column column) {
        return cells.getOrDefault(column, "");
    }
}
