package org.interdict.campaign.filing;

import org.interdict.order.Composition;
import org.interdict.order.Exclusion;
import org.interdict.order.Flow;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Subject;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Product;

import java.util.Optional;
import java.util.Set;

/// Which products of its suppliers an order can mean at all, and so "none found" has to speak of.
/// What the order surely leaves out, whoever has it, is not among them: BOD 17-01 does not ask
/// after Kaspersky Threat Intelligence. In doubt a product is meant.
public final class Meant {
    private Meant() {}

    /// Whether some system, on some day, could have the product against the order.
    public static boolean by(Order order, Dossier dossier, Product product) {
        for (Subject subject : order.subjects()) {
            if (!subject.supplier().equals(dossier.id())) continue;
            if (!subject.products().isEmpty()
                    && !subject.successors()
                    && !subject.products().contains(own(dossier, product).id())) continue;
            for (Composition composition : compositions(product))
                if (banned(order, subject, own(dossier, product), composition)) return true;
        }
        return false;
    }

    private static boolean banned(
            Order order, Subject subject, Product product, Composition composition) {
        for (Exclusion exclusion : order.excludes())
            if (exclusion.isOn(subject)
                    && exclusion.provided().isEmpty()
                    && letsOut(exclusion, product, composition)) return false;
        for (Prohibition ban : order.prohibits())
            if (ban.isOn(subject)
                    && ban.flow() != Flow.OUTBOUND
                    && ban.compositions().contains(composition)
                    && covers(ban, product)) return true;
        return false;
    }

    private static boolean letsOut(Exclusion exclusion, Product product, Composition composition) {
        boolean all =
                exclusion.compositions().isEmpty()
                        && exclusion.products().isEmpty()
                        && exclusion.categories().isEmpty();
        return all
                || exclusion.compositions().contains(composition)
                || exclusion.products().contains(product.id())
                || meets(exclusion.categories(), product);
    }

    private static boolean covers(Prohibition ban, Product product) {
        return (ban.categories().isEmpty() && ban.products().isEmpty())
                || ban.products().contains(product.id())
                || meets(ban.categories(), product);
    }

    private static boolean meets(Set<String> categories, Product product) {
        for (String category : product.categories()) if (categories.contains(category)) return true;
        return false;
    }

    /// The supplier's own goods, which an order's words are about: of another company's product,
    /// what lies inside.
    private static Product own(Dossier dossier, Product product) {
        Product at = product;
        for (int steps = 0; steps <= dossier.products().size(); steps++) {
            Optional<Product> inner =
                    at.embeds().flatMap(embeds -> dossier.product(embeds.product()));
            if (inner.isEmpty()) return at;
            at = inner.get();
        }
        return at; // a ring, which the dossier's check refuses
    }

    /// How goods of such a product can be there. The supplier's own may lie inside anything too,
    /// but are meant already if they are by themselves.
    private static Set<Composition> compositions(Product product) {
        if (product.embeds().isEmpty()) return Set.of(Composition.ITSELF);
        return switch (product.embeds().get().how()) {
            case PART, ENGINE, SDK, FEED, SIGNATURES ->
                    Set.of(Composition.EMBEDDED, Composition.IN_COMPONENT);
            case WHITE_LABEL -> Set.of(Composition.WHITE_LABEL);
            case BUNDLE -> Set.of(Composition.ITSELF);
            case HOSTED -> Set.of(Composition.IN_SERVICE);
        };
    }
}
