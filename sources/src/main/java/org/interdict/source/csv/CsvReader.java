package org.interdict.source.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.SourceReader;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/// Reads tables of any header and delimiter, quoted as RFC 4180 has it. Well-known headers are in
/// `headers.tsv`; of others the user says which is which ([Input#columns]), and the error for a
/// list that cannot be read without shows what to write.
public final class CsvReader implements SourceReader {
    @Override
    public String format() {
        return "csv";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(CsvReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        if (head.startsJson()) return false;
        try {
            return Dialect.of(head.text(), Map.of()) != null;
        } catch (UnreadableException e) {
            throw new IllegalStateException("without columns of the user's nothing is wrong", e);
        }
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        BufferedReader text = Text.of(input);
        char[] head = new char[Head.LENGTH];
        text.mark(head.length);
        int length = 0;
        for (int count; length < head.length; length += count) {
            count = text.read(head, length, head.length - length);
            if (count < 0) break;
        }
        text.reset();
        Dialect dialect = Dialect.of(new String(head, 0, length), input.columns());
        if (dialect == null)
            throw new UnreadableException(
                    "no table: no header above rows of as many cells",
                    "",
                    "export it with a header, with commas, semicolons, tabs or bars between the"
                            + " cells");
        Headers.Layout layout = Headers.KNOWN.layout(dialect.header(), input.columns());
        boolean told = layout.isList() || (input.columns().containsKey("name") && layout.isNamed());
        if (!told) throw Headers.unmapped(dialect.header());
        for (int i = 0; i <= dialect.before(); i++) text.readLine();
        rows(
                text,
                dialect,
                new Rows(layout, dialect, sink, input.limits().text()),
                input.limits().text());
    }

    // Nothing else lets FastCSV 4.4 read on after a stray quote, as in `"19" rack"`.
    @SuppressWarnings("removal")
    private static void rows(BufferedReader text, Dialect dialect, Rows rows, int limit)
            throws IOException {
        var csv =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .fieldSeparator(dialect.delimiter())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .allowExtraCharsAfterClosingQuote(true)
                        .skipEmptyLines(true)
                        .maxBufferSize(Math.max(limit, 1 << 15))
                        .build(rows, text);
        try {
            for (Rows row : csv) row.push();
        } catch (CsvParseException e) {
            throw new UnreadableException(
                    "a quote that nothing closes, or a cell of more than " + limit + " characters",
                    rows.here().text(),
                    "export it again, whole; what came before is kept");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
