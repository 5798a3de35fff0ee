package org.interdict.source.osquery;

import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.source.Traces;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The tables of `tables.tsv`.
final class Tables {
    static final Tables KNOWN = new Tables(lines());

    private final List<Table> tables = new ArrayList<>();
    private final Map<String, Meaning> columns = new HashMap<>();

    /// What a column's value is. One of name, version, or a trace.
    ///
    /// @param id as it stands in the file
    record Meaning(String id, BiConsumer<Traces, String> trace) {
        boolean isName() {
            return id.equals("name");
        }

        boolean isVersion() {
            return id.equals("version");
        }

        static Meaning of(String id) {
            return switch (id) {
                case "name", "version", "-" -> new Meaning(id, (_, _) -> {});
                case "command" -> new Meaning(id, Traces::command);
                case "information" -> new Meaning(id, Traces::information);
                case "path", "program" -> new Meaning(id, Traces::path);
                case "signer" -> new Meaning(id, Traces::authority);
                case "product-code" -> new Meaning(id, Traces::productCode);
                default -> {
                    Kind kind =
                            Kind.of(id)
                                    .orElseThrow(
                                            () -> new IllegalStateException("tables.tsv: " + id));
                    yield new Meaning(id, (traces, value) -> traces.add(kind, value));
                }
            };
        }
    }

    /// A table.
    ///
    /// @param needs columns by which a row of it is known
    record Table(List<String> needs, Type type, Presence presence, Map<String, Meaning> columns) {}

    private Tables(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) continue;
            String[] cells = line.split("\t", -1);
            if (cells[0].equals("*")) columns.put(cells[1], Meaning.of(cells[2]));
            else tables.add(table(cells));
        }
    }

    private static Table table(String[] cells) {
        Map<String, Meaning> own =
                cells.length < 5
                        ? Map.of()
                        : Stream.of(cells[4].split(","))
                                .map(pair -> pair.split("="))
                                .collect(
                                        Collectors.toUnmodifiableMap(
                                                pair -> pair[0], pair -> Meaning.of(pair[1])));
        return new Table(
                List.of(cells[1].split(",")),
                Type.of(cells[2]),
                Presence.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                own);
    }

    /// The table whose rows have these columns.
    Optional<Table> of(Set<String> names) {
        return tables.stream().filter(table -> names.containsAll(table.needs)).findFirst();
    }

    /// What that column of that table means; nothing for one that is not read.
    Optional<Meaning> meaning(Table table, String column) {
        Meaning own = table.columns.get(column);
        return Optional.ofNullable(own == null ? columns.get(column) : own);
    }

    private static List<String> lines() {
        try (InputStream in = Tables.class.getResourceAsStream("tables.tsv")) {
            if (in == null) throw new IllegalStateException("no tables.tsv beside " + Tables.class);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("tables.tsv beside " + Tables.class, e);
        }
    }
}
