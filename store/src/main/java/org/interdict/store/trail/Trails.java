package org.interdict.store.trail;

import org.interdict.finding.Scope;
import org.interdict.order.Order;
import org.interdict.store.Deciding;
import org.interdict.store.asset.Machines;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.supplier.Dossier;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What became of the goods of some orders on each machine until a time, from the index alone. Not
/// for several threads, and not longer than the index is open.
///
/// A machine is what `org.interdict.store.asset.Machines` says it is by all that was decided until
/// today, whatever the time that is asked for. Of an asset that is no machine, a purchase, it is
/// told the same way.
public final class Trails {
    private final Histories histories;
    private final Machines machines;
    private final Products products;
    private final Timeline timeline;

    /// Is told of one trail after the other.
    @FunctionalInterface
    public interface To {
        void on(Trail trail) throws IOException;
    }

    private Trails(Histories histories, Machines machines, Products products, Timeline timeline) {
        this.histories = histories;
        this.machines = machines;
        this.products = products;
        this.timeline = timeline;
    }

    /// Asks for them. Reads once what looks show of what meets the watchlist.
    ///
    /// @param records all of the store
    /// @param index of the same records
    /// @param watchlist of the dossiers
    /// @param asOf looks after it do not count; its day in UTC is the day of the verdicts
    /// @param seed unknown to whoever made the lists
    public static Trails of(
            List<Recorded> records,
            Index index,
            List<Order> orders,
            List<Dossier> dossiers,
            Watchlist watchlist,
            Scope scope,
            Instant asOf,
            long seed)
            throws IOException {
        return of(records, index, orders, dossiers, watchlist, scope, asOf, seed, Histories.ROOM);
    }

    /// @param room see [Histories#ROOM]
    static Trails of(
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
        var past = index.past(asOf.toEpochMilli());
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Judging judging = new Judging(index, orders, dossiers, watchlist, scope, day, seed);
        Reaches reaches = new Reaches(records);
        Machines machines = Deciding.machines(index);
        Histories histories = new Histories(index, past, judging, reaches, machines, room);
        return new Trails(
                histories,
                machines,
                new Products(judging, orders.size()),
                new Timeline(past.looks(), reaches));
    }

    /// Tells all of them, by machine; of one machine one after the other. Memory is bounded however
    /// many there are.
    public void each(To to) throws IOException {
        histories.each(machines, history -> each(history, to));
    }

    /// Tells what changed after a time, machine by machine.
    ///
    /// @param since in milliseconds since 1970
    public Changes changes(long since) {
        return new Changes(histories, machines, products, timeline, since);
    }

    private void each(History history, To to) throws IOException {
        List<Integer> members = members(history);
        List<Looked> looks = looks(history);
        long[] uses = products.uses(history);
        for (int from = 0; from < uses.length; ) {
            int product = (int) (uses[from] >>> 32);
            int behind = from + 1;
            while (behind < uses.length && (int) (uses[behind] >>> 32) == product) behind++;
            to.on(trail(history, product, uses, from, behind, members, looks));
            from = behind;
        }
    }

    static List<Integer> members(History history) {
        List<Integer> members = new ArrayList<>(history.members().length);
        for (int member : history.members()) members.add(member);
        return List.copyOf(members);
    }

    /// Each look once, whole if it is of all members that it reached.
    private List<Looked> looks(History history) {
        List<Looked> looks = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < history.size(); i++) {
            if (!history.isReached(i)) continue;
            int look = history.look(i);
            boolean whole = history.isWhole(i);
            if (look != last) looks.add(timeline.looked(look, whole));
            else if (!whole) looks.set(looks.size() - 1, timeline.looked(look, false));
            last = look;
        }
        return List.copyOf(looks);
    }

    private Trail trail(
            History history,
            int product,
            long[] uses,
            int from,
            int behind,
            List<Integer> members,
            List<Looked> looks) {
        Set<Integer> groups = new LinkedHashSet<>();
        List<Sight> seen = new ArrayList<>();
        BitSet by = new BitSet();
        int last = -1;
        for (int i = from; i < behind; i++) {
            int at = (int) uses[i];
            groups.add(history.group(at));
            int look = history.look(at);
            if (look == last) continue;
            seen.add(timeline.sight(look));
            by.set(timeline.reachNumber(look));
            last = look;
        }
        Products.Sum sum = products.sum(product, List.copyOf(groups));
        return new Trail(
                history.machine(),
                members,
                products.supplier(product),
                products.name(product),
                sum.components(),
                sum.verdicts(),
                sum.kinds(),
                timeline.scopes(by),
                List.copyOf(seen),
                looks);
    }
}
