package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Examination;
import org.interdict.finding.Finding;
import org.interdict.finding.Findings;
import org.interdict.finding.Scope;
import org.interdict.finding.Sighting;
import org.interdict.order.Act;
import org.interdict.order.Order;
import org.interdict.store.StoreException;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Judges what an index holds: which components meet a watchlist, and what orders say of each on
/// assets that are alike, so that it is judged once however many there are. What surrounds a
/// component in an SBOM is not known so; then a verdict may be a question where the answer from the
/// evidence decides. Not for several threads.
///
/// First all is told that there is to judge ([#each], [#group]), then [#judge] does it.
public final class Judging {
    private final Index index;
    private final Watchlist watchlist;
    private final Matching matching;
    private final Findings findings;
    private final long seed;
    private final int[] alike; // of each asset the number of its sort and one, 0 if not known yet
    private final Map<Sort, Integer> sorts = new HashMap<>();
    private final List<Asset> samples = new ArrayList<>();
    private final Map<Group, Integer> numbers = new HashMap<>();
    private final List<Integer> components = new ArrayList<>(); // by group
    private final List<List<Judged>> judged = new ArrayList<>();
    private Group last = new Group(-1, -1, Act.PRESENCE);
    private int lastNumber;

    /// What is alike for a judgement, of the asset.
    private record Sort(Asset.AssetKind kind, String maker, String date) {}

    /// A component on assets that are alike, as looks show it that show the same act.
    private record Group(int component, int sort, Act shows) {}

    /// Is told of one component after the other.
    @FunctionalInterface
    public interface Met {
        /// A component meets the watchlist.
        void on(int number, Component component) throws IOException;
    }

    /// @param watchlist of the dossiers
    /// @param asOf the day of the verdicts
    /// @param seed unknown to whoever made the lists
    public Judging(
            Index index,
            List<Order> orders,
            List<Dossier> dossiers,
            Watchlist watchlist,
            Scope scope,
            LocalDate asOf,
            long seed) {
        this.index = index;
        this.watchlist = watchlist;
        this.matching = watchlist.matching(seed);
        this.findings = new Findings(orders, scope, asOf, dossiers);
        this.seed = seed;
        this.alike = new int[index.assets()];
    }

    /// Tells every component that meets the watchlist, by number.
    public void each(Met met) throws IOException {
        for (int candidate : index.candidates(watchlist, matching)) {
            Component component = index.component(candidate);
            if (!matching.match(component).isEmpty()) met.on(candidate, component);
        }
    }

    /// The number of the judgement of a component on an asset.
    ///
    /// @param shows the act that the look shows
    public int group(int number, Component component, int asset, Act shows) throws StoreException {
        int sort = sort(asset);
        if (last.component == number && last.sort == sort && last.shows == shows) return lastNumber;
        last = new Group(number, sort, shows);
        Integer known = numbers.get(last);
        if (known == null) {
            known = numbers.size();
            numbers.put(last, known);
            components.add(number);
            examine(known, component, samples.get(sort), shows);
        }
        lastNumber = known;
        return known;
    }

    private int sort(int asset) throws StoreException {
        if (alike[asset] > 0) return alike[asset] - 1;
        Asset of = Sighted.of(index.asset(asset)).asset();
        Integer known =
                sorts.computeIfAbsent(
                        new Sort(of.kind(), of.maker(), of.date()), _ -> samples.size());
        if (known == samples.size()) samples.add(of);
        alike[asset] = known + 1;
        return known;
    }

    private void examine(int group, Component component, Asset sample, Act shows) {
        Examination examination =
                new Examination(
                        "",
                        matching,
                        watchlist.dossiers(),
                        Reaches.showing(shows),
                        Asset.UNKNOWN,
                        seed);
        examination.on(sample);
        examination.component(component, "", () -> "");
        findings.add(group, examination.finish());
    }

    /// Judges all that was told.
    public void judge() {
        for (int i = 0; i < numbers.size(); i++) judged.add(new ArrayList<>(1));
        for (Finding finding : findings.list()) {
            Judged one = judged(finding);
            for (Sighting sighting : finding.sightings()) judged.get(sighting.input()).add(one);
        }
    }

    private static Judged judged(Finding finding) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Match match : finding.matches()) kinds.add(match.trace().kind());
        return new Judged(
                finding.supplier(),
                finding.product(),
                finding.component(),
                finding.verdicts(),
                kinds);
    }

    /// How many judgements there are.
    public int size() {
        return numbers.size();
    }

    /// The number of the component that one is about.
    int component(int group) {
        return components.get(group);
    }

    /// What came of one, after [#judge]: one of each dossier that it belongs to; nothing if it only
    /// looked as if it did.
    ///
    /// @param group as [#group] gave it
    public List<Judged> of(int group) {
        return judged.get(group);
    }
}
