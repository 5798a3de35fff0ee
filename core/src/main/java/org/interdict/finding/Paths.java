package org.interdict.finding;

import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Product;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The supply path of what was seen, from the asset to the order's subject, for people and for
/// `--explain`.
final class Paths {
    private Paths() {}

    /// @param order the one whose subject the path leads to
    static List<Step> of(Seen seen, Asset asset, Order order) {
        List<Step> steps = new ArrayList<>();
        Recognition recognition = seen.recognition();
        String here = Seen.Whole.of(seen.component(), false).name();
        String on =
                asset.name().isEmpty() ? "an asset that the source does not name" : asset.name();
        for (String via : seen.via()) {
            steps.add(new Step(Step.How.PART_OF, here, via, Standing.CONFIRMED, List.of()));
        }
        for (Seen.Whole whole : seen.within()) {
            steps.add(
                    new Step(Step.How.PART_OF, here, whole.name(), Standing.CONFIRMED, List.of()));
        }
        steps.addFirst(
                new Step(
                        seen.itself() ? Step.How.IS : Step.How.ON,
                        here,
                        on,
                        Standing.CONFIRMED,
                        List.of()));
        Dossier dossier = recognition.dossier();
        Match best = recognition.matches().getFirst();
        String product =
                recognition.strength() == Strength.MENTIONED
                        ? "something that mentions "
                                + recognition.product().map(Paths::name).orElse(dossier.name())
                        : recognition
                                .product()
                                .map(Paths::name)
                                .orElse("a product of " + dossier.name());
        steps.add(
                new Step(
                        Step.How.RECOGNISED_AS,
                        here,
                        product,
                        best.indicator().standing(),
                        sources(dossier, best.indicator().sources())));
        recognition.product().flatMap(p -> embedded(p, dossier)).ifPresent(steps::add);
        maker(recognition)
                .ifPresent(
                        maker -> {
                            Product made =
                                    recognition
                                            .product()
                                            .flatMap(p -> inner(p, dossier))
                                            .orElseThrow();
                            steps.add(
                                    new Step(
                                            Step.How.MADE_BY,
                                            name(made),
                                            Chain.name(maker),
                                            made.standing(),
                                            sources(dossier, made.sources())));
                            Chain.from(maker, dossier, order.subject())
                                    .ifPresent(chain -> steps.addAll(chain.steps()));
                        });
        return steps;
    }

    /// Who made the supplier's part: of another company's product, what that embeds. Nothing if no
    /// product is known.
    static Optional<Entity> maker(Recognition recognition) {
        Dossier dossier = recognition.dossier();
        return recognition
                .product()
                .flatMap(product -> inner(product, dossier))
                .flatMap(product -> dossier.entity(product.maker()));
    }

    private static Optional<Product> inner(Product product, Dossier dossier) {
        return product.embeds().isEmpty()
                ? Optional.of(product)
                : product.embeds().flatMap(embeds -> dossier.product(embeds.product()));
    }

    private static Optional<Step> embedded(Product product, Dossier dossier) {
        return product.embeds()
                .map(
                        embeds ->
                                new Step(
                                        Step.How.EMBEDS,
                                        name(product),
                                        dossier.product(embeds.product())
                                                .map(Paths::name)
                                                .orElse(embeds.product()),
                                        embeds.standing(),
                                        sources(dossier, embeds.sources())));
    }

    static String name(Product product) {
        return product.names().isEmpty() ? product.id() : product.names().getFirst();
    }

    static List<Source> sources(Dossier dossier, List<String> ids) {
        return dossier.sources().stream().filter(source -> ids.contains(source.id())).toList();
    }
}
