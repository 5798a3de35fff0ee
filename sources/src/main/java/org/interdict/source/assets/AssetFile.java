package org.interdict.source.assets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.interdict.source.Gaps;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.Lines;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a list of assets or organizations: CSV with a header, a JSON array of objects, or JSON
/// objects one a line. A column is known by its heading ([Column]) or said by the user
/// ([Input#columns]); others are passed over. No more than a row is held.
public final class AssetFile {
    private static final int HEAD = 64 * 1024;

    private final Input input;
    private final Sink sink;
    private final Consumer<AssetRow> rows;
    private final Map<String, Column> said = new HashMap<>();

    private AssetFile(Input input, Sink sink, Consumer<AssetRow> rows) {
        this.input = input;
        this.sink = sink;
        this.rows = rows;
        for (Column column : Column.values()) {
            String heading = input.columns().get(column.id());
            if (heading != null) said.put(Column.fold(heading), column);
        }
    }

    /// Reads all of it.
    ///
    /// @param sink is told what could not be read
    /// @param rows takes each row that says anything
    /// @throws UnreadableException if no column is known, or where the list breaks off
    public static void read(Input input, Sink sink, Consumer<AssetRow> rows) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(input.stream(), HEAD);
        Input whole = new Input(input.name(), stream, input.limits(), input.columns());
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        AssetFile file = new AssetFile(whole, sink, rows);
        switch (first(head)) {
            case '[' -> Json.read(whole, sink, file::array);
            case '{' -> file.lines();
            default -> file.table(head);
        }
    }

    private static char first(byte[] head) {
        for (byte b : head) {
            if (b == 0 || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF) continue;
            if (b == (byte) 0xFF || b == (byte) 0xFE || b <= ' ') continue;
            return (char) b;
        }
        return ' ';
    }

    private @Nullable Column column(String heading) {
        Column own = said.get(Column.fold(heading));
        if (own != null) return own;
        Optional<Column> known = Column.of(heading);
        // A column that the user says is another is not this one by its heading.
        return known.isPresent() && !input.columns().containsKey(known.get().id())
                ? known.get()
                : null;
    }

    private void array(Json json) {
        if (!json.array()) return;
        while (json.element()) object(json, json.here().text());
    }

    private void lines() throws IOException {
        Lines lines = new Lines(input, sink);
        for (String line; (line = lines.next()) != null; ) {
            if (line.isBlank()) continue;
            String where = "line " + lines.number();
            InputStream bytes = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            try {
                Json.read(
                        new Input(input.name(), bytes, input.limits(), input.columns()),
                        new Gaps((place, what) -> sink.gap(() -> where, what)),
                        json -> object(json, where));
            } catch (UnreadableException e) {
                sink.gap(() -> where, "not one JSON object: " + e.what());
            }
        }
    }

    private void object(Json json, String where) {
        if (!json.object()) return;
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (String field; (field = json.field()) != null; ) {
            Column column = column(field);
            if (column == null) json.skip();
            else put(cells, column, json.scalar());
        }
        push(cells, where);
    }

    private static void put(Map<Column, String> cells, Column column, String value) {
        String cell = value.strip();
        if (!cell.isEmpty()) cells.putIfAbsent(column, cell);
    }

    private void push(Map<Column, String> cells, String where) {
        if (!cells.isEmpty()) rows.accept(new AssetRow(cells, where));
    }

    private void table(byte[] head) throws IOException {
        String where = "line 1";
        try (BufferedReader text = Text.of(input);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .fieldSeparator(delimiter(head))
                                .maxBufferSize(4 * input.limits().text())
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .skipEmptyLines(true)
                                .ofCsvRecord(text)) {
            List<@Nullable Column> header = null;
            for (CsvRecord row : csv) {
                where = "line " + row.getStartingLineNumber();
                if (header == null) header = header(row);
                else row(header, row, where);
            }
            if (header == null)
                throw new UnreadableException(
                        "there is nothing in it", "", "see that it is the right file");
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableException(
                    "the table breaks off: a quote that nothing closes, or a cell that is too long",
                    "after " + where,
                    "export it again, whole");
        }
    }

    private void row(List<@Nullable Column> header, CsvRecord row, String where) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < row.getFieldCount(); i++) {
            Column column = i < header.size() ? header.get(i) : null;
            if (column != null) put(cells, column, row.getField(i));
        }
        if (row.getFieldCount() > header.size() && !row.getField(header.size()).isBlank())
            sink.gap(() -> where, "more cells than the header has");
        push(cells, where);
    }

    private List<@Nullable Column> header(CsvRecord row) throws UnreadableException {
        List<@Nullable Column> header = new ArrayList<>();
        boolean any = false;
        for (String cell : row.getFields()) {
            Column column = column(cell.strip());
            any |= column != null;
            header.add(column);
        }
        if (any) return header;
        StringBuilder known = new StringBuilder();
        for (Column column : Column.values())
            known.append(known.isEmpty() ? "" : ", ").append(column.id());
        throw new UnreadableException(
                "no column is known",
                "line 1",
                "call them " + known + ", or say which is which: --map host=COLUMN");
    }

    /// The one that stands most often in the first line.
    private static char delimiter(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace("\0", "");
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long times = line.chars().filter(c -> c == candidate).count();
            if (times > most) {
                most = times;
                best = candidate;
            }
        }
        return best;
    }
}
