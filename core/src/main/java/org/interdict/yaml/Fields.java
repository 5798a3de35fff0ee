package org.interdict.yaml;

import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads one mapping from top to bottom. What is wrong is collected, and a harmless value given
/// instead, so that a loader needs no branch for errors: its result is thrown away if there were
/// any. A method without a value for absence demands its key. Keys that nobody asked for are
/// problems, found when the loader returns.
public final class Fields {
    private final Mapping mapping;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Mapping mapping, Problems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /// Reads a whole file, whose root must be a mapping.
    public static <T> Loaded<T> read(Document document, Function<Fields, T> loader) {
        Problems problems = new Problems(document.file());
        Optional<T> value = read(document.root(), problems, loader);
        return problems.loaded(value::orElseThrow);
    }

    /// Reads a mapping, reporting to `problems`; nothing if it is none.
    static <T> Optional<T> read(Node node, Problems problems, Function<Fields, T> loader) {
        if (!(node instanceof Mapping mapping)) {
            problems.add(node, "expected a mapping (key: value), found " + node.described());
            return Optional.empty();
        }
        Fields fields = new Fields(mapping, problems);
        T value = loader.apply(fields);
        fields.unknown();
        return Optional.of(value);
    }

    private void unknown() {
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (asked.contains(key)) continue;
            List<String> near = Near.to(key, asked);
            problems.add(
                    entry.key(),
                    "unknown key \"%s\"; %s"
                            .formatted(
                                    key,
                                    near.isEmpty()
                                            ? "known here: " + String.join(", ", asked)
                                            : "did you mean "
                                                    + near.stream()
                                                            .map(n -> '"' + n + '"')
                                                            .collect(Collectors.joining(" or "))
                                                    + "?"));
        }
    }

    /// Reports what is wrong with the value of `key`, or with the whole mapping if it has none.
    public void problem(String key, String what) {
        problems.add(mapping.entry(key).<Node>map(Node.Entry::value).orElse(mapping), what);
    }

    /// Which one of `keys` is there; the first of several, and nothing if none is.
    Optional<String> one(String... keys) {
        List<String> there = Arrays.stream(keys).filter(this::has).toList();
        if (there.size() != 1)
            problems.add(
                    mapping,
                    "%s of %s must stand here"
                            .formatted(
                                    there.isEmpty() ? "one" : "only one", String.join(", ", keys)));
        return there.stream().findFirst();
    }

    /// Whether the key is absent, or its list has nothing in it.
    boolean isEmpty(String key) {
        return count(key) == 0;
    }

    /// How many items a list has; none if the key is absent.
    int count(String key) {
        return find(key).map(node -> items(node).size()).orElse(0);
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    /// Whether a mapping stands there, where one value may stand too.
    boolean isPart(String key) {
        return find(key).orElse(null) instanceof Mapping;
    }

    /// Text that is not blank.
    public String text(String key) {
        return required(key).map(node -> text(key, node)).orElse("");
    }

    public String text(String key, String absent) {
        return find(key).map(node -> text(key, node)).orElse(absent);
    }

    /// An id: lower-case letters, digits, `-`, `_`, `.`, beginning with a letter or a digit.
    String id(String key) {
        String id = text(key);
        if (!id.isEmpty() && !isId(id))
            problem(
                    key,
                    "\"%s\" is no id; write lower-case letters, digits, \"-\", \"_\" and \".\""
                            .formatted(id));
        return id;
    }

    static boolean isId(String text) {
        return !text.isEmpty()
                && "-_.".indexOf(text.charAt(0)) < 0
                && text.chars().allMatch(Fields::isIdCharacter);
    }

    /// An id of this file, or one of another: `kaspersky:kaspersky-lab`.
    String reference(String key) {
        String reference = text(key);
        int colon = reference.indexOf(':');
        boolean good =
                colon < 0
                        ? isId(reference)
                        : isId(reference.substring(0, colon))
                                && isId(reference.substring(colon + 1));
        if (!reference.isEmpty() && !good)
            problem(
                    key,
                    "\"%s\" is no id; write one of this file, or \"dossier:id\" for one of another"
                            .formatted(reference));
        return reference;
    }

    private static boolean isIdCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
    }

    /// A calendar date, `2017-09-13`.
    LocalDate date(String key) {
        return required(key).map(node -> date(key, node)).orElse(LocalDate.EPOCH);
    }

    Optional<LocalDate> dateIfAny(String key) {
        return find(key).map(node -> date(key, node));
    }

    /// A list of dates, each once; empty if the key is absent.
    List<LocalDate> days(String key) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Node item : items(key)) {
            int before = problems.count();
            LocalDate day = date(key, item);
            if (problems.count() == before && !days.add(day))
                problems.add(item, "\"%s\" stands here twice".formatted(day));
        }
        return List.copyOf(days);
    }

    /// A day and time without a zone, `2024-09-29T00:00`.
    LocalDateTime moment(String key) {
        return required(key).map(node -> moment(key, node)).orElse(LocalDate.EPOCH.atStartOfDay());
    }

    /// A time zone with its rules, `America/New_York`.
    ZoneId zone(String key) {
        String zone = text(key);
        try {
            if (!zone.isEmpty()) return ZoneId.of(zone);
        } catch (DateTimeException e) {
            problem(
                    key,
                    "no time zone \"%s\"; write one like America/New_York%s"
                            .formatted(zone, Near.question(zone, ZoneId.getAvailableZoneIds())));
        }
        return ZoneOffset.UTC;
    }

    /// A whole number between `least` and `most`, both included.
    int whole(String key, int least, int most) {
        return required(key).map(node -> whole(key, node, least, most)).orElse(least);
    }

    int whole(String key, int least, int most, int absent) {
        return find(key).map(node -> whole(key, node, least, most)).orElse(absent);
    }

    /// A number between `least` and `most`, both included.
    double number(String key, double least, double most) {
        return required(key).map(node -> number(key, node, least, most)).orElse(least);
    }

    double number(String key, double least, double most, double absent) {
        return find(key).map(node -> number(key, node, least, most)).orElse(absent);
    }

    public boolean flag(String key, boolean absent) {
        return find(key).map(node -> flag(key, node, absent)).orElse(absent);
    }

    /// One of the words that `known` gives for `values`.
    public <E> E word(String key, E[] values, Function<E, String> known) {
        return required(key).map(node -> word(key, node, values, known)).orElse(values[0]);
    }

    public <E> E word(String key, E[] values, Function<E, String> known, E absent) {
        return find(key).map(node -> word(key, node, values, known)).orElse(absent);
    }

    /// Several such words, each once; none if the key is absent.
    <E> Set<E> words(String key, E[] values, Function<E, String> known) {
        Set<E> words = new LinkedHashSet<>();
        for (Node item : items(key)) {
            int before = problems.count();
            E word = word(key, item, values, known);
            if (problems.count() == before && !words.add(word))
                problems.add(item, "\"%s\" stands here twice".formatted(known.apply(word)));
        }
        return Collections.unmodifiableSet(words);
    }

    /// A list of texts, each once and not blank; empty if the key is absent.
    List<String> texts(String key) {
        Set<String> texts = new LinkedHashSet<>();
        for (Node item : items(key)) {
            int before = problems.count();
            String text = text(key, item);
            if (problems.count() == before && !texts.add(text))
                problems.add(item, "\"%s\" stands here twice".formatted(text));
        }
        return List.copyOf(texts);
    }

    /// The place of a key's value, for a problem that is found later; the mapping's own if there is
    /// none.
    Node item(String key) {
        return mapping.entry(key).<Node>map(Node.Entry::value).orElse(mapping);
    }

    /// The place of the n-th item of a list, for a problem that is found later; the mapping's own
    /// if there is none.
    Node item(String key, int n) {
        List<Node> items =
                mapping.entry(key).map(Node.Entry::value).map(Fields::items).orElse(List.of());
        return n < items.size() ? items.get(n) : mapping;
    }

    /// A mapping of free keys to texts; empty if the key is absent.
    Map<String, String> pairs(String key) {
        return entries(key, node -> text(key, node));
    }

    /// A mapping of free keys to true or false; empty if the key is absent.
    Map<String, Boolean> flags(String key) {
        return entries(key, node -> flag(key, node, false));
    }

    /// A mapping of free keys to dates; empty if the key is absent.
    Map<String, LocalDate> dates(String key) {
        return entries(key, node -> date(key, node));
    }

    /// A mapping. An absent or wrong one is read as an empty one after its problem is reported, so
    /// that the caller has something to hold.
    <T> T part(String key, Function<Fields, T> loader) {
        Optional<Node> node = required(key);
        Optional<T> value = node.flatMap(n -> read(n, problems, loader));
        return value.orElseGet(() -> nothing(loader));
    }

    <T> Optional<T> partIfAny(String key, Function<Fields, T> loader) {
        return find(key).flatMap(node -> read(node, problems, loader));
    }

    /// A list of mappings; empty if the key is absent.
    public <T> List<T> each(String key, Function<Fields, T> loader) {
        List<T> values = new ArrayList<>();
        for (Node item : items(key)) read(item, problems, loader).ifPresent(values::add);
        return List.copyOf(values);
    }

    /// A list of mappings with at least one in it; empty if the key is absent.
    <T> List<T> some(String key, Function<Fields, T> loader) {
        List<T> values = each(key, loader);
        if (has(key) && isEmpty(key)) problem(key, "\"%s\" is empty; leave it out".formatted(key));
        return values;
    }

    /// A list of texts that stand alone, or as mappings that say more; empty if the key is absent.
    <T> List<T> each(String key, Function<String, T> alone, Function<Fields, T> loader) {
        List<T> values = new ArrayList<>();
        for (Node item : items(key)) {
            if (item instanceof Mapping) read(item, problems, loader).ifPresent(values::add);
            else values.add(alone.apply(text(key, item)));
        }
        return List.copyOf(values);
    }

    /// What collects this file's problems, for checks across its parts.
    Problems problems() {
        return problems;
    }

    /// Where this mapping begins.
    Node here() {
        return mapping;
    }

    private <T> T nothing(Function<Fields, T> loader) {
        Mapping empty = new Mapping(List.of(), mapping.line(), mapping.column());
        return loader.apply(new Fields(empty, new Problems("")));
    }

    private Optional<Node> find(String key) {
        asked.add(key);
        return mapping.entry(key).map(Node.Entry::value);
    }

    private Optional<Node> required(String key) {
        Optional<Node> node = find(key);
        if (node.isEmpty()) problems.add(mapping, "\"%s\" is missing here".formatted(key));
        return node;
    }

    private List<Node> items(String key) {
        Optional<Node> node = find(key);
        if (node.isEmpty()) return List.of();
        if (node.get() instanceof Sequence) return items(node.get());
        return wrong(key, node.get(), "a list", List.of());
    }

    private static List<Node> items(Node node) {
        return node instanceof Sequence(var items, _, _) ? items : List.of();
    }

    private <T> Map<String, T> entries(String key, Function<Node, T> value) {
        Map<String, T> pairs = new LinkedHashMap<>();
        Optional<Node> node = find(key);
        if (node.isEmpty()) return pairs;
        if (!(node.get() instanceof Mapping found))
            return wrong(key, node.get(), "a mapping", pairs);
        for (Node.Entry entry : found.entries()) {
            if (isId(entry.key().text())) pairs.put(entry.key().text(), value.apply(entry.value()));
            else
                problems.add(
                        entry.key(),
                        "write this key in lower-case letters, digits, \"-\", \"_\" and \".\"");
        }
        return Collections.unmodifiableMap(pairs);
    }

    private String text(String key, Node node) {
        if (node instanceof Scalar scalar && scalar.type() == Node.Type.TEXT) {
            if (!scalar.text().isBlank()) return scalar.text();
            return wrong(key, node, "some text; leave the key out if there is none", "");
        }
        boolean quotable = node instanceof Scalar scalar && scalar.type() != Node.Type.EMPTY;
        return wrong(key, node, quotable ? "text; put it in quotes" : "text", "");
    }

    private LocalDate date(String key, Node node) {
        if (node instanceof Scalar scalar && scalar.text().length() == 10) {
            try {
                return LocalDate.parse(scalar.text());
            } catch (DateTimeException e) {
                problems.add(
                        node,
                        "\"%s\" must be a day of the calendar like 2017-09-13, and \"%s\" is none"
                                .formatted(key, scalar.text()));
                return LocalDate.EPOCH;
            }
        }
        return wrong(key, node, "a day like 2017-09-13", LocalDate.EPOCH);
    }

    private LocalDateTime moment(String key, Node node) {
        if (node instanceof Scalar scalar && scalar.text().length() == 16) {
            try {
                return LocalDateTime.parse(scalar.text());
            } catch (DateTimeException e) {
                problems.add(
                        node,
                        "\"%s\" must be a day and time like 2024-09-29T00:00, and \"%s\" is none"
                                .formatted(key, scalar.text()));
                return LocalDate.EPOCH.atStartOfDay();
            }
        }
        return wrong(
                key, node, "a day and time like 2024-09-29T00:00", LocalDate.EPOCH.atStartOfDay());
    }

    private boolean flag(String key, Node node, boolean instead) {
        if (node instanceof Scalar scalar && scalar.type() == Node.Type.FLAG)
            return scalar.text().equalsIgnoreCase("true");
        return wrong(key, node, "true or false", instead);
    }

    private int whole(String key, Node node, int least, int most) {
        if (node instanceof Scalar scalar
                && scalar.type() == Node.Type.WHOLE
                && scalar.text().length() <= 9
                && !scalar.text().startsWith("0x")
                && !scalar.text().startsWith("0o")) {
            int value = Integer.parseInt(scalar.text());
            if (value >= least && value <= most) return value;
        }
        return wrong(key, node, "a whole number from " + least + " to " + most, least);
    }

    private double number(String key, Node node, double least, double most) {
        if (node instanceof Scalar scalar
                && (scalar.type() == Node.Type.WHOLE || scalar.type() == Node.Type.DECIMAL)
                && scalar.text().chars().allMatch(c -> "0123456789.-+".indexOf(c) >= 0)) {
            double value = Double.parseDouble(scalar.text());
            if (value >= least && value <= most) return value;
        }
        return wrong(key, node, "a number from " + least + " to " + most, least);
    }

    private <E> E word(String key, Node node, E[] values, Function<E, String> known) {
        List<String> words = new ArrayList<>();
        if (node instanceof Scalar scalar) {
            for (E value : values) {
                String word = known.apply(value);
                if (word.equals(scalar.text())) return value;
                words.add(word);
            }
            problems.add(
                    node,
                    "\"%s\" must be one of %s; \"%s\" is none of them%s"
                            .formatted(
                                    key,
                                    String.join(", ", words),
                                    scalar.text(),
                                    Near.question(scalar.text(), words)));
            return values[0];
        }
        for (E value : values) words.add(known.apply(value));
        return wrong(key, node, "one of " + String.join(", ", words), values[0]);
    }

    private <T> T wrong(String key, Node node, String expected, T instead) {
        problems.add(
                node, "\"%s\" must be %s; found %s".formatted(key, expected, node.described()));
        return instead;
    }
}
