package org.interdict.supplier;

import java.util.List;
import java.util.Locale;

/// `from` stands in this relation to `to`. Both are entities; of a link that leads to goods, `to`
/// is a product.
///
/// @param from an id of this dossier, or `dossier:id` for an entity of another
/// @param to the same
/// @param share of ownership; [Share#UNKNOWN] if it is not known or does not apply
/// @param since a year, month or day, or empty: it always was, as far as is known
/// @param until the same; empty while it lasts
/// @param sources ids in the dossier
public record Relation(
        Link link,
        String from,
        String to,
        Share share,
        String since,
        String until,
        String note,
        Standing standing,
        List<String> sources) {
    public Relation {
        sources = List.copyOf(sources);
    }

    /// How two entities, or an entity and a product, belong together.
    public enum Link {
        OWNS,
        /// It decides what the other does, by whatever right.
        CONTROLS,
        /// A person, or a company, is a director or an officer of a company.
        OFFICER_OF,
        /// The same entity under another name.
        ALIAS_OF,
        /// The same entity, which bears the other name since.
        RENAMED_TO,
        /// It went on with the business of the other.
        SUCCESSOR_OF,
        /// Rights of the other were made over to it.
        ASSIGNEE_OF,
        /// They belong together, and nobody says how.
        AFFILIATE_OF,
        /// It does business in support of the other, under a name of its own.
        OPERATES_FOR,
        /// It sells goods of another company.
        RESELLS(true),
        /// It runs goods of another company for its customers.
        HOSTS(true),
        /// Its signature is on goods of another company.
        SIGNS(true),
        /// It hands out goods of another company together with its own.
        BUNDLES(true);

        private final boolean toProduct;

        Link() {
            this(false);
        }

        Link(boolean toProduct) {
            this.toProduct = toProduct;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// Whether `to` is a product.
        public boolean leadsToProduct() {
            return toProduct;
        }
    }
}
