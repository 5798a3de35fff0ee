package org.interdict.source.table.jsonl;

import org.interdict.source.Gaps;
import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows of a table as JSON objects, one a line. Nearly all are plain ([PlainRow]) and are read
/// where they lie; any other line is a document for [Json].
final class JsonLines {
    private final Input input;
    private final Reader in;
    private final JsonRows rows;
    private final Sink sink;
    private final int limit;
    private final PlainRow plain;

    private char[] buffer = new char[1 << 16];

    /// Where the line begins, and the end of what was read.
    private int next;

    private int end;
    private long line;

    JsonLines(Input input, JsonRows rows, Sink sink) throws IOException {
        this.input = input;
        this.in = Text.of(input);
        this.rows = rows;
        this.sink = sink;
        this.limit = input.limits().text();
        this.plain = new PlainRow(rows);
    }

    /// Reads all lines.
    void read() throws IOException {
        while (next < end || fill()) {
            line++;
            long number = line;
            Place here = () -> "line " + number;
            int after = plain.read(buffer, next, end);
            while (after == PlainRow.CUT && end - next <= limit && twice())
                after = plain.read(buffer, next, end);
            if (after >= 0) {
                rows.push(plain.cells(), here);
                next = after;
            } else {
                other(here);
            }
        }
    }

    /// A line that is blank, or no plain row.
    private void other(Place here) throws IOException {
        int seen = 0;
        boolean whole = true;
        int to;
        while (true) {
            to = next + seen;
            while (to < end && buffer[to] != '\n') to++;
            if (to < end) break;
            if (end - next > limit) whole = false;
            // Of a line that is too long nothing is held.
            if (!whole) next = end;
            seen = end - next;
            if (!fill()) {
                to = end;
                break;
            }
        }
        String text = whole && to - next <= limit ? new String(buffer, next, to - next) : null;
        next = Math.min(to + 1, end);
        if (text == null) sink.gap(here, "a line of more than " + limit + " characters; not read");
        else if (!text.isBlank()) document(text, here);
    }

    private void document(String text, Place here) throws IOException {
        Gaps gaps = new Gaps((at, what) -> sink.gap(() -> inLine(here, at), what));
        InputStream bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        Input document = new Input(input.name(), bytes, input.limits(), input.columns());
        try {
            Json.read(document, gaps, json -> rows.read(json, here, gaps));
        } catch (UnreadableException e) {
            sink.gap(here, String.valueOf(e.getMessage()));
        }
    }

    private static String inLine(Place line, Place at) {
        String text = at.text();
        return text.isEmpty() || text.equals(line.text()) ? line.text() : line.text() + ", " + text;
    }

    /// Reads as much again of the line as is there, so that it is not begun anew too often. False
    /// if nothing more came.
    private boolean twice() throws IOException {
        int had = end - next;
        while (end - next < 2 * had) if (!fill()) break;
        return end - next > had;
    }

    /// Reads some more; the line moves to the beginning of the buffer. False at the end of the
    /// text.
    private boolean fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            next = 0;
        }
        if (end == buffer.length) buffer = Arrays.copyOf(buffer, 2 * end);
        int count = in.read(buffer, end, buffer.length - end);
        if (count <= 0) return false;
        end += count;
        return true;
    }
}
