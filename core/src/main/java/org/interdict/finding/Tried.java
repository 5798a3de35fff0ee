package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.finding.Seen.Whole;
import org.interdict.order.Act;
import org.interdict.order.Composition;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Product;
import org.interdict.supplier.Product.Embedding;
import org.interdict.supplier.Product.Embedding.How;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset.AssetKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A product as if it had been seen, surely and in one certain way.
///
/// @param composition as which it is there
/// @param act that is shown
record Tried(Seen seen, Composition composition, Act act) {
    private static final Whole ANOTHERS = new Whole("a product", "another company", false, false);
    private static final Whole SERVICE = new Whole("a service", "another company", false, true);

    /// Every way in which it may be there; of another company's product, those that are left.
    ///
    /// @param acts which to show
    /// @param day on which what is bought is bought
    static List<Tried> all(Dossier dossier, Product product, Set<Act> acts, LocalDate day) {
        List<Tried> all = new ArrayList<>();
        for (Composition composition : Composition.values()) {
            Optional<Product> as = as(product, composition);
            if (as.isEmpty()) continue;
            for (Act act : acts)
                all.add(
                        new Tried(
                                seen(dossier, as.get(), composition, act, day), composition, act));
        }
        return all;
    }

    /// The same made by another company.
    static Product madeBy(Entity entity, Product product) {
        return new Product(
                product.id(),
                product.names(),
                product.categories(),
                entity.id(),
                product.partly(),
                product.follows(),
                product.embeds(),
                product.note(),
                product.standing(),
                product.sources());
    }

    private static Optional<Product> as(Product product, Composition composition) {
        Optional<Embedding> embeds = product.embeds();
        if (embeds.isPresent())
            return Optional.of(product).filter(_ -> natural(embeds.get(), composition));
        if (composition != Composition.WHITE_LABEL) return Optional.of(product);
        Embedding label =
                new Embedding(
                        product.id(),
                        How.WHITE_LABEL,
                        "",
                        List.of(),
                        List.of(),
                        Standing.CONFIRMED,
                        List.of());
        return Optional.of(
                new Product(
                        product.id(),
                        product.names(),
                        product.categories(),
                        "",
                        product.partly(),
                        product.follows(),
                        Optional.of(label),
                        product.note(),
                        product.standing(),
                        product.sources()));
    }

    /// How the supplier's part is there in another company's product by itself.
    private static boolean natural(Embedding embeds, Composition composition) {
        return composition
                == switch (embeds.how()) {
                    case PART, ENGINE, SDK, FEED, SIGNATURES -> Composition.EMBEDDED;
                    case WHITE_LABEL -> Composition.WHITE_LABEL;
                    case BUNDLE -> Composition.ITSELF;
                    case HOSTED -> Composition.IN_SERVICE;
                };
    }

    private static Seen seen(
            Dossier dossier, Product product, Composition composition, Act act, LocalDate day) {
        boolean own = product.embeds().isEmpty();
        List<Whole> within =
                switch (composition) {
                    case EMBEDDED -> own ? List.of(ANOTHERS) : List.of();
                    case IN_COMPONENT -> own ? List.of(ANOTHERS, ANOTHERS) : List.of(ANOTHERS);
                    case IN_SERVICE -> own ? List.of(SERVICE) : List.of();
                    case ITSELF, WHITE_LABEL -> List.of();
                };
        Presence presence =
                switch (act) {
                    case USE -> Presence.RAN;
                    case INTEGRATION -> Presence.DECLARED;
                    case PRESENCE, PROCUREMENT, TRANSACTION, FUNDING -> Presence.LISTED;
                };
        Recognition surely =
                new Recognition(dossier, Optional.of(product), List.of(), Strength.IDENTIFIED, "");
        return new Seen(
                new Component(Type.APPLICATION, presence, Paths.name(product), "", List.of()),
                surely,
                within,
                false,
                act == Act.PROCUREMENT ? AssetKind.PURCHASE : AssetKind.HOST,
                "",
                false,
                act,
                day.toString());
    }
}
