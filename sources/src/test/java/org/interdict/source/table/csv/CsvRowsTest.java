package org.interdict.source.table.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.interdict.source.Fixtures;
import org.interdict.source.UnreadableException;
import org.interdict.source.table.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Property: rows are cut as FastCSV cuts them, whatever is in them and however they arrive.
class CsvRowsTest {
    private static final int WIDTH = 4;

    static LongStream seeds() {
        return Fixtures.seeds(6);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void asFastCsvCutsThem(long seed) throws IOException {
        Random random = new Random(seed);
        int rows = 0;
        int broken = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            List<String> expected = expected(text);
            assertEquals(expected, cut(new Drops(text, random), 1 << 20), () -> shown(text));
            rows += expected.size();
            if (!expected.isEmpty() && expected.getLast().equals("broken")) broken++;
        }
        assertTrue(rows > 20_000, "only " + rows + " rows");
        assertTrue(broken > 100, "only " + broken + " broken texts");
    }

    /// Rows longer than the buffer, and cells that begin in one and end in another.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void longRows(long seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < 40; row++) {
            for (int cell = 0; cell < WIDTH; cell++) {
                String part = random.nextInt(3) == 0 ? "\"x,\"\"\n" : "y";
                text.append(cell == 0 ? "" : ",")
                        .append(part)
                        .append("z".repeat(random.nextInt(9_000)));
                if (part.length() > 1) text.append('"');
            }
            text.append("\r\n");
        }
        assertEquals(expected(text.toString()), cut(new Drops(text.toString(), random), 1 << 20));
    }

    @Test
    void aCellOfMoreThanIsBelieved() {
        for (String cell : List.of("x".repeat(70_000), '"' + "x".repeat(70_000) + '"')) {
            String text = "a,b\n" + cell + ",c\n";
            UnreadableException e =
                    assertThrows(
                            UnreadableException.class,
                            () -> rows(new StringReader(text), 1 << 16, new ArrayList<>()));
            assertEquals("line 2", e.where());
        }
    }

    private static String shown(String text) {
        return text.replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String text(Random random) {
        String letters = "ab ,,\"\"\n\r-(\t;";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    /// A line each: where the row begins, and its cells; `broken` where it cannot be read on.
    private static List<String> cut(Reader in, int limit) throws IOException {
        List<String> rows = new ArrayList<>();
        try {
            rows(in, limit, rows);
        } catch (UnreadableException e) {
            rows.add("broken");
        }
        return rows;
    }

    private static void rows(Reader in, int limit, List<String> rows) throws IOException {
        Cells cells = new Cells(WIDTH);
        CsvRows table = new CsvRows(in, new Dialect(',', -1, List.of()), limit, cells);
        while (table.advance()) {
            List<String> kept = new ArrayList<>();
            for (int i = 0; i < Math.min(WIDTH, cells.count()); i++)
                kept.add(new String(cells.buffer(), cells.from(i), cells.length(i)));
            rows.add(table.line() + " " + cells.count() + " " + kept + " " + cells.isRule());
        }
    }

    @SuppressWarnings("removal") // as FastCSV would have to be told to read what is read here
    private static List<String> expected(String text) {
        List<String> rows = new ArrayList<>();
        var csv =
                CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(text);
        try {
            for (CsvRecord row : csv) {
                List<String> kept = new ArrayList<>();
                boolean rule = true;
                for (String field : row.getFields()) {
                    String cell = trimmed(field);
                    rule &= cell.matches("[-+]*");
                    if (kept.size() < WIDTH) kept.add(cell);
                }
                rows.add(
                        row.getStartingLineNumber()
                                + " "
                                + row.getFieldCount()
                                + " "
                                + kept
                                + " "
                                + rule);
            }
        } catch (CsvParseException e) {
            rows.add("broken");
        }
        return rows;
    }

    private static String trimmed(String field) {
        return field.replaceAll("^[\\x00- ]+|[\\x00- ]+$", "");
    }

    /// Gives a text in pieces.
    private static final class Drops extends Reader {
        private final String text;
        private final Random random;
        private int at;

        Drops(String text, Random random) {
            this.text = text;
            this.random = random;
        }

        @Override
        public int read(char[] target, int offset, int length) {
            if (at == text.length()) return -1;
            int count = Math.min(text.length() - at, 1 + random.nextInt(length));
            if (random.nextBoolean()) count = Math.min(count, 1 + random.nextInt(4));
            text.getChars(at, at + count, target, offset);
            at += count;
            return count;
        }

        @Override
        public void close() {}
    }
}
