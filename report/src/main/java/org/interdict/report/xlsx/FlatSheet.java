package org.interdict.report.xlsx;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.interdict.campaign.filing.Asked;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Line;
import org.interdict.campaign.filing.Signature;
import org.interdict.campaign.filing.Totals;

import java.util.Map;

/// The whole report in one row below its heads, hidden, for whoever collects many. What is told by
/// product has one column a product; Excel ends at 16,384 columns, and so does this.
final class FlatSheet {
    private final Cells cells;
    private final Filed filed;
    private int column;

    FlatSheet(Worksheet sheet, Filed filed) {
        cells = new Cells(sheet);
        this.filed = filed;
    }

    void write() {
        cells.sheet().setVisibilityState(VisibilityState.HIDDEN);
        Filing filing = filed.filing();
        Asked asked = filing.asked();
        text("sha256", filed.sha256());
        text("form", filing.form());
        text("order", asked.order());
        text("milestone", asked.milestone());
        number("time", asked.time());
        text("party", filing.filer().key());
        text("name", filing.filer().name());
        text("as_of", filing.asOf().toString());
        text("state", filing.state().id());
        totals(filing.totals());
        text("not_borne", String.join("; ", filing.shortfalls()));
        text("override", filing.override());
        text("amends", filing.amends().report());
        number("organizations", filing.units().size());
        text(
                "signed_by",
                filed.erased() ? "(erased)" : filed.signature().map(Signature::name).orElse(""));
        text("signed_role", filed.signature().map(Signature::role).orElse(""));
        text("signed_at", filed.signature().map(by -> by.at().toString()).orElse(""));
        for (Line line : filing.lines())
            text(
                    line.product().isEmpty()
                            ? line.element()
                            : line.element() + '@' + line.product(),
                    line.value());
    }

    private void totals(Totals totals) {
        number("found", totals.assets());
        number("looked_at", totals.lookedAt());
        number("expected", totals.expected());
        number("total", totals.tally().total());
        for (Map.Entry<String, Long> state : totals.tally().states().entrySet())
            number("cases_" + state.getKey(), state.getValue());
        number("done", totals.tally().done());
        number("remaining", totals.tally().remaining());
        number("questions", totals.tally().review());
    }

    private void text(String head, String value) {
        if (column >= Worksheet.MAX_COLS) return;
        cells.sheet().value(0, column, Cells.safe(head));
        if (!value.isEmpty()) cells.sheet().value(1, column, Cells.safe(value));
        column++;
    }

    private void number(String head, long value) {
        cells.sheet().value(0, column, head);
        cells.sheet().value(1, column, value);
        column++;
    }
}
