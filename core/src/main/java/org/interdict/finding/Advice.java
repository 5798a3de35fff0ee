package org.interdict.finding;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Reach;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The one next look that would settle most: the one that could show the most of what these looks
/// could not have.
public final class Advice {
    private Advice() {}

    /// A look that could show more.
    ///
    /// @param format of its list
    /// @param more indicators that it could show, and the looks before could not
    public record Next(String format, Reach reach, long more) {
        /// With the line to paste.
        public String sentence() {
            return reach.title()
                    + " could show "
                    + more
                    + " more indicators: "
                    + reach.made().getFirst();
        }
    }

    /// A sentence with the line to paste, or empty if no other look could show more.
    ///
    /// @param looked the reaches of the looks that were had, by format
    /// @param all of every format that is read
    public static String next(
            List<Dossier> dossiers, Map<String, Reach> looked, Map<String, Reach> all) {
        Set<Kind> seen = new HashSet<>();
        looked.values().forEach(reach -> seen.addAll(reach.kinds()));
        Optional<Next> next = next(dossiers, seen, all);
        return next.isPresent() ? next.get().sentence() : "";
    }

    /// The look that could show the most of what cannot be seen by these kinds, if there is one.
    ///
    /// @param seen the kinds that the looks that were had could show
    /// @param all the reaches of every format that is read
    public static Optional<Next> next(
            List<Dossier> dossiers, Set<Kind> seen, Map<String, Reach> all) {
        Next best = null;
        for (Map.Entry<String, Reach> entry : new TreeMap<>(all).entrySet()) {
            Reach reach = entry.getValue();
            Set<Kind> more = new HashSet<>(reach.kinds());
            more.removeAll(seen);
            long count = count(dossiers, more);
            if (count > (best == null ? 0 : best.more) && !reach.made().isEmpty())
                best = new Next(entry.getKey(), reach, count);
        }
        return Optional.ofNullable(best);
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
