package org.interdict.finding;

import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;

import java.util.List;
import java.util.Locale;

/// One link of a supply path: `from` —how→ `to`.
///
/// @param to what it leads to, for a person
/// @param sources who says so; empty where the input itself does
public record Step(How how, String from, String to, Standing standing, List<Source> sources) {
    public Step {
        sources = List.copyOf(sources);
    }

    public enum How {
        /// A component is on an asset, or part of a release.
        ON,
        /// A component is the release itself.
        IS,
        /// A component lies inside another.
        PART_OF,
        /// Another component depends on it.
        NEEDED_BY,
        /// Another component was made from it, or is a copy or a variant of it.
        WENT_INTO,
        /// A component is a product of the dossier.
        RECOGNISED_AS,
        /// A product holds another.
        EMBEDS,
        /// A product's maker.
        MADE_BY,
        /// A company belongs to another.
        BELONGS_TO;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
