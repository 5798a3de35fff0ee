package org.interdict.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.List;

/// A list of things with the same columns, as a table or as JSON.
///
/// @param columns names of the cells, as JSON calls them
record Listing(List<String> columns, List<List<String>> rows) {
    Listing(String... columns) {
        this(List.of(columns), new ArrayList<>());
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    static void option(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("-o", "--output", "--format")
                        .paramLabel("FORMAT")
                        .type(String.class)
                        .description("table or json; the default is table.")
                        .build());
    }

    /// Whether the user asked for JSON.
    static boolean json(ParseResult given) throws UsageException {
        String format = given.<String>matchedOptionValue("-o", "table");
        if (!format.equals("table") && !format.equals("json")) {
            throw new UsageException(
                    "there is no format '" + format + "' here; write table or json");
        }
        return format.equals("json");
    }

    void print(ParseResult given, Terminal terminal) throws UsageException {
        print(json(given), terminal);
    }

    void print(boolean json, Terminal terminal) {
        if (json) json(terminal);
        else table(terminal);
    }

    void table(Terminal terminal) {
        int[] width = new int[columns.size()];
        for (int i = 0; i < width.length; i++) {
            width[i] = columns.get(i).length();
            for (List<String> row : rows) width[i] = Math.max(width[i], row.get(i).length());
        }
        print(columns, width, terminal);
        for (List<String> row : rows) print(row, width, terminal);
    }

    private static void print(List<String> cells, int[] width, Terminal terminal) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
            line.append(cells.get(i));
            if (i < width.length - 1) line.repeat(' ', width[i] - cells.get(i).length() + 2);
        }
        terminal.out().println(line.toString().stripTrailing());
    }

    private void json(Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartArray();
            for (List<String> row : rows) {
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++)
                    json.writeStringProperty(columns.get(i), row.get(i));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        terminal.out().println();
    }
}
