package org.interdict.cli;

import org.interdict.component.Component;
import org.interdict.finding.Verdict;
import org.interdict.order.Act;
import org.interdict.order.Order;
import org.interdict.store.Deciding;
import org.interdict.store.Owners;
import org.interdict.store.Whose;
import org.interdict.store.asset.Machines;
import org.interdict.store.index.Index;
import org.interdict.store.index.State;
import org.interdict.store.record.Recorded;
import org.interdict.store.trail.Judged;
import org.interdict.store.trail.Judging;
import org.interdict.store.trail.Reaches;
import org.interdict.watch.Watchlist;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `interdict find ORDERS --by …`: on how many machines what was found is, since when and until
/// when, from the index alone, without a look at the evidence. A machine counts once, however many
/// methods saw it.
final class FindBy {
    private final Answering answering;
    private final State state;
    private final Machines machines;
    private final Reaches reaches;
    private final Judging judging;
    private final Whose whose;
    private final Optional<Owners> owners; // where rows are by organization
    private final List<Group> groups = new ArrayList<>();

    /// What rows are counted by.
    enum By {
        PRODUCT,
        VERSION,
        ORGANIZATION;

        static By of(String word) throws UsageException {
            for (By by : values()) if (by.name().equalsIgnoreCase(word)) return by;
            throw new UsageException(
                    "--by knows no '" + word + "'; write product, version or organization");
        }
    }

    /// Where a component is, on assets that are alike for a judgement.
    private static final class Group {
        private final Map<String, Where> by = new TreeMap<>(); // organization
    }

    /// Where it is in one organization.
    private static final class Where {
        private final BitSet machines = new BitSet();
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
    }

    FindBy(
            Answering answering,
            List<Recorded> records,
            Index index,
            Instant time,
            Whose whose,
            Optional<Owners> owners)
            throws IOException {
        this.answering = answering;
        this.state = index.asOf(time.toEpochMilli());
        this.machines = Deciding.machines(index);
        this.reaches = new Reaches(records);
        this.whose = whose;
        this.owners = owners;
        Orders orders = answering.orders();
        this.judging =
                new Judging(
                        index,
                        orders.orders(),
                        orders.dossiers(),
                        Watchlist.compile(orders.dossiers(), orders.foldings()),
                        answering.scope(),
                        answering.asOf(),
                        System.nanoTime());
    }

    /// @param wholly whether all that counts could be read
    Exit run(By by, boolean json, boolean wholly, Terminal terminal) throws IOException {
        judging.each(this::take);
        judging.judge();
        int orders = answering.orders().orders().size();
        Map<String, Row> rows = new TreeMap<>();
        int gravest = Integer.MAX_VALUE;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            for (Judged judged : judging.of(i)) {
                for (Verdict verdict : judged.verdicts())
                    gravest = Math.min(gravest, verdict.gravity());
                group.by.forEach(
                        (organization, found) ->
                                rows.computeIfAbsent(
                                                key(by, judged, organization), _ -> new Row(orders))
                                        .add(judged, found));
            }
        }
        print(by, rows, json, terminal);
        return conclusion(gravest, wholly);
    }

    /// As of a whole answer.
    static Exit conclusion(int gravest, boolean wholly) {
        if (gravest == Verdict.Sort.PROHIBITED.gravity()) return Exit.PROHIBITED;
        if (!wholly) return Exit.INCOMPLETE;
        return gravest == Verdict.Sort.REVIEW.gravity() ? Exit.REVIEW : Exit.CLEAN;
    }

    private static String key(By by, Judged judged, String organization) {
        return switch (by) {
            case PRODUCT -> judged.product();
            case VERSION -> judged.product() + '\t' + judged.component().version();
            case ORGANIZATION -> organization;
        };
    }

    private void take(int number, Component component) {
        state.each(
                number,
                (asset, format, firstSeen, lastSeen, sweep) -> {
                    if (!whose.has(asset)) return;
                    Act shows = reaches.of((int) sweep, format).shows();
                    Where where =
                            group(number, component, asset, shows)
                                    .by
                                    .computeIfAbsent(organization(asset), _ -> new Where());
                    where.machines.set(machines.machine(asset));
                    where.first = Math.min(where.first, firstSeen);
                    where.last = Math.max(where.last, lastSeen);
                });
    }

    private Group group(int number, Component component, int asset, Act shows) {
        try {
            int group = judging.group(number, component, asset, shows);
            if (group == groups.size()) groups.add(new Group());
            return groups.get(group);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String organization(int asset) {
        try {
            return owners.isPresent() ? owners.get().organization(asset) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line of the answer.
    private static final class Row {
        private final BitSet machines = new BitSet();
        private final @Nullable Verdict[] gravest;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Row(int orders) {
            gravest = new Verdict[orders];
        }

        void add(Judged judged, Where found) {
            machines.or(found.machines);
            first = Math.min(first, found.first);
            last = Math.max(last, found.last);
            for (int i = 0; i < gravest.length; i++) {
                Verdict said = judged.verdicts().get(i);
                Verdict before = gravest[i];
                if (before == null || said.gravity() < before.gravity()) gravest[i] = said;
            }
        }
    }

    private void print(By by, Map<String, Row> rows, boolean json, Terminal terminal) {
        List<String> columns = new ArrayList<>();
        switch (by) {
            case PRODUCT -> columns.add("product");
            case VERSION -> columns.addAll(List.of("product", "version"));
            case ORGANIZATION -> columns.add("organization");
        }
        columns.addAll(List.of("assets", "first seen", "last seen"));
        for (Order order : answering.orders().orders()) columns.add(order.id());
        Listing listing = new Listing(columns, new ArrayList<>());
        List<Map.Entry<String, Row>> sorted = new ArrayList<>(rows.entrySet());
        sorted.sort(
                (one, other) ->
                        Integer.compare(
                                other.getValue().machines.cardinality(),
                                one.getValue().machines.cardinality()));
        for (Map.Entry<String, Row> entry : sorted) {
            Row row = entry.getValue();
            List<String> cells = new ArrayList<>(List.of(entry.getKey().split("\t", -1)));
            cells.add(String.valueOf(row.machines.cardinality()));
            cells.add(day(row.first));
            cells.add(day(row.last));
            for (Verdict verdict : row.gravest) cells.add(verdict == null ? "" : verdict.id());
            listing.add(cells.toArray(String[]::new));
        }
        listing.print(json, terminal);
    }

    private static String day(long time) {
        return Instant.ofEpochMilli(time).toString().substring(0, 10);
    }
}
