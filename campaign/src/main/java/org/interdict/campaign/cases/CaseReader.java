package org.interdict.campaign.cases;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.interdict.store.StoreException;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the table that [CaseTable] wrote and people edited: CSV in UTF-8, columns in any order,
/// with those that are edited.
public final class CaseReader {
    private static final int LONGEST_CELL = 1 << 16;

    private CaseReader() {}

    /// Reads all rows.
    ///
    /// @param name of the file, for errors
    /// @throws StoreException if it is no such table, or ends in the middle of a row
    public static void read(InputStream in, String name, CaseImport to) throws IOException {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        long line = 1;
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .detectBomHeader(false)
                        .maxBufferSize(LONGEST_CELL * CaseRow.COLUMNS.size())
                        .ofCsvRecord(new InputStreamReader(in, decoder))) {
            List<Integer> places = List.of();
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (places.isEmpty()) places = places(record.getFields(), name);
                else to.row(line, row(record.getFields(), places));
            }
            if (places.isEmpty()) throw wrong("it is empty", name, 1);
        } catch (CharacterCodingException e) {
            throw wrong("it is not UTF-8", name, line);
        } catch (CsvParseException e) {
            throw wrong(String.valueOf(e.getMessage()), name, line);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? wrong("it is not UTF-8", name, line)
                    : e.getCause();
        }
    }

    /// Where each of [CaseRow#COLUMNS] stands.
    private static List<Integer> places(List<String> header, String name) throws StoreException {
        List<String> known = new ArrayList<>();
        for (String column : header) {
            String plain = column.strip().replace("\uFEFF", "");
            if (!CaseRow.COLUMNS.contains(plain))
                throw wrong("there is no column '" + plain + "'", name, 1);
            if (known.contains(plain)) throw wrong("two columns are '" + plain + "'", name, 1);
            known.add(plain);
        }
        List<Integer> places = new ArrayList<>();
        for (String column : CaseRow.COLUMNS) {
            int place = known.indexOf(column);
            if (place < 0) throw wrong("it has no column '" + column + "'", name, 1);
            places.add(place);
        }
        return places;
    }

    private static CaseRow row(List<String> cells, List<Integer> places) {
        List<String> sorted = new ArrayList<>(cells.size());
        for (int place : places) sorted.add(CaseTable.plain(cells.get(place)));
        return new CaseRow(sorted);
    }

    private static StoreException wrong(String what, String name, long line) {
        return new StoreException(
                what,
                name + ":" + line,
                "write the table with `interdict case list -o csv`, edit the columns from \"state\""
                        + " on, and keep the others");
    }
}
