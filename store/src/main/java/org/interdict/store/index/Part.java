package org.interdict.store.index;

/// What a segment is made of. Their order is written to disk: new ones come at the end.
enum Part {
    /// Where its numbers begin, and what its layers are.
    HEAD,
    /// New texts, in packed blocks.
    TEXTS,
    /// New components, in packed blocks.
    COMPONENTS,
    /// Under the beginning of a word: the new texts that hold it.
    BEGINNINGS,
    /// Under a text: the new components that bear it.
    USES,
    /// New assets, in packed blocks.
    SIGHTED,
    /// Which assets of before are known by more now.
    CHANGED,
    /// Their rows, in packed blocks.
    CHANGES,
    /// Which assets the rules say are one machine.
    JOINS,
    /// Under an input: the assets that it reports.
    INPUTS,
    /// Of a layer: the assets that it looked at, by their ordinals.
    COVERED,
    /// Of a layer: those of them of which it may not show all.
    BROKEN,
    /// Of a layer: which asset an ordinal is.
    ASSETS,
    /// Of a layer, under a component: where it is that it was not.
    ADDED,
    /// Of a layer, under a component: where it was and is no more.
    REMOVED;

    @SuppressWarnings("EnumOrdinal") // as said above
    int code() {
        return ordinal();
    }

    static Part of(int code) {
        return values()[code];
    }
}
