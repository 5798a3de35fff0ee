package org.interdict.source.parties;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.Lines;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Sink;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a list of parties: CSV with a header; a JSON array of objects, also below a field such as
/// `results`; JSON objects, one a line. Which column or field is the name, the country, an
/// identifier is known by its usual names ([Role]), or said by the user ([Input#columns]).
public final class PartyList {
    /// Bytes at the beginning by which the format is told.
    private static final int HEAD = 64 * 1024;

    private final Input input;
    private final Sink sink;
    private final Consumer<Party> parties;
    private long count;

    private PartyList(Input input, Sink sink, Consumer<Party> parties) {
        this.input = input;
        this.sink = sink;
        this.parties = parties;
    }

    /// Reads all of it. What cannot be read, or has no name, becomes a gap.
    ///
    /// @return how many parties were read
    /// @throws UnreadableException if no column or field holds names
    public static long read(Input input, Sink sink, Consumer<Party> parties) throws IOException {
        BufferedInputStream stream = new BufferedInputStream(input.stream(), HEAD);
        Input whole = new Input(input.name(), stream, input.limits(), input.columns());
        PartyList list = new PartyList(whole, sink, parties);
        stream.mark(HEAD);
        byte[] head = stream.readNBytes(HEAD);
        stream.reset();
        switch (first(head)) {
            case '[' -> list.json(whole);
            case '{' -> {
                if (isLines(head)) list.lines();
                else list.json(whole);
            }
            default -> list.table(head);
        }
        return list.count;
    }

    private static char first(byte[] head) {
        for (byte b : head) {
            if (b == 0 || b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF) continue;
            if (b == (byte) 0xFF || b == (byte) 0xFE || b <= ' ') continue;
            return (char) b;
        }
        return ' ';
    }

    /// Whether the first line is an object by itself.
    private static boolean isLines(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        int end = text.indexOf('\n');
        if (end < 0) return false;
        String line = text.substring(0, end).strip();
        String rest = text.substring(end).strip();
        return line.endsWith("}") && rest.startsWith("{");
    }

    private void json(Input of) throws IOException {
        Json.read(of, sink, this::value);
    }

    private void lines() throws IOException {
        Lines lines = new Lines(input, sink);
        for (String line; (line = lines.next()) != null; ) {
            if (line.isBlank()) continue;
            InputStream bytes = new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
            String where = "line " + lines.number();
            try {
                Json.read(
                        new Input(input.name(), bytes, input.limits(), input.columns()),
                        sink,
                        json -> party(json, where));
            } catch (UnreadableException e) {
                sink.gap(() -> where, e.getMessage() == null ? "not JSON" : e.getMessage());
            }
        }
    }

    /// The document: an array of objects, or an object in which such arrays are.
    private void value(Json json) {
        if (json.isArray()) {
            elements(json);
            return;
        }
        if (!json.object()) return;
        while (json.field() != null) {
            if (json.isArray()) elements(json);
            else json.skip();
        }
    }

    private void elements(Json json) {
        if (!json.array()) return;
        while (json.element()) {
            if (json.isObject()) party(json, json.here().text());
            else json.skip();
        }
    }

    private void party(Json json, String where) {
        Told told = new Told(input.columns());
        fields(json, told);
        push(told, where);
    }

    private void fields(Json json, Told told) {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) values(json, field, told);
    }

    /// Text, a list of texts, or an object or a list of objects whose own fields say what they are.
    private void values(Json json, String field, Told told) {
        if (json.isObject()) {
            fields(json, told);
        } else if (json.isArray()) {
            json.array();
            while (json.element()) values(json, field, told);
        } else if (Role.of(field).isPresent() || input.columns().containsValue(field)) {
            told.put(field, json.scalar());
        } else {
            json.skip();
        }
    }

    private void push(Told told, String where) {
        Optional<Party> party = told.party(where);
        if (party.isEmpty()) {
            sink.gap(() -> where, "no name");
            return;
        }
        count++;
        parties.accept(party.get());
    }

    private void table(byte[] head) throws IOException {
        char delimiter = delimiter(new String(head, StandardCharsets.UTF_8));
        try (BufferedReader text = Text.of(input);
                CsvReader<CsvRecord> rows =
                        CsvReader.builder()
                                .fieldSeparator(delimiter)
                                .maxBufferSize(4 * input.limits().text())
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .skipEmptyLines(true)
                                .ofCsvRecord(text)) {
            List<String> header = List.of();
            for (CsvRecord row : rows) {
                if (header.isEmpty()) {
                    header = header(row);
                    continue;
                }
                row(header, row);
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnreadableException(
                    "the table breaks off",
                    "row " + (count + 1),
                    "export it again, whole; what came before is kept");
        }
    }

    private void row(List<String> header, CsvRecord row) {
        String where = "line " + row.getStartingLineNumber();
        Told told = new Told(input.columns());
        int cells = Math.min(header.size(), row.getFieldCount());
        boolean blank = true;
        for (int i = 0; i < cells; i++) {
            blank &= row.getField(i).isBlank();
            told.put(header.get(i), row.getField(i));
        }
        if (!blank) push(told, where);
    }

    private List<String> header(CsvRecord row) throws UnreadableException {
        List<String> header = new ArrayList<>();
        for (String cell : row.getFields()) header.add(cell.strip());
        String own = input.columns().getOrDefault("name", "");
        for (String column : header) {
            boolean named =
                    own.isEmpty()
                            ? Role.of(column)
                                    .map(role -> role.sort() == Role.Sort.NAME)
                                    .orElse(false)
                            : Role.fold(column).equals(Role.fold(own));
            if (named) return header;
        }
        throw new UnreadableException(
                own.isEmpty() ? "no column holds names" : "no column '" + own + "'",
                "line 1, which has " + String.join(", ", header.stream().limit(12).toList()),
                "say which it is: --map name=COLUMN");
    }

    /// The one that stands most often in the first line.
    private static char delimiter(String head) {
        int end = head.indexOf('\n');
        String line = end < 0 ? head : head.substring(0, end);
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
