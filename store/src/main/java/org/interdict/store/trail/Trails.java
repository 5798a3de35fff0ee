package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Scope;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.store.Deciding;
import org.interdict.store.asset.Machines;
import org.interdict.store.index.Covering;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Reach;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What became of the goods of some orders on each machine until a time, from the index alone. Not
/// for several threads, and not longer than the index is open.
///
/// A machine is what `org.interdict.store.asset.Machines` says it is by all that was decided until
/// today, whatever the time that is asked for. Of an asset that is no machine, a purchase, it is
/// told the same way.
public final class Trails {
    /// Sets of judgements, of which what is alike is made once.
    private static final int MANY = 1 << 16;

    private final Histories histories;
    private final Machines machines;
    private final Products products;
    private final int orders;
    private final Looked[] whole; // by look
    private final Looked[] part;
    private final Sight[] sights;
    private final int[] reaches;
    private final List<Reach> eachReach = new ArrayList<>();
    private final Map<BitSet, Set<String>> scopes = new HashMap<>();
    private final Map<Found, Sum> sums = new HashMap<>();

    /// Judgements of a product that were found together, in the order in which they came.
    private record Found(int product, List<Integer> groups) {}

    /// What they come to.
    private record Sum(List<Component> components, List<Verdict.Sort> verdicts, Set<Kind> kinds) {}

    /// Is told of one trail after the other.
    @FunctionalInterface
    public interface To {
        void on(Trail trail) throws IOException;
    }

    private Trails(
            Histories histories,
            Machines machines,
            Products products,
            int orders,
            List<Covering> looks,
            Reaches known) {
        this.histories = histories;
        this.machines = machines;
        this.products = products;
        this.orders = orders;
        whole = new Looked[looks.size()];
        part = new Looked[whole.length];
        sights = new Sight[whole.length];
        reaches = new int[whole.length];
        Map<Reach, Integer> numbers = new HashMap<>();
        for (int i = 0; i < whole.length; i++) {
            Covering look = looks.get(i);
            int sweep = (int) look.sweep();
            Reach reach = known.of(sweep, look.format());
            whole[i] = new Looked(sweep, look.format(), look.takenAt(), true, reach);
            part[i] = new Looked(sweep, look.format(), look.takenAt(), false, reach);
            sights[i] = new Sight(sweep, look.format(), look.takenAt());
            reaches[i] = numbers.computeIfAbsent(reach, _ -> eachReach.size());
            if (reaches[i] == eachReach.size()) eachReach.add(reach);
        }
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
                histories, machines, new Products(judging), orders.size(), past.looks(), reaches);
    }

    /// Tells all of them, by machine; of one machine one after the other. Memory is bounded however
    /// many there are.
    public void each(To to) throws IOException {
        histories.each(machines, history -> each(history, to));
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

    private static List<Integer> members(History history) {
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
            if (look != last) looks.add(history.isWhole(i) ? whole[look] : part[look]);
            else if (!history.isWhole(i)) looks.set(looks.size() - 1, part[look]);
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
            seen.add(sights[look]);
            by.set(reaches[look]);
            last = look;
        }
        Sum sum = sum(new Found(product, List.copyOf(groups)));
        return new Trail(
                history.machine(),
                members,
                products.supplier(product),
                products.name(product),
                sum.components,
                sum.verdicts,
                sum.kinds,
                scopes(by),
                List.copyOf(seen),
                looks);
    }

    private Set<String> scopes(BitSet by) {
        return scopes.computeIfAbsent(
                by,
                _ -> {
                    Set<String> all = new TreeSet<>();
                    by.stream().forEach(one -> all.addAll(eachReach.get(one).scopes()));
                    return Set.copyOf(all);
                });
    }

    private Sum sum(Found found) {
        Sum known = sums.get(found);
        if (known != null) return known;
        Set<Component> components = new LinkedHashSet<>();
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Verdict.Sort[] gravest = new Verdict.Sort[orders];
        Arrays.fill(gravest, Verdict.Sort.OUTSIDE);
        for (int group : found.groups)
            for (Judged one : products.judged(group)) {
                if (products.number(one) != found.product) continue;
                components.add(one.component());
                kinds.addAll(one.kinds());
                for (int i = 0; i < orders; i++) {
                    Verdict.Sort said = one.verdicts().get(i).sort();
                    if (said.gravity() < gravest[i].gravity()) gravest[i] = said;
                }
            }
        if (sums.size() == MANY) sums.clear();
        Sum sum = new Sum(List.copyOf(components), List.of(gravest), Set.copyOf(kinds));
        sums.put(found, sum);
        return sum;
    }
}
