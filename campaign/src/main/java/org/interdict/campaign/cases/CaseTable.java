package org.interdict.campaign.cases;

import de.siegmar.fastcsv.writer.CsvWriter;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Cases as CSV (RFC 4180). A cell that a spreadsheet would take for a formula has an apostrophe
/// before it, which [CaseImport] takes off again.
public final class CaseTable {
    private final CsvWriter csv;
    private final CaseRow.Words words;
    private final LocalDate day;

    /// @param day of whose states are written
    public CaseTable(Writer out, CaseRow.Words words, LocalDate day) {
        this.csv = CsvWriter.builder().bufferSize(0).build(out);
        this.words = words;
        this.day = day;
        csv.writeRecord(CaseRow.COLUMNS);
    }

    public void write(Case one) throws IOException {
        List<String> cells = new ArrayList<>();
        for (String cell : CaseRow.of(one, one.state(day), words).cells()) cells.add(safe(cell));
        csv.writeRecord(cells);
    }

    static String safe(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    /// What [#safe] made of it, as it was.
    static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    /// An apostrophe before a formula counts too, so that the way back is sure.
    private static boolean isFormula(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') at++;
        return at < cell.length() && "=+-@\t\r".indexOf(cell.charAt(at)) >= 0;
    }
}
