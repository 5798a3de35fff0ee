package org.interdict.source.table;

import java.util.Arrays;

/// The cells of one row: where they lie in a buffer. Blanks around a cell are no part of it. Used
/// again for each row.
public final class Cells {
    private char[] buffer = new char[1 << 10];
    private final int[] from;
    private final int[] to;
    private int count;
    private boolean more; // a further one says something
    private int next; // where `put` writes

    /// @param width so many cells are kept; further ones are only counted
    public Cells(int width) {
        from = new int[width];
        to = new int[width];
    }

    /// Begins a row without cells in a buffer of somebody else's.
    public void begin(char[] buffer) {
        this.buffer = buffer;
        count = 0;
        more = false;
    }

    /// Begins a row of `count` empty cells in a buffer of somebody else's, which [#set] fills.
    public void begin(char[] buffer, int count) {
        begin(count);
        this.buffer = buffer;
    }

    /// Begins a row of `count` empty cells that [#put] fills.
    public void begin(int count) {
        this.count = Math.min(count, from.length);
        Arrays.fill(from, 0, this.count, 0);
        Arrays.fill(to, 0, this.count, 0);
        next = 0;
        more = false;
    }

    /// The row lies in another buffer now, or nearer to its beginning.
    public void moved(char[] buffer, int by) {
        this.buffer = buffer;
        if (by == 0) return;
        for (int i = 0; i < Math.min(count, from.length); i++) {
            from[i] -= by;
            to[i] -= by;
        }
    }

    /// Adds the next cell.
    public void add(int from, int to) {
        place(count++, from, to);
    }

    /// Says where a cell lies of a row that was begun with a number of them.
    public void set(int index, int from, int to) {
        place(index, from, to);
    }

    private void place(int index, int from, int to) {
        char[] chars = buffer;
        int first = from;
        int end = to;
        while (first < end && chars[first] <= ' ') first++;
        while (first < end && chars[end - 1] <= ' ') end--;
        if (index < this.from.length) {
            this.from[index] = first;
            this.to[index] = end;
        } else if (!more) {
            more = !isRule(first, end);
        }
    }

    /// Writes a cell of a row that was begun with a number of them.
    public void put(int index, String text) {
        int length = text.length();
        if (next + length > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(next + length, 2 * buffer.length));
        }
        text.getChars(0, length, buffer, next);
        place(index, next, next + length);
        next += length;
    }

    /// How many cells the row has, those that are not kept too.
    public int count() {
        return count;
    }

    public boolean isBlank(int index) {
        return index >= count || from[index] == to[index];
    }

    public int length(int index) {
        return index >= count ? 0 : to[index] - from[index];
    }

    public int from(int index) {
        return from[index];
    }

    public char[] buffer() {
        return buffer;
    }

    /// Whether the row consists of lines and crosses, as a rule below a header does, or of nothing.
    public boolean isRule() {
        for (int index = 0; index < Math.min(count, from.length); index++)
            if (!isRule(from[index], to[index])) return false;
        return !more;
    }

    private boolean isRule(int from, int to) {
        for (int i = from; i < to; i++) if (buffer[i] != '-' && buffer[i] != '+') return false;
        return true;
    }
}
