package org.interdict.report.table;

import org.interdict.report.Visible;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/// Lines of a terminal, none wider than it. All text goes through [Visible] here, so nothing that a
/// source said can move the cursor or begin a line.
final class Lines {
    private static final int LONGEST = 4_000;
    private final Writer out;
    private final int width;
    private final boolean colour;

    /// @param width columns
    Lines(Writer out, int width, boolean colour) {
        this.out = out;
        this.width = width;
        this.colour = colour;
    }

    int width() {
        return width;
    }

    void blank() throws IOException {
        out.write('\n');
    }

    void rule() throws IOException {
        out.write(paint(Paint.FAINT, "─".repeat(width)));
        blank();
    }

    void heading(String text) throws IOException {
        blank();
        hang("", 0, text, Paint.STRONG);
    }

    /// `lead`, then `text` in a column of its own that begins at `indent`.
    void hang(String lead, int indent, String text, Paint paint) throws IOException {
        hang(List.of(new Cell(lead, indent, Paint.FAINT)), text, paint);
    }

    /// A fixed column.
    record Cell(String text, int width, Paint paint) {}

    /// Cells side by side, then `text` in what is left of the width, wrapped.
    void hang(List<Cell> cells, String text, Paint paint) throws IOException {
        int indent = cells.stream().mapToInt(Cell::width).sum();
        List<String> rows = wrap(Visible.text(text, LONGEST), Math.max(8, width - indent));
        for (int row = 0; row < rows.size(); row++) {
            if (row == 0) for (Cell cell : cells) cell(cell);
            else out.write(" ".repeat(rows.get(row).isEmpty() ? 0 : indent));
            out.write(paint(paint, rows.get(row)));
            blank();
        }
    }

    /// Guides of a drawing, then `text` in what is left of the width, wrapped.
    ///
    /// @param margin before the guides
    /// @param first guides of the first row
    /// @param rest guides of the other rows
    void led(String margin, String first, String rest, String text, Paint paint)
            throws IOException {
        int left = width - margin.length() - Math.max(first.length(), rest.length());
        List<String> rows = wrap(Visible.text(text, LONGEST), Math.max(8, left));
        for (int row = 0; row < rows.size(); row++) {
            out.write(margin);
            out.write(paint(Paint.FAINT, row == 0 ? first : rest));
            out.write(paint(paint, rows.get(row)));
            blank();
        }
    }

    private void cell(Cell cell) throws IOException {
        String text = cut(Visible.text(cell.text, LONGEST), Math.max(0, cell.width - 1));
        out.write(paint(cell.paint, text));
        out.write(" ".repeat(cell.width - Width.of(text)));
    }

    private String paint(Paint paint, String text) {
        return colour ? paint.on(text) : text;
    }

    private static String cut(String text, int width) {
        if (Width.of(text) <= width) return text;
        StringBuilder out = new StringBuilder();
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            used += Width.of(point);
            if (used > width - 1) break;
            out.appendCodePoint(point);
            i += Character.charCount(point);
        }
        return width < 1 ? "" : out.append('…').toString();
    }

    /// Breaks at spaces where it can, inside a word where it must. At least one line.
    static List<String> wrap(String text, int width) {
        List<String> rows = new ArrayList<>();
        int start = 0;
        int space = -1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int wide = Width.of(point);
            if (used + wide > width && i > start) {
                int end = point == ' ' ? i : space > start ? space : i;
                rows.add(text.substring(start, end));
                start = end;
                while (start < text.length() && text.charAt(start) == ' ') start++;
                i = start;
                space = -1;
                used = 0;
                continue;
            }
            if (point == ' ') space = i;
            used += wide;
            i += Character.charCount(point);
        }
        if (start < text.length() || rows.isEmpty()) rows.add(text.substring(start));
        return rows;
    }
}
