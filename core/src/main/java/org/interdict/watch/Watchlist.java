package org.interdict.watch;

import org.interdict.supplier.Dossier;

import java.util.List;

/// The dossiers that one or more orders name, compiled for matching. Immutable, shared by threads.
public final class Watchlist {
    private final List<Dossier> dossiers;

    private Watchlist(List<Dossier> dossiers) {
        this.dossiers = List.copyOf(dossiers);
    }

    public static Watchlist compile(List<Dossier> dossiers) {
        return new Watchlist(dossiers);
    }

    /// One thread's way through the list.
    ///
    /// @param seed of the table of values already found clean, so that nobody can craft a collision
    public Matching matching(long seed) {
        return new Matching();
    }

    public List<Dossier> dossiers() {
        return dossiers;
    }
}
