package org.interdict.report.xlsx;

import org.dhatim.fastexcel.Workbook;
import org.interdict.campaign.filing.Change;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Goods;
import org.interdict.campaign.filing.Line;
import org.interdict.campaign.filing.Tally;
import org.interdict.campaign.filing.Unit;

/// A row a product, a data element, an organization, a change.
record TableSheets(Workbook workbook, Filing filing) {
    void write() {
        products();
        elements();
        units();
        if (!filing.amends().isNone()) changes();
    }

    private Cells sheet(String name, int... widths) {
        Cells cells = new Cells(workbook.newWorksheet(name));
        for (int i = 0; i < widths.length; i++) cells.sheet().width(i, widths[i]);
        cells.sheet().freezePane(0, 1);
        return cells;
    }

    private void products() {
        Cells cells = sheet("Products", 40, 40, 24, 24, 24);
        cells.heads(
                "Product",
                "Id",
                "Maker",
                "Sort",
                "Versions",
                "Endpoints (total)",
                "Found",
                "Planned",
                "Removed",
                "Verified",
                "Returned",
                "Waived",
                "Disputed",
                "Retired",
                "Done",
                "Remaining (total less done)",
                "Questions",
                "Can be said of",
                "Expected",
                "Bears none found",
                "Methods");
        for (Goods one : filing.goods()) {
            Tally tally = one.tally();
            cells.text(0, one.name());
            cells.text(1, one.product());
            cells.text(2, one.maker());
            cells.text(3, one.description());
            cells.text(4, String.join(", ", one.versions()));
            cells.number(5, tally.total());
            int column = 6;
            for (long count : tally.states().values()) cells.number(column++, count);
            for (long count :
                    new long[] {
                        tally.done(),
                        tally.remaining(),
                        tally.review(),
                        one.lookedAt(),
                        one.expected()
                    }) cells.number(column++, count);
            cells.text(column++, one.bears() ? "yes" : "no");
            cells.text(column, String.join(", ", one.methods()));
            cells.next();
        }
    }

    private void elements() {
        Cells cells = sheet("Elements", 24, 50, 40, 60, 16, 24);
        cells.heads("Element", "Title", "Product", "Value", "From", "Because of");
        for (Line line : filing.lines()) {
            cells.text(0, line.element());
            cells.text(1, line.title());
            cells.text(2, line.product());
            cells.text(3, line.value());
            cells.text(4, line.origin().text());
            cells.text(5, line.because());
            cells.next();
        }
    }

    private void units() {
        Cells cells = sheet("Organizations", 24, 50);
        cells.heads(
                "Id", "Organization", "Found", "Looked at", "Expected", "Never", "Too long ago");
        for (Unit one : filing.units()) {
            cells.text(0, one.id());
            cells.text(1, one.name());
            int column = 2;
            for (long count :
                    new long[] {
                        one.found(), one.lookedAt(), one.expected(), one.never(), one.older()
                    }) cells.number(column++, count);
            cells.next();
        }
    }

    private void changes() {
        Cells cells = sheet("Changes", 50, 50, 50);
        cells.heads("What", "Before", "Now");
        for (Change one : filing.amends().changes()) {
            cells.text(0, one.what());
            cells.text(1, one.before());
            cells.text(2, one.now());
            cells.next();
        }
    }
}
