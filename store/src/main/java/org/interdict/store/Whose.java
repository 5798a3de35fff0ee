package org.interdict.store;

import org.interdict.store.index.Index;
import org.interdict.store.record.SweepRecord;

import java.io.IOException;
import java.util.BitSet;
import java.util.Set;

/// Whose assets an answer is about.
public final class Whose {
    /// Everybody's.
    public static final Whose ALL = new Whose(Set.of(), new BitSet());

    private final Set<String> organizations; // empty for all
    private final BitSet assets;

    private Whose(Set<String> organizations, BitSet assets) {
        this.organizations = organizations;
        this.assets = assets;
    }

    /// Those of some organizations, whichever sweep reported them.
    ///
    /// @param organizations at least one
    public static Whose of(Set<String> organizations, Owners owners, Index index)
            throws IOException {
        BitSet assets = new BitSet();
        for (int i = 0; i < index.assets(); i++)
            if (organizations.contains(owners.organization(i))) assets.set(i);
        return new Whose(Set.copyOf(organizations), assets);
    }

    boolean isAll() {
        return organizations.isEmpty();
    }

    /// Whether a sighted asset is theirs.
    public boolean has(int asset) {
        return organizations.isEmpty() || assets.get(asset);
    }

    /// Whether a sweep was made for them: what it could not read is their matter, of whatever asset
    /// it would have been.
    boolean made(SweepRecord sweep) {
        return organizations.isEmpty() || organizations.contains(sweep.organization());
    }
}
