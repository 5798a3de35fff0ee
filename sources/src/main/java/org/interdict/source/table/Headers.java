package org.interdict.source.table;

import org.interdict.component.Kind;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Asset.KeyKind;
import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which column is which: the known headers of `headers.tsv`, and what the user says instead.
public final class Headers {
    public static final Headers KNOWN = new Headers(lines());

    /// Words by which a header is guessed to hold a column, in the order in which they are tried.
    private static final Map<String, List<String>> GUESSES = guesses();

    private final Map<String, List<Entry>> entries = new HashMap<>();

    /// A line of the file.
    ///
    /// @param rank its number, by which one header goes before another
    /// @param with a header that must be there too, or with a `!` must not; empty for none
    private record Entry(int rank, Column column, boolean installed, boolean bought, String with) {
        boolean fits(Set<String> headers) {
            if (with.isEmpty()) return true;
            return with.startsWith("!")
                    ? !headers.contains(with.substring(1))
                    : headers.contains(with);
        }
    }

    private Headers(List<String> lines) {
        int rank = 0;
        for (String line : lines) {
            rank++;
            if (line.startsWith("#") || line.isBlank()) continue;
            String[] cells = line.split("\t", -1);
            Column column =
                    Column.of(cells[1])
                            .orElseThrow(() -> new IllegalStateException("headers.tsv: " + line));
            boolean installed = cells[2].equals("installed");
            boolean bought = cells[2].equals("bought");
            String with = cells.length > 3 ? cells[3] : "";
            entries.computeIfAbsent(cells[0], _ -> new ArrayList<>())
                    .add(new Entry(rank, column, installed, bought, with));
        }
    }

    /// What the columns of a list hold.
    ///
    /// @param columns one a header; null where it says nothing that is read
    /// @param ranks of several columns for the same thing, the lowest goes first
    /// @param installed whether this is a list of what is installed
    /// @param bought whether its rows are purchases
    public record Layout(
            List<@Nullable Column> columns,
            List<Integer> ranks,
            boolean installed,
            boolean bought) {
        /// Whether rows can be named.
        boolean isNamed() {
            return columns.stream().anyMatch(Layout::isName);
        }

        /// Whether rows can be named, and more is said of the software than its name: a list of
        /// persons has names too.
        public boolean isList() {
            return isNamed()
                    && columns.stream().filter(Objects::nonNull).filter(c -> !isAsset(c)).count()
                            > 1;
        }

        /// The same, also if the user said which column is the name.
        public boolean isToldBy(Map<String, String> mapped) {
            return isList() || (mapped.containsKey("name") && isNamed());
        }

        /// Whether rows say on which machine.
        boolean hasHosts() {
            return columns.stream().filter(Objects::nonNull).anyMatch(Layout::isAsset);
        }

        /// Indexes of the columns that are read, by rank.
        int[] order() {
            return IntStream.range(0, columns.size())
                    .filter(i -> columns.get(i) != null)
                    .boxed()
                    .sorted(Comparator.comparing(ranks::get))
                    .mapToInt(Integer::intValue)
                    .toArray();
        }

        private static boolean isName(@Nullable Column column) {
            return column instanceof Column.Name
                    || (column instanceof Column.Of of && of.kind() == Kind.PACKAGE);
        }

        private static boolean isAsset(Column column) {
            return column instanceof Column.Host
                    || column instanceof Column.AssetKey
                    || column instanceof Column.Date;
        }
    }

    /// The layout of a header by what is known, and by what the user says of it, which goes first.
    public Layout layout(List<String> header, Map<String, String> mapped)
            throws UnreadableException {
        Set<String> folded = new HashSet<>();
        for (String cell : header) folded.add(fold(cell));
        List<@Nullable Column> columns = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        boolean installed = false;
        boolean bought = false;
        for (String cell : header) {
            Entry entry = entry(fold(cell), folded).orElse(null);
            columns.add(entry == null ? null : entry.column);
            ranks.add(entry == null ? Integer.MAX_VALUE : entry.rank);
            installed |= entry != null && entry.installed;
            bought |= entry != null && entry.bought;
        }
        for (var map : mapped.entrySet()) {
            Column column = Column.of(map.getKey()).orElseThrow(() -> unknown(map.getKey()));
            int at = at(header, map.getValue());
            if (at < 0) continue;
            for (int i = 0; i < columns.size(); i++)
                if (column.equals(columns.get(i))) columns.set(i, null);
            columns.set(at, column);
            ranks.set(at, 0);
            bought |= isOfPurchase(column);
        }
        // An inventory may tell when a machine was bought, and for how much.
        boolean machines = installed || columns.stream().anyMatch(Column.Host.class::isInstance);
        return new Layout(columns, ranks, installed, bought && !machines);
    }

    private static boolean isOfPurchase(Column column) {
        return switch (column) {
            case Column.Date _, Column.Price _ -> true;
            case Column.AssetKey key ->
                    key.kind() == KeyKind.CONTRACT || key.kind() == KeyKind.ORDER_NUMBER;
            default -> false;
        };
    }

    private Optional<Entry> entry(String header, Set<String> headers) {
        List<Entry> found = entries.get(header);
        if (found == null && header.endsWith("0"))
            found = entries.get(header.substring(0, header.length() - 1));
        return found == null
                ? Optional.empty()
                : found.stream().filter(entry -> entry.fits(headers)).findFirst();
    }

    private static int at(List<String> header, String wanted) {
        int at = header.indexOf(wanted);
        for (int i = 0; at < 0 && i < header.size(); i++)
            if (fold(header.get(i)).equals(fold(wanted))) at = i;
        return at;
    }

    private static UnreadableException unknown(String column) {
        return new UnreadableException(
                "--map has no column named '" + column + "'",
                "",
                "its columns are " + String.join(", ", Column.ids()));
    }

    /// The error for a list whose headers nobody knows. It shows the `--map` to write.
    public static UnreadableException unmapped(List<String> header) {
        Map<String, String> map = new LinkedHashMap<>();
        List<String> left = new ArrayList<>(header);
        left.removeIf(String::isBlank);
        for (var guess : GUESSES.entrySet()) {
            Optional<String> found =
                    guess.getValue().stream()
                            .flatMap(
                                    word -> left.stream().filter(cell -> fold(cell).contains(word)))
                            .findFirst();
            found.ifPresent(cell -> map.put(guess.getKey(), cell));
            found.ifPresent(left::remove);
        }
        if (!map.containsKey("name")) map.put("name", left.isEmpty() ? "HEADER" : left.getFirst());
        String names = map.remove("name");
        StringBuilder option = new StringBuilder("--map name=").append(quoted(names));
        map.forEach(
                (column, cell) ->
                        option.append(',').append(column).append('=').append(quoted(cell)));
        String cells =
                header.stream()
                        .filter(cell -> !cell.isBlank())
                        .limit(40)
                        .map(cell -> "'" + shortened(cell) + "'")
                        .collect(Collectors.joining(", "));
        return new UnreadableException(
                "no column here is known to hold names of software; the columns are " + cells,
                "",
                "say which is which, as in " + option);
    }

    private static String quoted(String cell) {
        String text = shortened(cell);
        return text.matches("[A-Za-z0-9_.-]+") ? text : "'" + text + "'";
    }

    private static String shortened(String cell) {
        return cell.length() <= 80 ? cell : cell.substring(0, 80);
    }

    /// Letters and digits, lower case.
    static String fold(String header) {
        StringBuilder folded = new StringBuilder(header.length());
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static Map<String, List<String>> guesses() {
        Map<String, List<String>> guesses = new LinkedHashMap<>();
        guesses.put("version", List.of("version", "release", "build"));
        guesses.put(
                "publisher", List.of("publisher", "vendor", "manufacturer", "maker", "company"));
        guesses.put("serial", List.of("serial"));
        guesses.put("host", List.of("computer", "hostname", "device", "machine", "host", "asset"));
        guesses.put("path", List.of("path", "location", "folder", "directory"));
        guesses.put("hash", List.of("sha256", "sha1", "md5", "hash"));
        guesses.put(
                "name",
                List.of(
                        "software",
                        "application",
                        "product",
                        "program",
                        "title",
                        "name",
                        "app",
                        "item"));
        return guesses;
    }

    private static List<String> lines() {
        try (InputStream in = Headers.class.getResourceAsStream("headers.tsv")) {
            if (in == null)
                throw new IllegalStateException("no headers.tsv beside " + Headers.class);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("headers.tsv beside " + Headers.class, e);
        }
    }
}
