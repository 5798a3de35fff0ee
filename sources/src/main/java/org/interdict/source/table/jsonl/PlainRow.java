package org.interdict.source.table.jsonl;

import org.interdict.source.table.Cells;

import java.util.Arrays;

/// Reads a JSON object that stands on a line of its own, if it is as nearly all are: names that
/// were seen before, mostly in the order of the row before; strings without escapes, small numbers,
/// truth values, `null`. Whatever else there is, it says so and leaves the line to somebody
/// careful.
final class PlainRow {
    /// The line is another one.
    static final int OTHER = -1;

    /// What was read so far is plain, and the line is not at its end.
    static final int CUT = -2;

    private final JsonRows rows;
    private final Cells cells = new Cells(JsonBeginning.MOST);

    /// The names of the row before, in its order, and their columns.
    private char[][] names = {};

    private int[] columns = {};

    /// In which row a column was last given.
    private final long[] given = new long[JsonBeginning.MOST];

    private long row;
    private char[] buffer = {};
    private int at;
    private int end;

    PlainRow(JsonRows rows) {
        this.rows = rows;
    }

    /// The cells of the row that was read last.
    Cells cells() {
        return cells;
    }

    /// Reads the line that begins at `from`.
    ///
    /// @return where the next line begins, or [#OTHER] or [#CUT]
    int read(char[] buffer, int from, int end) {
        this.buffer = buffer;
        this.at = from;
        this.end = end;
        row++;
        cells.begin(buffer, rows.width());
        int known = 0;
        char c = blank();
        if (c != '{') return without();
        at++;
        do {
            if (blank() != '"') return without();
            int column = name(known++);
            if (column < 0 || given[column] == row) return without();
            given[column] = row;
            if (blank() != ':') return without();
            at++;
            if (!value(column)) return without();
            c = blank();
            at++;
        } while (c == ',');
        if (c != '}') return without();
        return ended();
    }

    /// The line's end, after nothing but blanks.
    private int ended() {
        while (at < end) {
            char c = buffer[at++];
            if (c == '\n') return at;
            if (c != ' ' && c != '\t' && c != '\r') return OTHER;
        }
        return CUT;
    }

    private int without() {
        return at >= end ? CUT : OTHER;
    }

    /// The next character that is not blank; 0 if there is none on the line. It is not taken.
    private char blank() {
        while (at < end) {
            char c = buffer[at];
            if (c != ' ' && c != '\t' && c != '\r') return c == '\n' ? 0 : c;
            at++;
        }
        return 0;
    }

    /// The column of the name that comes next, the quote first; -1 if it is not plain, or new.
    private int name(int index) {
        int from = at + 1;
        if (index < names.length) {
            char[] expected = names[index];
            int to = from + expected.length;
            if (to < end
                    && buffer[to] == '"'
                    && Arrays.equals(expected, 0, expected.length, buffer, from, to)) {
                at = to + 1;
                return columns[index];
            }
        }
        int to = closing(from);
        if (to < 0) return -1;
        int column = rows.column(new String(buffer, from, to - from));
        if (column < 0) return -1;
        at = to + 1;
        if (index >= names.length) {
            names = Arrays.copyOf(names, index + 1);
            columns = Arrays.copyOf(columns, index + 1);
        }
        names[index] = Arrays.copyOfRange(buffer, from, to);
        columns[index] = column;
        return column;
    }

    private boolean value(int column) {
        char c = blank();
        if (c == '"') {
            int from = at + 1;
            int to = closing(from);
            if (to < 0) return false;
            cells.set(column, from, to);
            at = to + 1;
            return true;
        }
        int from = at;
        while (at < end && isWord(buffer[at])) at++;
        if (at == end) return false;
        return word(column, from);
    }

    /// Where the closing quote is; -1 if the string has escapes or controls, or does not end. `at`
    /// is the end then if nothing speaks against it.
    private int closing(int from) {
        char[] chars = buffer;
        int to = end;
        for (int i = from; i < to; i++) {
            char c = chars[i];
            if (c == '"') return i;
            if (c == '\\' || c < ' ') {
                at = i;
                return -1;
            }
        }
        at = to;
        return -1;
    }

    private static boolean isWord(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '.' || c == '-';
    }

    /// A word that ends here: a number without exponent, a truth value, or nothing.
    private boolean word(int column, int from) {
        int length = at - from;
        boolean nothing = is("null", from, length);
        if (!nothing && !is("true", from, length) && !is("false", from, length)) {
            if (length > 15 || !isNumber(from)) return false;
        }
        if (!nothing) cells.set(column, from, at);
        return true;
    }

    private boolean is(String word, int from, int length) {
        if (length != word.length()) return false;
        for (int i = 0; i < length; i++) if (buffer[from + i] != word.charAt(i)) return false;
        return true;
    }

    /// As RFC 8259 writes numbers.
    private boolean isNumber(int from) {
        int i = from;
        if (buffer[i] == '-') i++;
        int digits = digits(i);
        if (digits == 0 || (digits > 1 && buffer[i] == '0')) return false;
        i += digits;
        if (i < at && buffer[i] == '.') {
            digits = digits(++i);
            if (digits == 0) return false;
            i += digits;
        }
        return i == at;
    }

    private int digits(int from) {
        int i = from;
        while (i < at && buffer[i] >= '0' && buffer[i] <= '9') i++;
        return i - from;
    }
}
