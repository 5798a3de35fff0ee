package org.interdict.yaml;

import org.interdict.order.Act;
import org.interdict.order.Channel;
import org.interdict.order.Composition;
import org.interdict.yaml.Node.Entry;
import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Scalar;
import org.interdict.yaml.Node.Sequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An order that is a list: its key `entries` names a table beside it, and each line of that table
/// becomes a clause, a subject and prohibitions, as if they stood in the file. The build reads the
/// table; the program reads what came of it.
public final class Entries {
    static final String KEY = "entries";

    /// More days than that lie between no entry and its effect.
    private static final int MOST_DAYS = 10_000;

    private static final String FILE = "file";
    private static final String BANS = "prohibits";
    private static final String SUBJECTS = "subjects";
    private static final String DAYS = "days-after";
    private static final String COMPOSITIONS = "compositions";
    private static final String PROVIDED = "provided";
    private static final String CLAUSE = "clause";

    private final Mapping order;
    private final Mapping entries;

    private Entries(Mapping order, Mapping entries) {
        this.order = order;
        this.entries = entries;
    }

    /// Reads an order's YAML with the table that it names, if it names one. The document's hash is
    /// then that of both, one after the other.
    ///
    /// @param suppliers ids of the dossiers that there are
    /// @param beside the bytes of a file in the same folder; nothing if there is none
    public static Loaded<Document> read(
            String file,
            byte[] bytes,
            Collection<String> suppliers,
            Function<String, Optional<byte[]>> beside) {
        Loaded<Document> parsed = Document.parse(file, bytes);
        Optional<Entries> entries = parsed.ifGood().flatMap(document -> of(document.root()));
        if (entries.isEmpty()) return parsed;
        return entries.get().whole(file, bytes, suppliers, beside);
    }

    /// Nothing if there is no table, or what names it has problems, which the loader tells.
    private static Optional<Entries> of(Node root) {
        if (!(root instanceof Mapping order)) return Optional.empty();
        Optional<Node> named = order.entry(KEY).map(Entry::value);
        if (named.isEmpty() || !(named.get() instanceof Mapping entries)) return Optional.empty();
        Problems problems = new Problems("");
        Fields.read(plain(entries), problems, Entries::form);
        return problems.count() == 0 ? Optional.of(new Entries(order, entries)) : Optional.empty();
    }

    /// What the key holds. A prohibition here lacks what the table says: of whose goods, of which
    /// sort, and since when; how they are there and the clause may be left to it.
    static String form(Fields at) {
        String file = at.text(FILE);
        if (!file.isEmpty() && !(file.endsWith(".csv") && Fields.isId(file)))
            at.problem(FILE, "name a .csv file that lies beside this one");
        if (at.isEmpty(BANS)) at.problem(BANS, "say what is forbidden of the goods of an entry");
        at.each(BANS, Entries::ban);
        return file;
    }

    private static int ban(Fields at) {
        if (at.words("acts", Act.values(), Act::id).isEmpty())
            at.problem("acts", "say which acts it prohibits");
        at.words(COMPOSITIONS, Composition.values(), Composition::id);
        at.words("channels", Channel.values(), Channel::id);
        at.flag("partly", false);
        at.texts(PROVIDED);
        at.text("question", "");
        at.text(CLAUSE, "");
        return at.whole(DAYS, 0, MOST_DAYS, 0);
    }

    /// Without the marks of editions, which any item of a list may bear.
    private static Mapping plain(Mapping entries) {
        List<Entry> all = new ArrayList<>();
        for (Entry entry : entries.entries()) {
            Node value = entry.value();
            if (value instanceof Sequence sequence) {
                List<Node> items = new ArrayList<>();
                for (Node item : sequence.items())
                    items.add(item instanceof Mapping mapping ? Editions.unmarked(mapping) : item);
                value = new Sequence(items, value.line(), value.column());
            }
            all.add(new Entry(entry.key(), value));
        }
        return new Mapping(all, entries.line(), entries.column());
    }

    private Loaded<Document> whole(
            String file,
            byte[] bytes,
            Collection<String> suppliers,
            Function<String, Optional<byte[]>> beside) {
        Scalar name = (Scalar) entries.entry(FILE).orElseThrow().value();
        Optional<byte[]> table = beside.apply(name.text());
        if (table.isEmpty()) {
            Problems problems = new Problems(file);
            problems.add(name, "no file \"" + name.text() + "\" beside this one");
            return problems.loaded(() -> new Document(file, "", order));
        }
        Problems problems =
                new Problems(file.substring(0, file.lastIndexOf('/') + 1) + name.text());
        List<Listed> all = new EntryReader(order, suppliers, problems).read(table.get());
        return problems.loaded(
                () -> new Document(file, YamlText.sha256(bytes, table.get()), with(all)));
    }

    private Mapping with(List<Listed> all) {
        List<Entry> whole = new ArrayList<>();
        for (Entry entry : order.entries()) {
            Node value = entry.value();
            switch (entry.key().text()) {
                case KEY -> {
                    continue;
                }
                case "clauses" -> value = after(value, clauses(all));
                case SUBJECTS -> value = after(value, subjects(all));
                case BANS -> value = after(value, bans(all));
                default -> {}
            }
            whole.add(new Entry(entry.key(), value));
        }
        if (order.entry(SUBJECTS).isEmpty())
            whole.add(entry(SUBJECTS, new Sequence(subjects(all), line(), column())));
        return new Mapping(whole, order.line(), order.column());
    }

    private static Node after(Node list, List<Node> more) {
        if (!(list instanceof Sequence sequence)) return list;
        List<Node> items = new ArrayList<>(sequence.items());
        items.addAll(more);
        return new Sequence(items, list.line(), list.column());
    }

    private List<Node> clauses(List<Listed> all) {
        List<Node> clauses = new ArrayList<>();
        for (Listed one : all)
            clauses.add(
                    mapping(
                            entry("id", text(one.id())),
                            entry("title", text(one.title())),
                            entry("says", text(one.says())),
                            entry("citation", text(one.citation())),
                            entry("source", text(one.source()))));
        return clauses;
    }

    private List<Node> subjects(List<Listed> all) {
        List<Node> subjects = new ArrayList<>();
        for (Listed one : all)
            subjects.add(
                    one.supplier().isEmpty()
                            ? mapping(
                                    entry("id", text(one.id())),
                                    entry(
                                            "determined",
                                            mapping(entry("ground", text(one.determined())))),
                                    entry(CLAUSE, text(one.id())))
                            : mapping(
                                    entry("id", text(one.id())),
                                    entry("supplier", text(one.supplier())),
                                    entry("named", texts(one.named())),
                                    entry("group", texts(one.group())),
                                    entry(CLAUSE, text(one.id()))));
        return subjects;
    }

    /// Of nobody's goods nothing is forbidden here: nobody could be judged by it.
    private List<Node> bans(List<Listed> all) {
        List<Node> bans = new ArrayList<>();
        Node patterns = entries.entry(BANS).orElseThrow().value();
        for (Listed one : all) {
            if (one.supplier().isEmpty() || !(patterns instanceof Sequence sequence)) continue;
            for (Node pattern : sequence.items())
                if (pattern instanceof Mapping mapping) bans.add(ban(mapping, one));
        }
        return bans;
    }

    private Mapping ban(Mapping pattern, Listed one) {
        List<Entry> ban = new ArrayList<>();
        LocalDate from = one.included();
        List<Node> provided = new ArrayList<>();
        List<Node> own = new ArrayList<>();
        ban.add(entry(SUBJECTS, texts(List.of(one.id()))));
        ban.add(entry("categories", texts(one.categories())));
        for (Entry entry : pattern.entries()) {
            switch (entry.key().text()) {
                case DAYS ->
                        from = from.plusDays(Integer.parseInt(((Scalar) entry.value()).text()));
                case PROVIDED -> provided.addAll(((Sequence) entry.value()).items());
                case COMPOSITIONS -> own.addAll(((Sequence) entry.value()).items());
                default -> ban.add(entry);
            }
        }
        for (String condition : one.provided()) provided.add(text(condition));
        ban.add(entry(PROVIDED, new Sequence(provided, line(), column())));
        ban.add(entry("from", text(from.toString())));
        ban.add(
                entry(
                        COMPOSITIONS,
                        own.isEmpty()
                                ? texts(one.compositions())
                                : new Sequence(own, line(), column())));
        if (pattern.entry(CLAUSE).isEmpty()) ban.add(entry(CLAUSE, text(one.id())));
        return new Mapping(ban, pattern.line(), pattern.column());
    }

    // What comes from the table stands where the table is named.

    private int line() {
        return entries.line();
    }

    private int column() {
        return entries.column();
    }

    private Mapping mapping(Entry... entries) {
        return new Mapping(List.of(entries), line(), column());
    }

    private Entry entry(String key, Node value) {
        return new Entry(text(key), value);
    }

    private Scalar text(String text) {
        return new Scalar(text, Node.Type.TEXT, line(), column());
    }

    private Sequence texts(List<String> texts) {
        List<Node> items = new ArrayList<>();
        for (String one : texts) items.add(text(one));
        return new Sequence(items, line(), column());
    }

    /// One line of a table.
    ///
    /// @param id of its subject and of its clause
    /// @param included the day on which it came onto the list
    /// @param supplier a dossier; empty where the entry names no supplier
    /// @param determined whom it means then
    /// @param compositions how the goods are there, where the prohibition does not say it
    record Listed(
            String id,
            LocalDate included,
            String supplier,
            List<String> named,
            List<String> group,
            List<String> categories,
            List<String> compositions,
            List<String> provided,
            String determined,
            String title,
            String says,
            String citation,
            String source) {}
}
