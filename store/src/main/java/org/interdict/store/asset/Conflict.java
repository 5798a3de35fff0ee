package org.interdict.store.asset;

import org.interdict.sweep.Asset;

import java.util.List;

/// A strong key that more than one machine has.
///
/// @param key as the first of them writes it
/// @param machines the numbers of each machine that has it
/// @param why what speaks against their being one; none if nothing does but a person's word
/// @param settled whether a person said of each two of them that they are not one
public record Conflict(
        Asset.Key key, List<List<Integer>> machines, List<Contradiction> why, boolean settled) {
    public Conflict {
        machines = List.copyOf(machines);
        why = List.copyOf(why);
    }
}
