package org.interdict.campaign.cases;

import org.interdict.campaign.decision.Text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A case as a row of a table that people edit: `case list -o csv` writes it, `case import` reads
/// it again.
///
/// @param cells one for each of [#COLUMNS]
public record CaseRow(List<String> cells) {
    /// What each column is called. Those up to `first seen` tell what was found, and are not
    /// edited.
    public static final List<String> COLUMNS =
            List.of(
                    "case",
                    "asset",
                    "organization",
                    "system",
                    "supplier",
                    "product",
                    "versions",
                    "verdicts",
                    "first seen",
                    "state",
                    "owner",
                    "removal",
                    "how",
                    "mitigation",
                    "removed",
                    "note",
                    "waiver",
                    "ground",
                    "granted by",
                    "until",
                    "look-alike");

    /// The first column that may be edited.
    static final int EDITED = COLUMNS.indexOf("state");

    public CaseRow {
        cells = List.copyOf(cells);
        if (cells.size() != COLUMNS.size())
            throw new IllegalArgumentException(cells.size() + " cells");
    }

    /// The cell of a column.
    public String get(String column) {
        return cells.get(COLUMNS.indexOf(column));
    }

    /// The row as it is now.
    ///
    /// @param state on the day of asking
    static CaseRow of(Case one, CaseState state, Words words) throws IOException {
        Case.Goods goods = one.goods();
        List<String> cells = new ArrayList<>();
        cells.add(Long.toString(one.number()));
        cells.add(goods.name());
        cells.add(goods.organization());
        cells.add(goods.system());
        cells.add(goods.supplier());
        cells.add(goods.product());
        cells.add(String.join(" ", goods.versions()));
        cells.add(String.join(" ", goods.verdicts()));
        cells.add(goods.first().toString());
        cells.add(state.id());
        cells.add(words.of(one.owner()));
        cells.add(one.removal().map(Object::toString).orElse(""));
        cells.add(words.of(one.words().how()));
        cells.add(words.of(one.words().mitigation()));
        cells.add(one.removed().map(Object::toString).orElse(""));
        cells.add(words.of(one.words().note()));
        cells.add(one.words().waiver());
        cells.add("");
        cells.add(words.of(one.words().granted()));
        cells.add(one.until().map(Object::toString).orElse(""));
        cells.add(one.words().lookAlike());
        return new CaseRow(cells);
    }

    /// The texts that decisions name.
    public interface Words {
        /// For a person; empty for none.
        String of(Text text) throws IOException;
    }
}
