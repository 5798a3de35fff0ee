package org.interdict.cli;

import org.interdict.component.Component;
import org.interdict.finding.Examination;
import org.interdict.finding.Finding;
import org.interdict.finding.Findings;
import org.interdict.finding.Sighting;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.index.State;
import org.interdict.sweep.Asset;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `interdict find ORDERS --by …`: on how many assets what was found is, since when and until when,
/// from the index alone, without a look at the evidence. What surrounds a component in an SBOM is
/// not known so; then a verdict may be a question where the whole answer decides.
final class FindBy {
    private static final int SAMPLE = 64;

    private final Answering answering;
    private final Index index;
    private final State state;
    private final List<String> organizations;
    private final Readers readers = Readers.all();
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

    /// A component on assets of one sort: judged once.
    private static final class Group {
        private final Map<String, BitSet> assets = new TreeMap<>(); // by organization
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
    }

    /// What is alike for a judgement, beside the component.
    private record Sort(String format, Asset.AssetKind kind, String maker, String date) {}

    FindBy(Answering answering, Index index, Instant time, List<String> organizations) {
        this.answering = answering;
        this.index = index;
        this.state = index.asOf(time.toEpochMilli());
        this.organizations = organizations;
    }

    /// @param wholly whether all that counts could be read
    Exit run(By by, boolean json, boolean wholly, Terminal terminal) {
        Orders orders = answering.orders();
        Findings findings =
                new Findings(
                        orders.orders(), answering.scope(), answering.asOf(), orders.dossiers());
        Watchlist watchlist = Watchlist.compile(orders.dossiers(), orders.foldings());
        Matching matching = watchlist.matching(System.nanoTime());
        for (int candidate : index.candidates(watchlist, matching)) {
            Component component = index.component(candidate);
            if (!matching.match(component).isEmpty())
                examine(candidate, component, matching, watchlist, findings);
        }
        Map<String, Row> rows = new TreeMap<>();
        int gravest = Integer.MAX_VALUE;
        for (Finding finding : findings.list()) {
            gravest = Math.min(gravest, finding.gravest().gravity());
            for (Sighting sighting : finding.sightings())
                groups.get(sighting.input())
                        .assets
                        .forEach(
                                (organization, assets) ->
                                        rows.computeIfAbsent(
                                                        key(by, finding, organization),
                                                        _ -> new Row(orders.orders().size()))
                                                .add(
                                                        finding,
                                                        groups.get(sighting.input()),
                                                        assets));
        }
        print(by, rows, json, terminal);
        return conclusion(gravest, wholly);
    }

    /// As of a whole answer.
    private static Exit conclusion(int gravest, boolean wholly) {
        if (gravest == Verdict.Sort.PROHIBITED.gravity()) return Exit.PROHIBITED;
        if (!wholly) return Exit.INCOMPLETE;
        return gravest == Verdict.Sort.REVIEW.gravity() ? Exit.REVIEW : Exit.CLEAN;
    }

    private static String key(By by, Finding finding, String organization) {
        return switch (by) {
            case PRODUCT -> finding.product();
            case VERSION -> finding.product() + '\t' + finding.component().version();
            case ORGANIZATION -> organization;
        };
    }

    private void examine(
            int number,
            Component component,
            Matching matching,
            Watchlist watchlist,
            Findings findings) {
        Map<Sort, Group> sorts = new HashMap<>();
        Map<Sort, Asset> samples = new HashMap<>();
        state.each(
                number,
                (asset, format, firstSeen, lastSeen) -> {
                    Sighted sighted = sighted(asset);
                    if (!organizations.isEmpty() && !organizations.contains(sighted.organization()))
                        return;
                    Asset of = sighted.asset();
                    Sort sort = new Sort(format, of.kind(), of.maker(), of.date());
                    Group group = sorts.computeIfAbsent(sort, _ -> new Group());
                    samples.putIfAbsent(sort, of);
                    group.assets
                            .computeIfAbsent(sighted.organization(), _ -> new BitSet())
                            .set(asset);
                    group.first = Math.min(group.first, firstSeen);
                    group.last = Math.max(group.last, lastSeen);
                });
        for (Map.Entry<Sort, Group> entry : sorts.entrySet()) {
            Sort sort = entry.getKey();
            Examination examination =
                    new Examination(
                            "",
                            matching,
                            watchlist.dossiers(),
                            readers.reach(sort.format),
                            Asset.UNKNOWN,
                            SAMPLE);
            examination.on(samples.getOrDefault(sort, Asset.UNKNOWN));
            examination.component(component, "", () -> "");
            findings.add(groups.size(), examination.finish());
            groups.add(entry.getValue());
        }
    }

    private Sighted sighted(int asset) {
        try {
            return Sighted.of(index.asset(asset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A line of the answer.
    private static final class Row {
        private final BitSet assets = new BitSet();
        private final @Nullable Verdict[] gravest;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Row(int orders) {
            gravest = new Verdict[orders];
        }

        void add(Finding finding, Group group, BitSet of) {
            assets.or(of);
            first = Math.min(first, group.first);
            last = Math.max(last, group.last);
            for (int i = 0; i < gravest.length; i++) {
                Verdict said = finding.verdict(i);
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
                                other.getValue().assets.cardinality(),
                                one.getValue().assets.cardinality()));
        for (Map.Entry<String, Row> entry : sorted) {
            Row row = entry.getValue();
            List<String> cells = new ArrayList<>(List.of(entry.getKey().split("\t", -1)));
            cells.add(String.valueOf(row.assets.cardinality()));
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
