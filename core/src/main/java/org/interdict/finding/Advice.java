package org.interdict.finding;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Reach;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The one next look that would settle most: the one that could show the most of what these looks
/// could not have.
public final class Advice {
    private Advice() {}

    /// A sentence with the line to paste, or empty if no other look could show more.
    ///
    /// @param looked the reaches of the looks that were had, by format
    /// @param all of every format that is read
    public static String next(
            List<Dossier> dossiers, Map<String, Reach> looked, Map<String, Reach> all) {
        Set<Kind> seen = new HashSet<>();
        looked.values().forEach(reach -> seen.addAll(reach.kinds()));
        String best = "";
        long most = 0;
        for (Reach reach : new TreeMap<>(all).values()) {
            Set<Kind> more = new HashSet<>(reach.kinds());
            more.removeAll(seen);
            long count = count(dossiers, more);
            if (count > most && !reach.made().isEmpty()) {
                most = count;
                best =
                        reach.title()
                                + " could show "
                                + count
                                + " more indicators: "
                                + reach.made().getFirst();
            }
        }
        return best;
    }

    /// Indicators of these kinds by which alone something can be found.
    private static long count(List<Dossier> dossiers, Set<Kind> kinds) {
        long count = 0;
        for (Dossier dossier : dossiers) {
            for (Indicator indicator : dossier.indicators()) {
                if (indicator.strength() != Strength.CORROBORATING
                        && kinds.contains(indicator.kind())) count++;
            }
        }
        return count;
    }
}
