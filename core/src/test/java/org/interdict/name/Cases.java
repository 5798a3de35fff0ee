package org.interdict.name;

import org.interdict.component.Folding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// Labelled pairs of names of the corpus, in groups: pairs that share a name, whatever its case,
/// order and punctuation, are in one group, and a group is in one of five folds.
final class Cases {
    static final int FOLDS = 5;

    /// Beside the checkout.
    static final Path CORPUS = Path.of("..", "..", "shared", "corpus", "names");

    static final Path PAIRS = CORPUS.resolve("nomenklatura/name_bench/cases.csv");

    private static final Set<String> ORGANIZATIONS =
            Set.of("Company", "Organization", "LegalEntity", "PublicBody");

    /// @param group which pairs share its names
    record Case(String schema, String name, String other, boolean same, String group, int fold) {
        boolean organization() {
            return ORGANIZATIONS.contains(schema);
        }

        NameKind kind() {
            return schema.equals("Person") ? NameKind.PERSON : NameKind.ORGANIZATION;
        }
    }

    /// A line of a table.
    record Row(List<String> head, List<String> fields) {
        String get(String column) {
            int at = head.indexOf(column);
            if (at < 0) throw new IllegalArgumentException("no column " + column + " in " + head);
            return fields.get(at);
        }
    }

    private Cases() {}

    static List<Case> read(Path file) throws IOException {
        List<Row> rows = csv(file);
        Map<String, String> up = new HashMap<>();
        for (Row row : rows) {
            String a = top(up, key(row.get("name1")));
            String b = top(up, key(row.get("name2")));
            if (!a.equals(b)) up.put(a.compareTo(b) < 0 ? b : a, a.compareTo(b) < 0 ? a : b);
        }
        Map<String, List<Row>> groups = new TreeMap<>();
        for (Row row : rows)
            groups.computeIfAbsent(top(up, key(row.get("name1"))), _ -> new ArrayList<>()).add(row);
        List<String> order = new ArrayList<>(groups.keySet());
        order.sort(Comparator.comparingLong(Cases::checksum).thenComparing(key -> key));
        int[] sizes = new int[FOLDS];
        List<Case> cases = new ArrayList<>();
        for (String group : order) {
            int fold = 0;
            for (int i = 1; i < FOLDS; i++) if (sizes[i] < sizes[fold]) fold = i;
            for (Row row : groups.getOrDefault(group, List.of())) {
                sizes[fold]++;
                cases.add(
                        new Case(
                                row.get("schema"),
                                row.get("name1"),
                                row.get("name2"),
                                row.get("is_match").equals("true"),
                                group,
                                fold));
            }
        }
        return cases;
    }

    private static String top(Map<String, String> up, String key) {
        String at = key;
        for (String next; (next = up.get(at)) != null; ) at = next;
        return at;
    }

    private static String key(String name) {
        String[] words = Folding.fold(name).split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static long checksum(String key) {
        CRC32 crc = new CRC32();
        crc.update(key.getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    /// The rows of a file without line breaks inside quotes, by the names of its columns.
    static List<Row> csv(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> head = List.of();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) continue;
            List<String> fields = fields(line);
            if (head.isEmpty()) {
                head = fields;
                continue;
            }
            rows.add(new Row(head, fields));
        }
        return rows;
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"')
                    field.append(line.charAt(i++));
                else quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
