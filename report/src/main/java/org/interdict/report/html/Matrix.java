package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Ruling;
import org.interdict.finding.Sighting;
import org.interdict.finding.Tally;
import org.interdict.report.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What was found where: assets against products, small enough to look at. Assets of which the same
/// is said share a row once there are many; products beyond the last column share that.
///
/// @param columns names of products
/// @param rows the gravest first
record Matrix(List<String> columns, List<Row> rows) {
    private static final int COLUMNS = 6;
    private static final int ROWS = 24;
    private static final int NAMES = 3;

    /// What is said of some assets.
    ///
    /// @param label their names, or the first few
    /// @param assets how many
    /// @param cells one a column; one ruling for each order, or none if nothing was found
    record Row(String label, long assets, List<List<Ruling>> cells) {}

    static Matrix of(Answer answer) {
        LinkedHashSet<String> products = new LinkedHashSet<>();
        for (Finding finding : answer.findings()) products.add(finding.product());
        List<String> columns = new ArrayList<>(products);
        if (columns.size() > COLUMNS) {
            int rest = columns.size() - COLUMNS + 1;
            columns = new ArrayList<>(columns.subList(0, COLUMNS - 1));
            columns.add(Words.count(rest, "other product"));
        }
        List<Row> rows = together(single(answer, columns));
        return new Matrix(List.copyOf(columns), rows);
    }

    private record Known(String label, List<List<Ruling>> cells) {}

    private static List<Row> single(Answer answer, List<String> columns) {
        Map<Object, Known> assets = new LinkedHashMap<>();
        for (Finding finding : answer.findings()) {
            int at = columns.indexOf(finding.product());
            int column = at < 0 ? columns.size() - 1 : at;
            for (Sighting sighting : finding.sightings()) {
                Known known =
                        assets.computeIfAbsent(
                                Tally.identity(sighting),
                                _ -> new Known(label(answer, sighting), blank(columns.size())));
                List<Ruling> before = known.cells.get(column);
                known.cells.set(column, gravest(before, finding.rulings()));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Known known : assets.values())
            rows.add(new Row(known.label, 1, List.copyOf(known.cells)));
        rows.sort((a, b) -> Integer.compare(gravity(a), gravity(b)));
        return rows;
    }

    private static List<List<Ruling>> blank(int columns) {
        List<List<Ruling>> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) cells.add(List.of());
        return cells;
    }

    private static String label(Answer answer, Sighting sighting) {
        String name = Words.asset(sighting.asset());
        return name.isEmpty()
                ? Words.UNNAMED + ", in " + answer.inputs().get(sighting.input()).name()
                : name;
    }

    /// Order by order, the graver of two.
    private static List<Ruling> gravest(List<Ruling> a, List<Ruling> b) {
        if (a.isEmpty()) return b;
        if (b.isEmpty()) return a;
        Ruling[] all = new Ruling[a.size()];
        Arrays.setAll(all, i -> graver(a.get(i), b.get(i)));
        return List.of(all);
    }

    static Ruling graver(Ruling a, Ruling b) {
        int order = Integer.compare(a.verdict().gravity(), b.verdict().gravity());
        return order < 0 || (order == 0 && a.about()) ? a : b;
    }

    private static int gravity(Row row) {
        int gravest = 9;
        for (List<Ruling> cell : row.cells)
            for (Ruling ruling : cell) gravest = Math.min(gravest, ruling.verdict().gravity());
        return gravest;
    }

    /// Rows of which the same is said as one, if there are too many to look at.
    private static List<Row> together(List<Row> single) {
        if (single.size() <= ROWS) return single;
        Map<List<List<String>>, List<Row>> alike = new LinkedHashMap<>();
        for (Row row : single) alike.computeIfAbsent(said(row), _ -> new ArrayList<>()).add(row);
        List<Row> rows = new ArrayList<>();
        for (List<Row> same : alike.values()) rows.add(merged(same));
        if (rows.size() <= ROWS) return rows;
        List<Row> shown = new ArrayList<>(rows.subList(0, ROWS - 1));
        shown.add(merged(rows.subList(ROWS - 1, rows.size())));
        return shown;
    }

    private static List<List<String>> said(Row row) {
        return row.cells.stream().map(cell -> cell.stream().map(Words::letter).toList()).toList();
    }

    private static Row merged(List<Row> rows) {
        if (rows.size() == 1) return rows.getFirst();
        long assets = rows.stream().mapToLong(Row::assets).sum();
        List<List<Ruling>> cells = new ArrayList<>(rows.getFirst().cells);
        for (Row row : rows)
            for (int i = 0; i < cells.size(); i++)
                cells.set(i, gravest(cells.get(i), row.cells.get(i)));
        List<String> names = rows.stream().limit(NAMES).map(Row::label).toList();
        return new Row(
                String.join(", ", names) + (rows.size() > NAMES ? ", …" : ""), assets, cells);
    }
}
