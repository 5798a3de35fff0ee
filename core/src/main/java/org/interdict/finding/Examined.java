package org.interdict.finding;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;

import java.util.List;
import java.util.Set;

/// What came of one input.
public final class Examined {
    private final long components;
    private final long lookAlikes;
    private final Set<Asset> assets;
    private final List<Hit> hits;
    private final List<Gap> gaps;

    Examined(long components, long lookAlikes, Set<Asset> assets, List<Hit> hits, List<Gap> gaps) {
        this.components = components;
        this.lookAlikes = lookAlikes;
        this.assets = assets;
        this.hits = hits;
        this.gaps = gaps;
    }

    /// An input in which nothing is found, of which that is known without looking.
    public static Examined nothing(long components, Set<Asset> assets, List<Gap> gaps) {
        return new Examined(components, 0, Set.copyOf(assets), List.of(), List.copyOf(gaps));
    }

    public long components() {
        return components;
    }

    /// Components that only look like the supplier's.
    public long lookAlikes() {
        return lookAlikes;
    }

    public Set<Asset> assets() {
        return assets;
    }

    public List<Gap> gaps() {
        return gaps;
    }

    List<Hit> hits() {
        return hits;
    }

    /// A recognised component, on what and where, and how it comes there.
    record Hit(Seen seen, Asset asset, String place, Routes routes) {}
}
