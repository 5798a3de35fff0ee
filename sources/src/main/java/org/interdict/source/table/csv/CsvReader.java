package org.interdict.source.table.csv;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.SourceReader;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.source.table.Cells;
import org.interdict.source.table.Headers;
import org.interdict.source.table.Rows;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
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
        if (!layout.isToldBy(input.columns())) throw Headers.unmapped(dialect.header());
        for (int i = 0; i <= dialect.before(); i++) text.readLine();
        Rows rows = new Rows(layout, sink, input.limits().text());
        rows(text, dialect, rows, sink, input.limits().text());
    }

    private static void rows(Reader text, Dialect dialect, Rows rows, Sink sink, int limit)
            throws IOException {
        int width = rows.width();
        Cells cells = new Cells(width + 1);
        CsvRows table = new CsvRows(text, dialect, limit, cells);
        while (table.advance()) {
            int count = cells.count();
            if (cells.isRule()) continue;
            // sqlcmd ends with `(12 rows affected)`.
            if (count == 1 && cells.buffer()[cells.from(0)] == '(') continue;
            long number = table.line();
            Place here = () -> "line " + number;
            boolean trailing = count == width + 1 && cells.isBlank(width);
            if (count != width && !trailing)
                sink.gap(here, "a row of " + count + " cells, under a header of " + width);
            rows.push(cells, here);
        }
    }
}
