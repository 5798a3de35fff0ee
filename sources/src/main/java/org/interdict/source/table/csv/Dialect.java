package org.interdict.source.table.csv;

import org.interdict.source.UnreadableException;
import org.interdict.source.table.Headers;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How a table is written.
///
/// @param delimiter between cells
/// @param before lines before the header
/// @param header its cells, without an empty one at the end
record Dialect(char delimiter, int before, List<String> header) {
    private static final String DELIMITERS = ",;\t|";

    /// What some tools write because it is rare in prose. Believed only where every row has as many
    /// cells.
    private static final String RARE_DELIMITERS = "#~^";

    /// Lines of a report's title that may stand before the header.
    private static final int PREAMBLE = 20;

    /// Rows that are compared with the header.
    private static final int ROWS = 50;

    /// Rows that an unknown header below other lines must have.
    private static final int ROWS_BELOW = 3;

    /// Characters of a header's cell; what is longer is prose.
    private static final int CELL = 80;

    /// The dialect of what begins so; null if it is no table. A header that is known, or that the
    /// user's columns name, decides wherever it stands; any other must stand above rows of which
    /// nine in ten have as many cells.
    static @Nullable Dialect of(String head, Map<String, String> columns)
            throws UnreadableException {
        String start = head.stripLeading();
        if (start.startsWith("{") || start.startsWith("[") || start.startsWith("<")) return null;
        // Zeek's logs, which are tables with a header of another kind.
        if (start.startsWith("#separator")) return null;
        List<String> lines = head.lines().toList();
        // The last line may be cut off by the end of the head.
        int whole = lines.size() > ROWS ? lines.size() - 1 : lines.size();
        int first = 0;
        String delimiters = DELIMITERS;
        while (first < whole && (lines.get(first).isBlank() || marks(lines.get(first)))) {
            String line = lines.get(first).strip().replace("\"", "");
            if (line.startsWith("sep=") && line.length() == 5) delimiters = line.substring(4);
            else if (line.equals("sep=")) delimiters = "\t";
            first++;
        }
        Dialect likely = null;
        for (int i = first; i < Math.min(whole, first + PREAMBLE); i++)
            for (int d = 0; d < delimiters.length(); d++) {
                Dialect dialect = header(lines.get(i), delimiters.charAt(d), i);
                if (dialect == null) continue;
                int agreeing = dialect.agreeing(lines.subList(i + 1, whole));
                if (agreeing < 5) continue;
                if (!dialect.looksLikeHeader()) continue;
                if (Headers.KNOWN.layout(dialect.header, columns).isList()) return dialect;
                // Below other lines, two words and one row may be anything.
                boolean wide = dialect.header.size() > 2 && i + ROWS_BELOW < whole;
                boolean below = i == first ? i + 1 < whole : wide;
                boolean table = agreeing >= 9 && below && !dialect.hasBlank();
                if (table && (likely == null || wider(dialect, likely))) likely = dialect;
            }
        return likely == null && delimiters.equals(DELIMITERS)
                ? rare(lines.subList(0, whole), first)
                : likely;
    }

    private static @Nullable Dialect rare(List<String> lines, int first) {
        if (first + ROWS_BELOW >= lines.size()) return null;
        for (int d = 0; d < RARE_DELIMITERS.length(); d++) {
            Dialect dialect = header(lines.get(first), RARE_DELIMITERS.charAt(d), first);
            if (dialect != null
                    && dialect.header.size() > 2
                    && !dialect.hasBlank()
                    && dialect.looksLikeHeader()
                    && dialect.agreeing(lines.subList(first + 1, lines.size())) == 10)
                return dialect;
        }
        return null;
    }

    /// Excel's line that names the delimiter, and that of PowerShell's Export-Csv that names a
    /// type.
    private static boolean marks(String line) {
        String text = line.strip().replace("\"", "");
        return (text.startsWith("sep=") && text.length() <= 5) || line.startsWith("#TYPE ");
    }

    private static boolean wider(Dialect one, Dialect other) {
        return one.before == other.before && one.header.size() > other.header.size();
    }

    private static @Nullable Dialect header(String line, char delimiter, int before) {
        if (line.indexOf(delimiter) < 0) return null;
        List<String> cells = split(line, delimiter);
        if (cells.getLast().isBlank()) cells.removeLast();
        return cells.size() < 2 ? null : new Dialect(delimiter, before, List.copyOf(cells));
    }

    /// Words, each of them short.
    private boolean looksLikeHeader() {
        for (String cell : header) {
            if (cell.isEmpty()) continue;
            int first = cell.codePointAt(0);
            boolean word =
                    cell.length() <= CELL
                            && (Character.isLetter(first) || first == '_')
                            && cell.chars().noneMatch(c -> "={}<>".indexOf(c) >= 0)
                            && cell.chars().filter(c -> c == '(').count()
                                    == cell.chars().filter(c -> c == ')').count()
                            && !cell.contains("://")
                            && !cell.contains(": ")
                            && !(cell.endsWith(".") && cell.indexOf(' ') >= 0)
                            && !cell.endsWith(";");
            if (!word) return false;
        }
        return true;
    }

    private boolean hasBlank() {
        return header.stream().anyMatch(String::isEmpty);
    }

    /// How many of ten rows have the header's number of cells; 10 if there is no row. Where a
    /// quoted cell holds a line end, its lines count as one row.
    private int agreeing(List<String> lines) {
        int rows = 0;
        int same = 0;
        boolean quoted = false;
        StringBuilder row = new StringBuilder();
        for (String line : lines.subList(0, Math.min(lines.size(), ROWS * 10))) {
            if (row.isEmpty() && line.isBlank()) continue;
            row.append(row.isEmpty() ? "" : "\n").append(line);
            quoted = open(line, quoted);
            if (quoted) continue;
            List<String> cells = split(row.toString(), delimiter);
            row.setLength(0);
            boolean trailing = cells.getLast().isBlank() && cells.size() == header.size() + 1;
            if (trailing || cells.size() == header.size()) same++;
            if (++rows == ROWS) break;
        }
        return rows == 0 ? 10 : same * 10 / rows;
    }

    /// Whether a quote is open at the end of a line, at whose start one was or was not.
    private boolean open(String line, boolean before) {
        boolean quoted = before;
        boolean begins = !before;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean turns = c == '"' && (quoted || begins);
            begins = quoted ? turns : c == delimiter;
            quoted ^= turns;
        }
        return quoted;
    }

    /// The cells of one row.
    static List<String> split(String row, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean blank = true;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || blank)) {
                quoted = !quoted;
                blank = false;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                blank = true;
            } else {
                blank &= Character.isWhitespace(c);
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
