package org.interdict.campaign.clock;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.interdict.source.Input;
import org.interdict.source.Text;
import org.interdict.yaml.Near;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the contracts of a campaign, `contracts.csv`: a header, and a line each. Nothing is taken
/// of a file with an error in it, and all errors are told.
public final class ContractFile {
    private static final int MOST = 200; // errors
    private static final int MOST_CONTRACTS = 1_000_000;

    enum Column {
        NUMBER,
        ORGANIZATION,
        ORDERS,
        CONTRACTING,
        FUNDING,
        SOLICITED,
        AWARDED,
        ENDS,
        INDEFINITE,
        UNDER,
        CHANGES,
        SYSTEMS,
        OFFICER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Column> of(String heading) {
            for (Column column : values())
                if (column.id().equals(heading.strip().toLowerCase(Locale.ROOT)))
                    return Optional.of(column);
            return Optional.empty();
        }
    }

    /// What was read, or all that is wrong.
    ///
    /// @param contracts by number; empty if there are problems
    /// @param problems one a line: `contracts.csv, line 3: …`
    public record Read(Map<String, ContractTerms> contracts, List<String> problems) {}

    private final String file;
    private final Collection<String> orders;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, ContractTerms> contracts = new LinkedHashMap<>();
    private final Map<String, Long> lines = new LinkedHashMap<>();
    private long more;

    private ContractFile(String file, Collection<String> orders) {
        this.file = file;
        this.orders = orders;
    }

    /// Reads all of it.
    ///
    /// @param orders all ids that a contract's text may name
    public static Read read(Input input, Collection<String> orders) throws IOException {
        ContractFile file = new ContractFile(input.name(), orders);
        file.table(input);
        file.above();
        if (file.more > 0) file.problems.add(file.file + ": and " + file.more + " more");
        return new Read(file.problems.isEmpty() ? file.contracts : Map.of(), file.problems);
    }

    private void wrong(long line, String what) {
        if (problems.size() >= MOST) more++;
        else
            problems.add(
                    (file + ", line " + line + ": " + what).replace('\n', ' ').replace('\r', ' '));
    }

    private void table(Input input) throws IOException {
        long line = 1;
        try (BufferedReader text = Text.of(input);
                CsvReader<CsvRecord> csv =
                        CsvReader.builder()
                                .maxBufferSize(4 * input.limits().text())
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .skipEmptyLines(true)
                                .ofCsvRecord(text)) {
            List<Optional<Column>> header = List.of();
            for (CsvRecord row : csv) {
                line = row.getStartingLineNumber();
                if (header.isEmpty()) {
                    header = header(row, line);
                    if (!problems.isEmpty()) return;
                } else if (contracts.size() >= MOST_CONTRACTS) {
                    wrong(line, "more than %d contracts".formatted(MOST_CONTRACTS));
                    return;
                } else row(header, row, line);
            }
            if (header.isEmpty()) wrong(line, "there is nothing in it");
        } catch (CsvParseException | UncheckedIOException e) {
            wrong(line, "the table breaks off here: a quote that nothing closes, or a huge cell");
        }
    }

    private List<Optional<Column>> header(CsvRecord row, long line) {
        List<Optional<Column>> header = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Column column : Column.values()) ids.add(column.id());
        for (String heading : row.getFields()) {
            Optional<Column> column = Column.of(heading);
            if (column.isEmpty())
                wrong(
                        line,
                        "there is no column \"%s\"%s"
                                .formatted(
                                        heading,
                                        Near.to(heading, ids).isEmpty()
                                                ? "; known: " + String.join(", ", ids)
                                                : Near.question(heading, ids)));
            else if (header.contains(column))
                wrong(line, "the column \"%s\" stands here twice".formatted(heading));
            header.add(column);
        }
        for (Column needed : new Column[] {Column.NUMBER, Column.AWARDED})
            if (problems.isEmpty() && !header.contains(Optional.of(needed)))
                wrong(line, "the column \"%s\" is missing".formatted(needed.id()));
        return header;
    }

    private void row(List<Optional<Column>> header, CsvRecord row, long line) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < row.getFieldCount(); i++) {
            String cell = row.getField(i).strip();
            if (cell.isEmpty()) continue;
            if (i >= header.size()) {
                wrong(line, "more cells than the header has");
                return;
            }
            header.get(i).ifPresent(column -> cells.put(column, cell));
        }
        if (cells.isEmpty()) return;
        int before = problems.size();
        ContractTerms terms = new ContractRow(cells, orders, what -> wrong(line, what)).terms();
        if (problems.size() != before || more > 0) return;
        Long twice = lines.putIfAbsent(terms.number(), line);
        if (twice == null) contracts.put(terms.number(), terms);
        else
            wrong(
                    line,
                    "the contract \"%s\" stands in line %d already"
                            .formatted(terms.number(), twice));
    }

    /// An order is placed under a contract; under an order there is none.
    private void above() {
        for (ContractTerms terms : contracts.values()) {
            if (terms.under().isEmpty()) continue;
            ContractTerms above = contracts.get(terms.under());
            long line = lines.getOrDefault(terms.number(), 0L);
            if (above == null)
                wrong(
                        line,
                        "there is no contract \"%s\" in this file to stand under"
                                .formatted(terms.under()));
            else if (!above.under().isEmpty() || above.equals(terms))
                wrong(
                        line,
                        "\"%s\" is an order itself, and no order is placed under one"
                                .formatted(terms.under()));
        }
    }

    /// For a person: the columns.
    public static String columns() {
        return List.of(Column.values()).stream().map(Column::id).collect(Collectors.joining(", "));
    }
}
