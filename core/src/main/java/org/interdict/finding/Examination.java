package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.finding.Seen.Whole;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.watch.Match;
import org.interdict.watch.Matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Looks through one input: keeps what meets the watchlist and what surrounds it, and counts the
/// rest. What it keeps grows with what is found, never with what is read. Not for several threads.
public final class Examination implements Sink {
    /// Edges of a dependency graph that are kept to explain a find; beyond them its path is not
    /// traced.
    private static final int MAX_LINKS = 200_000;

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
    private final Map<String, String> from = new HashMap<>();
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
    public Examination(
            String input, Matching matching, List<Dossier> dossiers, Reach reach, Asset fallback) {
        this.input = input;
        this.matching = matching;
        this.dossiers = List.copyOf(dossiers);
        this.reach = reach;
        this.fallback = fallback;
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
        List<Hit> parts = waiting.get(depth);
        if (matches.isEmpty() && parts.isEmpty()) return;
        List<Recognition> recognised = new ArrayList<>();
        if (!matches.isEmpty())
            for (Dossier dossier : dossiers)
                Recognition.of(dossier, matches).ifPresent(recognised::add);
        Whole whole = Whole.of(component, recognised.stream().anyMatch(Examination::ours));
        for (Hit part : parts) part.within.add(whole);
        List<Hit> here = level.get(depth);
        here.addAll(parts);
        parts.clear();
        for (Recognition recognition : recognised) {
            Hit hit = new Hit(component, recognition, ref, where.text(), on);
            hits.add(hit);
            here.add(hit);
        }
    }

    @Override
    public void link(String parent, String child) {
        if (!hits.isEmpty() && from.size() < MAX_LINKS) from.putIfAbsent(child, parent);
    }

    @Override
    public void gap(Place where, String what) {
        if (gaps.size() < MAX_GAPS) gaps.add(new Gap(input, where.text(), what));
        else moreGaps++;
    }

    /// All that was seen, after the last push.
    public Examined finish() {
        if (moreGaps > 0) gaps.add(new Gap(input, "", "and " + moreGaps + " more places"));
        Asset whole = named(about);
        if (assets.isEmpty() && components > 0) assets.add(whole);
        boolean ours = hits.stream().anyMatch(hit -> isRelease(hit) && ours(hit.recognition));
        List<Examined.Hit> found = new ArrayList<>();
        for (Hit hit : hits) {
            Asset asset = hit.asset.equals(Asset.UNKNOWN) ? whole : named(hit.asset);
            Seen seen =
                    new Seen(
                            hit.component,
                            hit.recognition,
                            List.copyOf(hit.within),
                            via(hit.ref),
                            asset.kind(),
                            asset.maker(),
                            ours || isRelease(hit),
                            reach.shows());
            found.add(new Examined.Hit(seen, asset, hit.place));
        }
        return new Examined(components, lookAlikes, Set.copyOf(assets), found, List.copyOf(gaps));
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

    /// What depends on it, up to what nothing depends on; the nearest first.
    private List<String> via(String ref) {
        List<String> chain = new ArrayList<>();
        Set<String> met = new HashSet<>(Set.of(ref));
        Optional<String> parent = Optional.ofNullable(from.get(ref));
        while (parent.isPresent() && met.add(parent.get())) {
            chain.add(parent.get());
            parent = Optional.ofNullable(from.get(parent.get()));
        }
        return chain;
    }

    /// A find whose surroundings are not all known yet.
    private static final class Hit {
        private final Component component;
        private final Recognition recognition;
        private final String ref;
        private final String place;
        private final Asset asset;
        private final List<Whole> within = new ArrayList<>();

        private Hit(
                Component component,
                Recognition recognition,
                String ref,
                String place,
                Asset asset) {
            this.component = component;
            this.recognition = recognition;
            this.ref = ref;
            this.place = place;
            this.asset = asset;
        }
    }
}
