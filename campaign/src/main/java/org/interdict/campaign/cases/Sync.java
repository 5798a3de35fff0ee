package org.interdict.campaign.cases;

import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CaseChanged;
import org.interdict.campaign.decision.CaseDecision.CaseFound;
import org.interdict.campaign.decision.CaseDecision.CaseReturned;
import org.interdict.campaign.decision.CaseDecision.CaseVerified;
import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.store.trail.Looked;
import org.interdict.store.trail.Sight;
import org.interdict.store.trail.Trail;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Compares what the store knows with the cases, one trail after the other: what is there and has
/// no case gets one; what a person said to be removed is verified, or returned. It decides nothing
/// that is a person's to decide: an asset that is not seen any more keeps its case. Done twice, the
/// second time says nothing.
public final class Sync {
    private final Cases cases;
    private final Places places;
    private final List<Order> orders;
    private final Records records;
    private final Products products;
    private final To to;
    private final Map<Change, Long> counts = new EnumMap<>(Change.class);
    private long next;

    /// What can become of a case.
    public enum Change {
        FOUND,
        CHANGED,
        VERIFIED,
        RETURNED,
        /// Nothing new.
        SAME
    }

    /// Where things stand in the store.
    public interface Places {
        /// A machine as cases name it.
        ///
        /// @param members its sighted assets
        Placed of(List<Integer> members) throws IOException;
    }

    /// A machine.
    ///
    /// @param ids of each of its sighted assets, rising; the first names a new case
    /// @param keys `serial=…`, each once
    public record Placed(
            List<String> ids, String name, List<String> keys, String organization, String system) {
        public Placed {
            ids = List.copyOf(ids);
            keys = List.copyOf(keys);
        }
    }

    /// The names of the store's records.
    public interface Records {
        /// Number and hash: `12-ab…`.
        String name(int sweep);
    }

    /// What dossiers call their products.
    public interface Products {
        /// The id of a product in its dossier; the name itself where the dossier has none such.
        String id(String supplier, String name);
    }

    /// Takes what follows.
    public interface To {
        void on(CaseDecision decision) throws IOException;
    }

    /// @param orders of the campaign, in the order of the trails' verdicts
    public Sync(
            Cases cases,
            Places places,
            Records records,
            List<Order> orders,
            Products products,
            To to)
            throws IOException {
        this.cases = cases;
        this.places = places;
        this.records = records;
        this.orders = List.copyOf(orders);
        this.products = products;
        this.to = to;
        this.next = cases.last() + 1;
        for (Change change : Change.values()) counts.put(change, 0L);
    }

    /// How many changes there were of each sort.
    public Map<Change, Long> counts() {
        return new EnumMap<>(counts);
    }

    /// Takes a trail. Each is told once.
    public void on(Trail trail) throws IOException {
        Placed placed = places.of(trail.members());
        String product = products.id(trail.supplier(), trail.product());
        Case known = null;
        for (String id : placed.ids) {
            Optional<Case> found = cases.find(id, trail.supplier(), product);
            if (found.isPresent()) {
                known = found.get();
                break;
            }
        }
        if (known == null) begin(trail, product, placed);
        else compare(known, trail, placed);
    }

    private void begin(Trail trail, String product, Placed placed) throws IOException {
        if (!banned(trail.verdicts())) return;
        Optional<Sight> there = there(trail);
        if (there.isEmpty()) return;
        say(
                Change.FOUND,
                new CaseFound(
                        next++,
                        placed.ids.getFirst(),
                        placed.name,
                        placed.keys,
                        placed.organization,
                        placed.system,
                        trail.supplier(),
                        product,
                        versions(trail.components()),
                        verdicts(trail.verdicts()),
                        kinds(trail),
                        List.copyOf(new TreeSet<>(trail.scopes())),
                        formats(trail),
                        Instant.ofEpochMilli(trail.sights().getFirst().time()),
                        records.name(there.get().sweep())));
    }

    private static boolean banned(List<Verdict.Sort> verdicts) {
        for (Verdict.Sort sort : verdicts)
            if (sort == Verdict.Sort.PROHIBITED || sort == Verdict.Sort.REVIEW) return true;
        return false;
    }

    /// The last look that shows it, if some method's last word is that it is there.
    static Optional<Sight> there(Trail trail) {
        Sight last = null;
        for (Sight sight : trail.sights()) {
            boolean over = false;
            for (Looked look : trail.looks())
                over |=
                        look.whole()
                                && look.time() > sight.time()
                                && look.format().equals(sight.format());
            if (!over) last = sight;
        }
        return Optional.ofNullable(last);
    }

    private void compare(Case known, Trail trail, Placed placed) throws IOException {
        Case.Goods goods = known.goods();
        List<String> kinds = union(goods.kinds(), kinds(trail));
        List<String> scopes = union(goods.scopes(), trail.scopes());
        boolean changed = change(known, trail, placed, kinds, scopes);
        switch (known.state()) {
            case REMOVED -> {
                if (known.removed().isEmpty()) break;
                Instant removed = known.removed().get();
                switch (Proof.of(kinds, scopes, removed, trail.sights(), trail.looks())) {
                    case Proof.There(Sight by) -> returned(known, by);
                    case Proof.Gone(Looked by) ->
                            say(
                                    Change.VERIFIED,
                                    new CaseVerified(
                                            known.number(),
                                            records.name(by.sweep()),
                                            Instant.ofEpochMilli(by.time())));
                    case Proof.Open _ -> {
                        if (!changed) count(Change.SAME);
                    }
                }
                return;
            }
            // Not after the look that verified it: what arrives late counts as what came in time.
            case VERIFIED -> {
                if (seenAfter(known.removed().orElse(known.since()), known, trail)) return;
            }
            case RETIRED -> {
                if (seenAfter(known.since(), known, trail)) return;
            }
            case FOUND, PLANNED, RETURNED, WAIVED, DISPUTED -> {}
        }
        if (!changed) count(Change.SAME);
    }

    private boolean seenAfter(Instant time, Case known, Trail trail) throws IOException {
        for (Sight sight : trail.sights())
            if (sight.time() > time.toEpochMilli()) {
                returned(known, sight);
                return true;
            }
        return false;
    }

    private void returned(Case known, Sight by) throws IOException {
        say(
                Change.RETURNED,
                new CaseReturned(
                        known.number(), records.name(by.sweep()), Instant.ofEpochMilli(by.time())));
    }

    /// What was found only grows: a look that verifies has to cover all of it.
    private boolean change(
            Case known, Trail trail, Placed placed, List<String> kinds, List<String> scopes)
            throws IOException {
        Case.Goods goods = known.goods();
        CaseChanged changed =
                new CaseChanged(
                        known.number(),
                        placed.organization,
                        placed.system,
                        union(goods.versions(), versions(trail.components())),
                        verdicts(trail.verdicts()),
                        kinds,
                        scopes,
                        union(goods.formats(), formats(trail)),
                        goods.sweep());
        boolean same =
                changed.organization().equals(goods.organization())
                        && changed.system().equals(goods.system())
                        && changed.versions().equals(goods.versions())
                        && changed.verdicts().equals(goods.verdicts())
                        && changed.kinds().equals(goods.kinds())
                        && changed.scopes().equals(goods.scopes())
                        && changed.formats().equals(goods.formats());
        if (same) return false;
        say(Change.CHANGED, changed);
        return true;
    }

    private void count(Change change) {
        counts.merge(change, 1L, Long::sum);
    }

    private void say(Change change, CaseDecision decision) throws IOException {
        count(change);
        to.on(decision);
    }

    private static List<String> union(List<String> one, Iterable<String> other) {
        TreeSet<String> all = new TreeSet<>(one);
        for (String more : other) all.add(more);
        return List.copyOf(all);
    }

    private static List<String> versions(List<Component> components) {
        TreeSet<String> versions = new TreeSet<>();
        for (Component component : components)
            if (!component.version().isEmpty()) versions.add(component.version());
        return List.copyOf(versions);
    }

    private static List<String> kinds(Trail trail) {
        TreeSet<String> kinds = new TreeSet<>();
        for (Kind kind : trail.kinds()) kinds.add(kind.name());
        return List.copyOf(kinds);
    }

    private static List<String> formats(Trail trail) {
        TreeSet<String> formats = new TreeSet<>();
        for (Sight sight : trail.sights()) formats.add(sight.format());
        return List.copyOf(formats);
    }

    private List<String> verdicts(List<Verdict.Sort> sorts) {
        List<String> verdicts = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++)
            verdicts.add(orders.get(i).id() + '=' + sorts.get(i).name().toLowerCase(Locale.ROOT));
        return verdicts;
    }
}
