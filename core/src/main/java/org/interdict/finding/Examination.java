package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.finding.Seen.Whole;
import org.interdict.order.Act;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.watch.Match;
import org.interdict.watch.Matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Looks through one input: keeps what meets the watchlist and what surrounds it, and counts the
/// rest. Of things that can be linked it keeps numbers and names, up to a limit ([Graph]): a find
/// at the end of an input may be needed by what stands at its begin. Not for several threads.
public final class Examination implements Sink {
    /// Gaps of one input that are told one by one; the rest is counted.
    private static final int MAX_GAPS = 1_000;

    private final String input;
    private final Matching matching;
    private final List<Dossier> dossiers;
    private final Reach reach;
    private final Asset fallback;

    private final List<Hit> hits = new ArrayList<>();
    private final List<List<Hit>> level = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<List<Hit>> waiting = new ArrayList<>(List.of(new ArrayList<>()));
    private final Graph graph;
    private final Set<Asset> assets = new HashSet<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int depth;
    private long components;
    private long lookAlikes;
    private long moreGaps;
    private Asset about = Asset.UNKNOWN;
    private Asset on = Asset.UNKNOWN;

    /// @param input its name, for gaps
    /// @param dossiers those of `matching`
    /// @param reach of the reader that reads it
    /// @param fallback the asset of what the input does not place: as the user named it, else the
    ///   input itself
    /// @param seed unknown to whoever made the input; nothing in the answer depends on it
    public Examination(
            String input,
            Matching matching,
            List<Dossier> dossiers,
            Reach reach,
            Asset fallback,
            long seed) {
        this.input = input;
        this.matching = matching;
        this.dossiers = List.copyOf(dossiers);
        this.reach = reach;
        this.fallback = fallback;
        this.graph = new Graph(seed);
    }

    @Override
    public void about(Asset asset) {
        about = asset;
    }

    @Override
    public void on(Asset asset) {
        if (!asset.equals(on)) {
            on = asset;
            if (!asset.equals(Asset.UNKNOWN)) assets.add(asset);
        }
    }

    @Override
    public void open() {
        depth++;
        if (level.size() <= depth) {
            level.add(new ArrayList<>());
            waiting.add(new ArrayList<>());
        }
    }

    @Override
    public void close() {
        List<Hit> parts = level.get(depth);
        parts.addAll(waiting.get(depth)); // their own whole never came
        waiting.get(depth).clear();
        depth--;
        waiting.get(depth).addAll(parts);
        parts.clear();
    }

    @Override
    public void component(Component component, String ref, Place where) {
        components++;
        List<Match> matches = matching.match(component);
        if (matching.lookAlike()) lookAlikes++;
        int number = graph.component(component, ref);
        List<Hit> parts = waiting.get(depth);
        if (matches.isEmpty() && parts.isEmpty()) return;
        List<Recognition> recognised = new ArrayList<>();
        if (!matches.isEmpty())
            for (Dossier dossier : dossiers)
                Recognition.of(dossier, matches).ifPresent(recognised::add);
        Whole whole = Whole.of(component, recognised.stream().anyMatch(Examination::ours));
        if (!parts.isEmpty()) number = hold(number, component, parts);
        for (Hit part : parts) part.within.add(whole);
        List<Hit> here = level.get(depth);
        here.addAll(parts);
        parts.clear();
        for (Recognition recognition : recognised) {
            Hit hit = new Hit(component, recognition, number, where.text(), on);
            hits.add(hit);
            here.add(hit);
        }
    }

    /// Links a whole with those of its parts that were found, or that hold what was found.
    private int hold(int known, Component whole, List<Hit> parts) {
        int number = known >= 0 ? known : graph.component(whole);
        for (Hit part : parts) {
            if (part.number < 0) {
                part.number = graph.component(part.component);
                part.top = part.number;
            }
            graph.link(Link.HOLDS, number, part.top);
            part.top = number;
        }
        return number;
    }

    @Override
    public void link(Link link, String from, String to) {
        graph.link(link, from, to);
    }

    @Override
    public void root(String ref) {
        graph.root(ref);
    }

    @Override
    public void gap(Place where, String what) {
        if (gaps.size() < MAX_GAPS) gaps.add(new Gap(input, where.text(), what));
        else moreGaps++;
    }

    /// All that was seen, after the last push.
    public Examined finish() {
        List<Gap> told = new ArrayList<>(gaps);
        if (moreGaps > 0) told.add(new Gap(input, "", "and " + moreGaps + " more places"));
        Asset whole = named(about);
        if (assets.isEmpty() && components > 0) assets.add(whole);
        Optional<Ways> ways = ways();
        boolean ours = hits.stream().anyMatch(hit -> isRelease(hit) && ours(hit.recognition));
        List<Examined.Hit> found = new ArrayList<>();
        for (Hit hit : hits) {
            Asset asset = hit.asset.equals(Asset.UNKNOWN) ? whole : named(hit.asset);
            boolean release = isRelease(hit);
            boolean linked = ways.isPresent() && hit.number >= 0;
            List<Whole> within =
                    linked && hit.within.isEmpty() && !release
                            ? ways.get().wholes(hit.number)
                            : List.copyOf(hit.within);
            Seen seen =
                    new Seen(
                            hit.component,
                            hit.recognition,
                            within,
                            linked
                                    && asset.kind() == AssetKind.UNKNOWN
                                    && ways.get().isNeeded(hit.number),
                            asset.kind(),
                            asset.maker(),
                            ours || release,
                            shows(asset),
                            asset.date());
            Routes routes = linked ? ways.get().to(hit.number) : Routes.NONE;
            found.add(new Examined.Hit(seen, asset, hit.place, routes));
        }
        if (ways.isPresent())
            for (String gap : ways.get().gaps()) told.add(new Gap(input, "", gap));
        return new Examined(components, lookAlikes, Set.copyOf(assets), found, List.copyOf(told));
    }

    /// What stands on a purchase was bought, whatever such lists show else.
    private Act shows(Asset asset) {
        return asset.kind() == AssetKind.PURCHASE ? Act.PROCUREMENT : reach.shows();
    }

    /// Nothing without a find or without links.
    private Optional<Ways> ways() {
        if (hits.isEmpty() || graph.things() == 0) return Optional.empty();
        BitSet found = new BitSet();
        BitSet supplied = new BitSet();
        for (Hit hit : hits) {
            if (hit.number < 0) continue;
            found.set(hit.number);
            if (ours(hit.recognition)) supplied.set(hit.number);
        }
        return Optional.of(new Ways(graph, found, supplied));
    }

    private static boolean ours(Recognition recognition) {
        return recognition.doubt().isEmpty()
                && recognition.product().flatMap(p -> p.embeds()).isEmpty();
    }

    private boolean isRelease(Hit hit) {
        return about.kind() == AssetKind.RELEASE
                && hit.within.isEmpty()
                && !about.name().isEmpty()
                && hit.component.name().equals(about.name());
    }

    private Asset named(Asset asset) {
        return asset.name().isEmpty()
                ? new Asset(
                        fallback.name(), asset.kind(), asset.keys(), asset.maker(), asset.date())
                : asset;
    }

    /// A find whose surroundings are not all known yet.
    private static final class Hit {
        private final Component component;
        private final Recognition recognition;
        private int number; // of the graph; negative if it is not in it
        private int top; // of what it lies in so far, or its own
        private final String place;
        private final Asset asset;
        private final List<Whole> within = new ArrayList<>();

        private Hit(
                Component component,
                Recognition recognition,
                int number,
                String place,
                Asset asset) {
            this.component = component;
            this.recognition = recognition;
            this.number = number;
            this.top = number;
            this.place = place;
            this.asset = asset;
        }
    }
}
