package org.interdict.source.table.csv;

import org.interdict.source.UnreadableException;
import org.interdict.source.table.Cells;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/// The rows of a table as RFC 4180 writes them, cut into cells in the buffer into which they were
/// read. A quote is one only at the beginning of a cell, and then whoever goes on after the closing
/// one (`"19" rack`) is read on as well. A line ends in LF, CR or both; an empty one is no row.
final class CsvRows {
    /// Of one row the cells may have so many times together what one of them may have.
    private static final int CELLS = 8;

    private final Reader in;
    private final char delimiter;
    private final int limit;
    private final Cells cells;

    private char[] buffer = new char[1 << 15];

    /// Where the row, and the cell in it, begin; what is read next; the end of what was read.
    private int row;

    private int cell;
    private int next;
    private int end;

    /// The cell that was read is what lies here, without its quotes.
    private boolean isQuoted;

    private int quotedFrom;
    private int quotedTo;

    private long line;
    private long lines;
    private boolean afterReturn;

    /// @param limit characters of one cell
    CsvRows(Reader in, Dialect dialect, int limit, Cells cells) {
        this.in = in;
        this.delimiter = dialect.delimiter();
        this.limit = limit;
        this.cells = cells;
        this.lines = dialect.before() + 1L;
    }

    /// Where the row begins that was read last, from 1.
    long line() {
        return line;
    }

    /// Cuts the next row; false if there is none.
    boolean advance() throws IOException {
        while (true) {
            row = cell = next;
            cells.begin(buffer);
            line = lines + 1;
            if (!read()) return false;
            if (cells.count() > 0) return true;
        }
    }

    /// Reads to the end of the line, or over an empty one; false if nothing is left.
    private boolean read() throws IOException {
        char between = delimiter;
        int i = next;
        while (true) {
            if (i == end) {
                next = i;
                if (!fill()) return last();
                i = next;
            }
            char c = buffer[i];
            if (c == between) {
                add(i);
                cell = ++i;
            } else if (c == '\n' || c == '\r') {
                next = i + 1;
                if (c == '\n' && afterReturn && i == row) {
                    // The second half of a line's end.
                    afterReturn = false;
                    row = cell = next;
                    i = next;
                    continue;
                }
                afterReturn = c == '\r';
                lines++;
                if (i > row) add(i);
                return true;
            } else if (c == '"' && i == cell) {
                next = i + 1;
                quoted();
                i = next;
            } else {
                char[] chars = buffer;
                int to = end;
                do i++;
                while (i < to && chars[i] > '\r' && chars[i] != between);
            }
        }
    }

    /// What the end of the text leaves: a row without a line's end, or nothing.
    private boolean last() throws UnreadableException {
        if (next == row) return false;
        add(next);
        return true;
    }

    private void add(int to) throws UnreadableException {
        int from = cell;
        int until = to;
        if (isQuoted) {
            from = quotedFrom;
            until = quotedTo;
            isQuoted = false;
        }
        if (until - from > limit) throw tooLong();
        cells.add(from, until);
    }

    /// Reads a cell that begins with a quote, up to what ends it.
    private void quoted() throws IOException {
        boolean open = true;
        boolean returned = false;
        int quotes = 0;
        while (true) {
            if (next == end && !fill()) {
                if (open) throw tooLong();
                break;
            }
            char c = buffer[next];
            if (c == '"') {
                open = !open;
                quotes++;
            } else if (open) {
                if (c == '\r' || (c == '\n' && !returned)) lines++;
            } else if (c == delimiter || c == '\n' || c == '\r') {
                break;
            }
            returned = c == '\r';
            next++;
        }
        isQuoted = true;
        quotedFrom = cell + 1;
        quotedTo = buffer[next - 1] == '"' ? next - 1 : next;
        if (quotes > 1 || quotedTo == next) quotedTo = unescape(quotedFrom, quotedTo);
    }

    /// Takes out every other quote.
    private int unescape(int from, int to) {
        int at = from;
        boolean escape = false;
        for (int i = from; i < to; i++) {
            char c = buffer[i];
            if (c == '"') {
                escape = !escape;
                if (escape) continue;
            }
            buffer[at++] = c;
        }
        return at;
    }

    /// Reads some more of the row, which moves to the beginning of the buffer; false at the end of
    /// the text.
    private boolean fill() throws IOException {
        if (row > 0) {
            System.arraycopy(buffer, row, buffer, 0, end - row);
            cells.moved(buffer, row);
            cell -= row;
            next -= row;
            end -= row;
            row = 0;
        }
        if (end == buffer.length) {
            boolean most = buffer.length / CELLS >= limit;
            if (most || end - cell > limit) throw tooLong();
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            cells.moved(buffer, 0);
        }
        int count = in.read(buffer, end, buffer.length - end);
        if (count <= 0) return false;
        end += count;
        return true;
    }

    private UnreadableException tooLong() {
        return new UnreadableException(
                "a quote that nothing closes, or a cell of more than " + limit + " characters",
                "line " + line,
                "export it again, whole; what came before is kept");
    }
}
