package org.interdict.supplier;

import java.util.List;
import java.util.Locale;

/// `from` stands in this relation to `to`: both are entities of the dossier.
///
/// @param share of ownership in percent, more than 0 and up to 100; 0 if it is not known or does
///   not apply
/// @param since a year, month or day, or empty
/// @param until the same; empty while it lasts
/// @param sources ids in the dossier
public record Relation(
        Link link,
        String from,
        String to,
        double share,
        String since,
        String until,
        String note,
        Standing standing,
        List<String> sources) {
    public Relation {
        sources = List.copyOf(sources);
    }

    /// How two entities belong together.
    public enum Link {
        OWNS,
        CONTROLS,
        SUCCESSOR_OF,
        AFFILIATE_OF;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
