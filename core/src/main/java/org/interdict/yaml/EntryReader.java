package org.interdict.yaml;

import org.interdict.order.Composition;
import org.interdict.order.Subject;
import org.interdict.supplier.Category;
import org.interdict.yaml.Entries.Listed;
import org.interdict.yaml.Node.Entry;
import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;
import org.interdict.yaml.Table.Cell;
import org.interdict.yaml.Table.Row;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads the table of an order's entries. All that is wrong with a line is told with its place in
/// the table: what is made of it has none.
final class EntryReader {
    private static final String ID = "id";
    private static final String SUPPLIER = "supplier";
    private static final String NAMED = "named";
    private static final String DETERMINED = "determined";

    static final List<String> COLUMNS =
            List.of(
                    ID,
                    "included",
                    SUPPLIER,
                    NAMED,
                    "group",
                    "categories",
                    "compositions",
                    "provided",
                    DETERMINED,
                    "title",
                    "says",
                    "citation",
                    "source");

    private final Mapping order;
    private final Collection<String> suppliers;
    private final Problems problems;
    private final Set<String> taken = new HashSet<>();

    /// @param order the file that names the table
    EntryReader(Mapping order, Collection<String> suppliers, Problems problems) {
        this.order = order;
        this.suppliers = suppliers;
        this.problems = problems;
        taken.addAll(ids("clauses"));
        taken.addAll(ids("subjects"));
    }

    List<Listed> read(byte[] bytes) {
        List<Listed> all = new ArrayList<>();
        for (Row row : Table.read(bytes, COLUMNS, problems).map(Table::rows).orElse(List.of()))
            all.add(listed(row));
        return all;
    }

    private Listed listed(Row row) {
        Cell id = filled(row, ID);
        if (!id.text().isEmpty() && !Fields.isId(id.text()))
            problem(
                    id,
                    "\"%s\" is no id; write lower-case letters, digits, \"-\", \"_\" and \".\"");
        else if (!id.text().isEmpty() && !taken.add(id.text()))
            problem(id, "a second \"%s\"; give it another id");
        Cell supplier = row.cell(SUPPLIER);
        boolean nobody = supplier.text().isEmpty();
        if (!nobody && !suppliers.contains(supplier.text()))
            problem(
                    supplier,
                    "no dossier \"%s\" in suppliers/"
                            + Near.question(supplier.text(), suppliers).replace("%", "%%"));
        List<String> named = split(row.cell(NAMED), ";");
        if (nobody != named.isEmpty())
            problem(row.cell(NAMED), "a supplier and the names that the order prints go together");
        if (nobody == row.cell(DETERMINED).text().isEmpty())
            problem(
                    row.cell(DETERMINED),
                    nobody
                            ? "whom does it mean, if no supplier? Say it here"
                            : "leave this empty: it names a supplier");
        List<String> categories = words(row, "categories", categories());
        List<String> compositions = words(row, "compositions", compositions());
        if (!nobody && compositions.isEmpty())
            problem(row.cell("compositions"), "say how the goods are there, such as itself");
        return new Listed(
                id.text(),
                date(filled(row, "included")),
                supplier.text(),
                named,
                words(row, "group", related()),
                categories,
                compositions,
                words(row, "provided", ids("conditions")),
                row.cell(DETERMINED).text(),
                filled(row, "title").text(),
                filled(row, "says").text(),
                filled(row, "citation").text(),
                known(filled(row, "source"), ids("sources")));
    }

    private Cell filled(Row row, String column) {
        Cell cell = row.cell(column);
        if (cell.text().isEmpty()) problem(cell, "\"" + column + "\" is empty here");
        return cell;
    }

    private LocalDate date(Cell cell) {
        try {
            if (cell.text().length() == 10) return LocalDate.parse(cell.text());
        } catch (DateTimeException e) {
            // told below
        }
        if (!cell.text().isEmpty())
            problem(cell, "\"%s\" is no day of the calendar like 2017-09-13");
        return LocalDate.EPOCH;
    }

    private List<String> words(Row row, String column, Collection<String> known) {
        Cell cell = row.cell(column);
        List<String> words = split(cell, " ");
        for (String word : words) known(new Cell(word, cell.line(), cell.column()), known);
        return words;
    }

    private String known(Cell cell, Collection<String> known) {
        if (!cell.text().isEmpty() && !known.contains(cell.text()))
            problem(
                    cell,
                    "no \"%s\" is known here"
                            + Near.question(cell.text(), known).replace("%", "%%"));
        return cell.text();
    }

    /// The parts of a cell, each once.
    private List<String> split(Cell cell, String by) {
        List<String> parts = new ArrayList<>();
        for (String part : cell.text().split(by, -1)) {
            String word = part.strip();
            if (word.isEmpty()) continue;
            if (parts.contains(word))
                problem(new Cell(word, cell.line(), cell.column()), "\"%s\" stands here twice");
            else parts.add(word);
        }
        return List.copyOf(parts);
    }

    /// @param what with `%s` for what the cell says
    private void problem(Cell cell, String what) {
        problems.add(cell.line(), cell.column(), what.formatted(cell.text()));
    }

    /// Ids of the items of a list of the file.
    private List<String> ids(String list) {
        List<String> ids = new ArrayList<>();
        if (order.entry(list).map(Entry::value).orElse(order) instanceof Sequence sequence)
            for (Node item : sequence.items())
                if (item instanceof Mapping mapping
                        && mapping.entry(ID).map(Entry::value).orElse(item) instanceof Scalar id)
                    ids.add(id.text());
        return ids;
    }

    private static List<String> categories() {
        return Arrays.stream(Category.values()).map(Category::id).toList();
    }

    private static List<String> compositions() {
        return Arrays.stream(Composition.values()).map(Composition::id).toList();
    }

    private static List<String> related() {
        return Arrays.stream(Subject.Related.values()).map(Subject.Related::id).toList();
    }
}
