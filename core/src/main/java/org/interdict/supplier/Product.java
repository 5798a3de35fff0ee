package org.interdict.supplier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Something that a supplier makes, or that another company makes with the supplier's part inside.
///
/// @param id unique in the dossier
/// @param names as it is sold; a product field that begins with one names it
/// @param categories what sort of goods: `information-security`, `software`, `service`,
///   `threat-intelligence`, `training`, …
/// @param maker an entity of the dossier
/// @param partly whether the maker made only a part of it
/// @param follows the id of the product that it took the place of; else empty
/// @param embeds the supplier's part inside another company's product
/// @param sources ids in the dossier
public record Product(
        String id,
        List<String> names,
        Set<String> categories,
        String maker,
        boolean partly,
        String follows,
        Optional<Embedding> embeds,
        String note,
        Standing standing,
        List<String> sources) {
    public Product {
        names = List.copyOf(names);
        categories = Set.copyOf(categories);
        sources = List.copyOf(sources);
    }

    /// Says that a product holds another.
    ///
    /// @param product the id of what is inside
    /// @param how as what it is there
    /// @param releases the releases that hold it, for a person to read; empty for all
    /// @param with releases that surely hold it
    /// @param without releases that surely do not
    public record Embedding(
            String product,
            How how,
            String releases,
            List<Releases> with,
            List<Releases> without,
            Standing standing,
            List<String> sources) {
        public Embedding {
            with = List.copyOf(with);
            without = List.copyOf(without);
            sources = List.copyOf(sources);
        }

        /// As what one product is in another.
        public enum How {
            /// Some part of it; which one is not told.
            PART,
            ENGINE,
            /// A library that its makers built in.
            SDK,
            /// Data that keeps coming.
            FEED,
            /// Signatures, with which an engine of somebody else works.
            SIGNATURES,
            /// It is the other under a new name.
            WHITE_LABEL,
            /// It brings the other along, as a product by itself.
            BUNDLE,
            /// It is a service that runs on the other.
            HOSTED;

            public String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }
}
