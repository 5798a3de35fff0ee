package org.interdict.cli;

import org.interdict.component.Kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The two forms in which things are sown.
final class Sown {
    private static final Map<Kind, String> FIELDS = new EnumMap<>(Kind.class);

    static {
        FIELDS.put(Kind.PUBLISHER, "\"publisher\": %s");
        FIELDS.put(Kind.SUPPLIER, "\"supplier\": {\"name\": %s}");
        FIELDS.put(Kind.MANUFACTURER, "\"manufacturer\": {\"name\": %s}");
        FIELDS.put(Kind.AUTHOR, "\"author\": %s");
        FIELDS.put(Kind.CPE, "\"cpe\": %s");
        FIELDS.put(Kind.PURL, "\"purl\": %s");
        FIELDS.put(Kind.HASH, "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": %s}]");
    }

    private Sown() {}

    static Map<String, String> columns() {
        Map<String, String> columns = new TreeMap<>();
        columns.put("name", "Title");
        columns.put("version", "Release");
        for (Kind kind : Kind.values())
            if (kind != Kind.NAME) columns.put(kind.id(), "Their " + kind.id());
        return columns;
    }

    static String csv(List<Planted> rows) {
        List<String> header = new ArrayList<>(List.of("Title", "Release"));
        for (Kind kind : Kind.values()) if (kind != Kind.NAME) header.add("Their " + kind.id());
        StringBuilder text = new StringBuilder(String.join(",", header)).append("\r\n");
        for (Planted row : rows) {
            List<String> cells = new ArrayList<>(List.of(row.name(), row.version()));
            for (Kind kind : Kind.values())
                if (kind != Kind.NAME) cells.add(row.traces().getOrDefault(kind, ""));
            text.append(
                    cells.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",", "", "\r\n")));
        }
        return text.toString();
    }

    static String cycloneDx(List<Planted> components) {
        return components.stream()
                .map(Sown::component)
                .collect(
                        Collectors.joining(
                                ",\n",
                                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.6\","
                                        + " \"components\": [\n",
                                "]}"));
    }

    private static String component(Planted planted) {
        StringBuilder text = new StringBuilder("{\"type\": \"application\"");
        text.append(", \"name\": ").append(quoted(planted.name()));
        text.append(", \"version\": ").append(quoted(planted.version()));
        planted.traces()
                .forEach(
                        (kind, value) -> {
                            String field = FIELDS.get(kind);
                            if (field != null)
                                text.append(", ").append(field.formatted(quoted(value)));
                        });
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// Whether such a document has fields for it.
    static boolean has(Planted planted) {
        return FIELDS.keySet().containsAll(planted.traces().keySet());
    }
}
