package org.interdict.campaign;

import org.interdict.campaign.cases.StorePlaces;
import org.interdict.campaign.cases.Sync;
import org.interdict.campaign.cases.Sync.Change;
import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CasesSynced;
import org.interdict.finding.Scope;
import org.interdict.order.Order;
import org.interdict.store.StoreFolder;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.trail.Trails;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Product;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Brings the cases of a campaign up to what its store knows ([Sync]). What was appended stays,
/// whatever ends it; done again, it goes on where it was.
///
/// @param orders of the campaign
/// @param dossiers of whose goods are looked for
/// @param watchlist of those
public record Syncing(List<Order> orders, List<Dossier> dossiers, Watchlist watchlist) {
    /// Entries that are appended at once.
    private static final int BATCH = 20_000;

    public Syncing {
        orders = List.copyOf(orders);
        dossiers = List.copyOf(dossiers);
    }

    /// Compares.
    ///
    /// @param by who does it
    /// @param asOf looks after it do not count
    /// @param at now
    /// @return how many changes there were
    public Map<Change, Long> run(
            Campaign campaign, StoreFolder store, Index index, String by, Instant asOf, Instant at)
            throws IOException {
        List<Recorded> records = store.records().list();
        long seed = System.nanoTime();
        Trails trails =
                Trails.of(records, index, orders, dossiers, watchlist, Scope.ASSUMED, asOf, seed);
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Map<Integer, String> names = new HashMap<>();
        for (Recorded one : records) names.put(one.number(), one.name().stem());
        Map<String, Map<String, String>> products = products();
        List<CaseDecision> batch = new ArrayList<>();
        Sync sync =
                new Sync(
                        campaign.view().cases(),
                        StorePlaces.of(store, records, index, day, seed),
                        sweep -> names.getOrDefault(sweep, ""),
                        orders,
                        (supplier, name) ->
                                products.getOrDefault(supplier, Map.of()).getOrDefault(name, name),
                        decision -> {
                            batch.add(decision);
                            if (batch.size() < BATCH) return;
                            campaign.decide(batch.iterator(), by, asOf, at);
                            batch.clear();
                        });
        trails.each(sync::on);
        String last = records.isEmpty() ? "" : records.getLast().name().stem();
        Map<Change, Long> counts = sync.counts();
        if (changed(counts) || !campaign.view().cases().syncedTo(last, asOf))
            batch.add(new CasesSynced(0, last, asOf, judged()));
        campaign.decide(batch.iterator(), by, asOf, at);
        return counts;
    }

    /// The ids of products, by their dossier and each of their names.
    private Map<String, Map<String, String>> products() {
        Map<String, Map<String, String>> products = new HashMap<>();
        for (Dossier dossier : dossiers)
            for (Product product : dossier.products())
                for (String name : product.names())
                    products.computeIfAbsent(dossier.id(), _ -> new HashMap<>())
                            .putIfAbsent(name, product.id());
        return products;
    }

    private List<String> judged() {
        List<String> judged = new ArrayList<>();
        for (Order order : orders) judged.add(order.id() + ' ' + order.sha256());
        return judged;
    }

    private static boolean changed(Map<Change, Long> counts) {
        for (Map.Entry<Change, Long> count : counts.entrySet())
            if (count.getKey() != Change.SAME && count.getValue() > 0) return true;
        return false;
    }
}
