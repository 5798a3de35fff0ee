package org.interdict.cli;

import org.interdict.component.Component;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.store.Owners;
import org.interdict.store.Whose;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.trail.Change;
import org.interdict.store.trail.Changes;
import org.interdict.store.trail.Trails;
import org.interdict.watch.Watchlist;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// `interdict find ORDERS --changes-since DATE`: what appeared on machines, went from them, came
/// back, or is no longer looked at, from the index alone.
///
/// @param since to its end in UTC
/// @param time looks after it do not count
record FindChanges(Answering answering, LocalDate since, Instant time, Owners owners, Whose whose) {
    /// Rows of the table; JSON has all.
    private static final int MOST = 1_000;

    /// A row of the table, and what it is sorted by.
    private record Row(Change.Sort sort, long time, int machine, List<String> cells)
            implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            int order = sort.compareTo(other.sort);
            if (order == 0) order = Long.compare(time, other.time);
            return order != 0 ? order : Integer.compare(machine, other.machine);
        }
    }

    /// @param wholly whether all that counts could be read
    Exit run(List<Recorded> records, Index index, boolean json, boolean wholly, Terminal terminal)
            throws IOException {
        Orders orders = answering.orders();
        Trails trails =
                Trails.of(
                        records,
                        index,
                        orders.orders(),
                        orders.dossiers(),
                        Watchlist.compile(orders.dossiers(), orders.foldings()),
                        answering.scope(),
                        time,
                        System.nanoTime());
        Changes changes = trails.changes(Days.end(since).toEpochMilli());
        if (json) json(changes, terminal);
        else table(changes, terminal);
        return FindBy.conclusion(changes.gravest(), wholly);
    }

    private void table(Changes changes, Terminal terminal) throws IOException {
        long[] counts = new long[Change.Sort.values().length];
        PriorityQueue<Row> last = new PriorityQueue<>((one, other) -> other.compareTo(one));
        changes.each(
                whose::has,
                change -> {
                    count(counts, change);
                    last.add(row(change));
                    if (last.size() > MOST) last.poll();
                });
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "change",
                                "asset",
                                "organization",
                                "product",
                                "versions",
                                "when",
                                "sweep",
                                "method"));
        for (Order order : answering.orders().orders()) columns.add(order.id());
        Listing listing = new Listing(columns, new ArrayList<>());
        List<Row> rows = new ArrayList<>(last);
        rows.sort(null);
        for (Row row : rows) listing.rows().add(row.cells);
        if (!rows.isEmpty()) listing.table(terminal);
        terminal.out().println(sum(counts));
    }

    private static void count(long[] counts, Change change) {
        int at = 0;
        for (Change.Sort sort : Change.Sort.values()) {
            if (sort == change.sort()) counts[at]++;
            at++;
        }
    }

    private String sum(long[] counts) {
        StringBuilder text = new StringBuilder("after " + since + ": ");
        long all = 0;
        int at = 0;
        for (Change.Sort sort : Change.Sort.values()) {
            text.append(at == 0 ? "" : ", ").append(counts[at]).append(' ').append(sort.words);
            all += counts[at++];
        }
        if (all > MOST) text.append("; all of them with -o json");
        return text.toString();
    }

    private Row row(Change change) throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(change.sort().words);
        cells.add(name(change));
        cells.add(owners.organization(change.machine()));
        cells.add(change.product());
        cells.add(String.join(", ", versions(change)));
        cells.add(Instant.ofEpochMilli(change.look().time()).toString().substring(0, 10));
        cells.add(String.valueOf(change.look().sweep()));
        cells.add(change.look().format());
        for (Verdict.Sort verdict : change.verdicts()) cells.add(word(verdict));
        return new Row(change.sort(), change.look().time(), change.machine(), cells);
    }

    private String name(Change change) throws IOException {
        return owners.asset(change.members().getFirst()).name();
    }

    private static TreeSet<String> versions(Change change) {
        TreeSet<String> versions = new TreeSet<>();
        for (Component one : change.components())
            if (!one.version().isEmpty()) versions.add(one.version());
        return versions;
    }

    private static String word(Verdict.Sort verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private void json(Changes changes, Terminal terminal) throws IOException {
        List<Order> orders = answering.orders().orders();
        long[] counts = new long[Change.Sort.values().length];
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("since", Days.end(since).toString());
            json.writeStringProperty("asOf", time.toString());
            json.writeArrayPropertyStart("changes");
            changes.each(
                    whose::has,
                    change -> {
                        count(counts, change);
                        json(change, orders, json);
                    });
            json.writeEndArray();
            json.writeObjectPropertyStart("counts");
            int at = 0;
            for (Change.Sort sort : Change.Sort.values())
                json.writeNumberProperty(id(sort), counts[at++]);
            json.writeEndObject();
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private void json(Change change, List<Order> orders, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringProperty("change", id(change.sort()));
        json.writeStringProperty("asset", name(change));
        Json.array(json, "keys", AssetText.keys(owners.asset(change.members().getFirst())));
        json.writeStringProperty("organization", owners.organization(change.machine()));
        json.writeStringProperty("supplier", change.supplier());
        json.writeStringProperty("product", change.product());
        Json.array(json, "versions", versions(change));
        json.writeStringProperty("when", Instant.ofEpochMilli(change.look().time()).toString());
        json.writeNumberProperty("sweep", change.look().sweep());
        json.writeStringProperty("method", change.look().format());
        json.writeObjectPropertyStart("verdicts");
        for (int i = 0; i < orders.size(); i++)
            json.writeStringProperty(orders.get(i).id(), word(change.verdicts().get(i)));
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String id(Change.Sort sort) {
        return sort.words.replace(' ', '-');
    }
}
