package org.interdict.store.trail;

import org.interdict.finding.Scope;
import org.interdict.order.Order;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.supplier.Dossier;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

/// Trails that take little memory, so that a few machines already take several rounds.
public final class Narrow {
    private Narrow() {}

    public static Trails trails(
            List<Recorded> records,
            Index index,
            List<Order> orders,
            List<Dossier> dossiers,
            Watchlist watchlist,
            Scope scope,
            Instant asOf,
            long seed,
            int room)
            throws IOException {
        return Trails.of(records, index, orders, dossiers, watchlist, scope, asOf, seed, room);
    }
}
