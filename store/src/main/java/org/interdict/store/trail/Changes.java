package org.interdict.store.trail;

import org.interdict.component.Kind;
import org.interdict.finding.Verdict;
import org.interdict.store.asset.Machines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/// What became of a product on a machine after a time.
///
/// Whether something is there at a time is what `org.interdict.store.index.State` says: each method
/// has its own timeline on each sighted asset, which only a look at all of it ends, or a log that
/// says that it went. A product is on a machine while any method says so. What was told at one and
/// the same time is taken together.
///
/// Something has a row for each time that it appeared, went or came back. That it is no longer
/// looked at is said once, of what was there at both times.
public final class Changes {
    private final Histories histories;
    private final Machines machines;
    private final Products products;
    private final Timeline timeline;
    private final long since;
    private int gravest = Verdict.Sort.OUTSIDE.gravity() + 1;

    /// Is told of one change after the other.
    @FunctionalInterface
    public interface To {
        void on(Change change) throws IOException;
    }

    Changes(
            Histories histories,
            Machines machines,
            Products products,
            Timeline timeline,
            long since) {
        this.histories = histories;
        this.machines = machines;
        this.products = products;
        this.timeline = timeline;
        this.since = since;
    }

    /// Tells all of them, by machine; of one product on one machine by time.
    ///
    /// @param wanted the machines of which it is told, by their lowest numbers
    public void each(IntPredicate wanted, To to) throws IOException {
        histories.each(
                machines,
                history -> {
                    if (wanted.test(history.machine())) each(history, to);
                });
    }

    /// The gravest verdict on anything that was there at the end, by [Verdict.Sort#gravity]; higher
    /// than any if nothing was. Known when all is told.
    public int gravest() {
        return gravest;
    }

    private void each(History history, To to) throws IOException {
        List<Integer> members = Trails.members(history);
        long[] uses = products.uses(history);
        for (int i = 0; i < uses.length; i++) {
            int product = (int) (uses[i] >>> 32);
            if (i == 0 || product != (int) (uses[i - 1] >>> 32))
                new Walk(history, members, product, to).walk();
        }
    }

    /// One product on one machine.
    private final class Walk {
        private final History history;
        private final List<Integer> members;
        private final int product;
        private final To to;

        /// What is there, by whom it is said: the judgement.
        private final Map<Said, Integer> there = new TreeMap<>();

        private final Set<Integer> ever = new LinkedHashSet<>(); // judgements
        private boolean wasThen; // there at the time
        private boolean looked; // since then
        private Sight last = new Sight(0, "", 0);

        Walk(History history, List<Integer> members, int product, To to) {
            this.history = history;
            this.members = members;
            this.product = product;
            this.to = to;
        }

        void walk() throws IOException {
            boolean passed = false;
            for (int from = 0; from < history.size(); ) {
                long time = timeline.time(history.look(from));
                if (time > since && !passed) {
                    wasThen = !there.isEmpty();
                    passed = true;
                }
                from = at(time, from);
            }
            if (there.isEmpty()) return;
            Products.Sum now = sum(there.values());
            for (Verdict.Sort one : now.verdicts()) gravest = Math.min(gravest, one.gravity());
            if (!passed || (wasThen && !looked)) {
                if (passed && couldHave()) return;
                tell(Change.Sort.UNSEEN, there.values(), last);
            }
        }

        /// All that is told at one time.
        private int at(long time, int from) throws IOException {
            boolean before = !there.isEmpty();
            boolean never = ever.isEmpty();
            List<Integer> was = new ArrayList<>(there.values());
            Set<Integer> fresh = new LinkedHashSet<>();
            Sight shower = last;
            int ender = history.look(from);
            int next = from;
            while (next < history.size() && timeline.time(history.look(next)) == time) {
                int look = history.look(next);
                int behind = next;
                while (behind < history.size() && history.look(behind) == look) behind++;
                boolean any = !there.isEmpty();
                Map<Said, Integer> shown = shown(look, next, behind);
                apply(shown, next, behind);
                if (!shown.isEmpty()) {
                    if (fresh.isEmpty()) shower = timeline.sight(look);
                    fresh.addAll(shown.values());
                    last = timeline.sight(look);
                }
                if (there.isEmpty() && (any || !shown.isEmpty())) ender = look;
                next = behind;
            }
            ever.addAll(fresh);
            if (time <= since) return next;
            if (!fresh.isEmpty()) looked = true;
            if (!before && !fresh.isEmpty())
                tell(never ? Change.Sort.APPEARED : Change.Sort.CAME_BACK, fresh, shower);
            if (there.isEmpty() && (before || !fresh.isEmpty()))
                tell(Change.Sort.WENT, before ? was : fresh, timeline.sight(ender));
            return next;
        }

        /// What a look shows of the product.
        private Map<Said, Integer> shown(int look, int from, int behind) {
            Map<Said, Integer> shown = new TreeMap<>();
            for (int i = from; i < behind; i++)
                if (history.isThere(i) && products.has(history.group(i), product))
                    shown.put(said(look, i), history.group(i));
            return shown;
        }

        private Said said(int look, int at) {
            return new Said(
                    timeline.format(look),
                    history.member(at),
                    products.component(history.group(at)));
        }

        private void apply(Map<Said, Integer> shown, int from, int behind) {
            BitSet whole = new BitSet();
            int format = timeline.format(history.look(from));
            for (int i = from; i < behind; i++)
                if (history.isWhole(i)) whole.set(history.member(i));
            if (!whole.isEmpty())
                there.keySet().removeIf(one -> one.format == format && whole.get(one.member));
            there.putAll(shown);
            for (int i = from; i < behind; i++)
                if (!history.isReached(i) && !history.isThere(i))
                    there.remove(said(history.look(i), i));
        }

        /// Whether any look since then could have shown it: at all of what it reached of the
        /// machine, or a log of what came and went, and with a trace by which it was recognised.
        private boolean couldHave() {
            Set<Kind> kinds = sum(ever).kinds();
            for (int from = 0; from < history.size(); ) {
                int look = history.look(from);
                boolean whole = true;
                int behind = from;
                for (; behind < history.size() && history.look(behind) == look; behind++)
                    if (history.isReached(behind)) whole &= history.isWhole(behind);
                from = behind;
                if (timeline.time(look) > since
                        && (whole || timeline.tellsChanges(look))
                        && !Collections.disjoint(timeline.reach(look).kinds(), kinds)) return true;
            }
            return false;
        }

        private void tell(Change.Sort sort, Collection<Integer> groups, Sight look)
                throws IOException {
            Products.Sum sum = sum(groups);
            to.on(
                    new Change(
                            sort,
                            history.machine(),
                            members,
                            products.supplier(product),
                            products.name(product),
                            sum.components(),
                            sum.verdicts(),
                            look));
        }

        private Products.Sum sum(Collection<Integer> groups) {
            return products.sum(product, List.copyOf(new LinkedHashSet<>(groups)));
        }
    }

    /// Who says that something is there.
    ///
    /// @param format the number of the method
    /// @param member its place among the machine's
    /// @param component its number
    private record Said(int format, int member, int component) implements Comparable<Said> {
        @Override
        public int compareTo(Said other) {
            if (format != other.format) return Integer.compare(format, other.format);
            if (member != other.member) return Integer.compare(member, other.member);
            return Integer.compare(component, other.component);
        }
    }
}
