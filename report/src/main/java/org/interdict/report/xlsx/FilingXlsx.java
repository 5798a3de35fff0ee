package org.interdict.report.xlsx;

import org.dhatim.fastexcel.Workbook;
import org.interdict.campaign.filing.Filed;
import org.interdict.report.FilingReport;
import org.interdict.report.Report.Style;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// The sheets `Form`, `Products`, `Elements`, `Organizations`, for an amended report `Changes`, and
/// hidden `Flat`. All figures are numbers, and not formulas: what was signed must not be computed
/// again. Excel takes at most 32,767 characters in a cell; a longer text is cut there and says so.
public final class FilingXlsx implements FilingReport {
    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void write(Filed filed, Style style, OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Interdict", null)) {
            new FormSheet(workbook.newWorksheet("Form"), filed).write();
            new TableSheets(workbook, filed.filing()).write();
            new FlatSheet(workbook.newWorksheet("Flat"), filed).write();
        }
        Sealing.seal(bytes.toByteArray(), filed.filing().asOf(), out);
    }
}
