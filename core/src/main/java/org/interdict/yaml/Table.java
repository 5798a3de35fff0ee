package org.interdict.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table beside a YAML file: values with commas between, as RFC 4180 has them, in UTF-8, with the
/// names of its columns in the first line.
///
/// @param rows below the first line, as they stand
record Table(List<Row> rows) {
    /// A file of 1 MiB is a hundred times the largest of ours.
    private static final int BYTES = 1 << 20;

    Table {
        rows = List.copyOf(rows);
    }

    /// @param line of its first character, from 1
    record Row(int line, Map<String, Cell> cells) {
        Cell cell(String column) {
            return cells.getOrDefault(column, new Cell("", line, 1));
        }
    }

    /// A value with its place; blanks around it are taken off.
    record Cell(String text, int line, int column) {}

    /// Reads a table that has these columns, each once and in any order.
    static Optional<Table> read(byte[] bytes, List<String> columns, Problems problems) {
        if (bytes.length > BYTES) {
            problems.add(1, 1, "the table is larger than " + BYTES + " bytes; split it");
            return Optional.empty();
        }
        Optional<String> text = YamlText.text(bytes, problems);
        if (text.isEmpty()) return Optional.empty();
        List<List<Cell>> lines = new Cells(text.get(), problems).all();
        if (lines.isEmpty()) {
            problems.add(1, 1, "the table is empty; its first line names the columns");
            return Optional.empty();
        }
        List<Cell> head = lines.getFirst();
        if (!isHead(head, columns, problems)) return Optional.empty();
        List<Row> rows = new ArrayList<>();
        for (List<Cell> line : lines.subList(1, lines.size())) {
            if (line.size() == head.size()) rows.add(row(head, line));
            else
                problems.add(
                        line.getFirst().line,
                        line.getFirst().column,
                        "%d values here, %d columns; a value with a comma stands in double quotes"
                                .formatted(line.size(), head.size()));
        }
        return Optional.of(new Table(rows));
    }

    private static boolean isHead(List<Cell> head, List<String> columns, Problems problems) {
        int before = problems.count();
        List<String> seen = new ArrayList<>();
        for (Cell cell : head) {
            if (!columns.contains(cell.text))
                problems.add(
                        cell.line,
                        cell.column,
                        "no column \"%s\"%s"
                                .formatted(cell.text, Near.question(cell.text, columns)));
            else if (seen.contains(cell.text))
                problems.add(cell.line, cell.column, "a second column \"" + cell.text + "\"");
            seen.add(cell.text);
        }
        for (String column : columns)
            if (!seen.contains(column))
                problems.add(head.getFirst().line, 1, "column \"" + column + "\" is missing");
        return problems.count() == before;
    }

    private static Row row(List<Cell> head, List<Cell> line) {
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < head.size(); i++) cells.put(head.get(i).text, line.get(i));
        return new Row(line.getFirst().line, Map.copyOf(cells));
    }

    /// One pass over the text.
    private static final class Cells {
        private final String text;
        private final Problems problems;
        private int at;
        private int line = 1;
        private int column = 1;

        Cells(String text, Problems problems) {
            this.text = text;
            this.problems = problems;
            if (text.startsWith("\uFEFF")) at = 1;
        }

        /// Lines of nothing are stepped over.
        List<List<Cell>> all() {
            List<List<Cell>> lines = new ArrayList<>();
            while (at < text.length()) {
                List<Cell> cells = line();
                if (cells.size() > 1 || !cells.getFirst().text.isEmpty()) lines.add(cells);
            }
            return lines;
        }

        private List<Cell> line() {
            List<Cell> cells = new ArrayList<>();
            cells.add(cell());
            while (at < text.length() && text.charAt(at) == ',') {
                step();
                cells.add(cell());
            }
            if (at < text.length() && text.charAt(at) == '\r') step();
            if (at < text.length() && text.charAt(at) == '\n') step();
            return cells;
        }

        private Cell cell() {
            int ofLine = line;
            int ofColumn = column;
            boolean quoted = at < text.length() && text.charAt(at) == '"';
            String value = quoted ? quoted(ofLine, ofColumn) : plain();
            return new Cell(value.strip(), ofLine, ofColumn);
        }

        private String plain() {
            int from = at;
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                if (text.charAt(at) == '"')
                    problems.add(
                            line,
                            column,
                            "a quote inside a value; put the value in quotes and double this one");
                step();
            }
            return text.substring(from, at);
        }

        private String quoted(int ofLine, int ofColumn) {
            StringBuilder value = new StringBuilder();
            step();
            while (at < text.length()) {
                char c = text.charAt(at);
                step();
                if (c != '"') {
                    value.append(c);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    value.append(c);
                    step();
                } else {
                    int there = column;
                    if (!plain().isBlank())
                        problems.add(
                                line,
                                there,
                                "something stands after the closing quote; double quotes inside");
                    return value.toString();
                }
            }
            problems.add(ofLine, ofColumn, "this quote is never closed");
            return value.toString();
        }

        private void step() {
            char c = text.charAt(at++);
            boolean ends =
                    c == '\n' || (c == '\r' && (at == text.length() || text.charAt(at) != '\n'));
            if (ends) {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c)) {
                column++;
            }
        }
    }
}
