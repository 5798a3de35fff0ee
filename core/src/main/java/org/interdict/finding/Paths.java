package org.interdict.finding;

import org.interdict.finding.Route.Stop;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Product;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The supply path of what was seen, from the asset to the maker, for people and for `--explain`.
final class Paths {
    private Paths() {}

    static List<Step> of(Seen seen, Routes routes, Asset asset) {
        List<Step> steps = new ArrayList<>();
        Recognition recognition = seen.recognition();
        String here = Seen.Whole.of(seen.component(), false).name();
        String on =
                asset.name().isEmpty() ? "an asset that the source does not name" : asset.name();
        steps.add(
                new Step(
                        seen.itself() ? Step.How.IS : Step.How.ON,
                        here,
                        on,
                        Standing.CONFIRMED,
                        List.of()));
        steps.addAll(ways(seen, routes, here));
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
                            Product made = inner(recognition).orElseThrow();
                            steps.add(
                                    new Step(
                                            Step.How.MADE_BY,
                                            name(made),
                                            Chain.name(maker),
                                            made.standing(),
                                            sources(dossier, made.sources())));
                        });
        return steps;
    }

    /// How it comes there: what it lies in, and the shortest way down to it, from its end.
    private static List<Step> ways(Seen seen, Routes routes, String here) {
        List<Step> steps = new ArrayList<>();
        List<Stop> stops = routes.shown().isEmpty() ? List.of() : routes.shown().getFirst().stops();
        if (stops.isEmpty() || stops.getLast().link() != Link.HOLDS) {
            String below = here;
            for (Seen.Whole whole : seen.within()) {
                steps.add(step(Step.How.PART_OF, below, whole.name()));
                below = whole.name();
            }
        }
        String below = here;
        for (int i = stops.size() - 1; i >= 0; i--) {
            Stop stop = stops.get(i);
            int omitted = routes.shown().getFirst().omitted();
            String above = i == 0 && omitted > 0 ? omitted + " others in a row, and they by " : "";
            String who = stop.ours() ? "the supplier's" : stop.maker();
            String to = stop.title() + (who.isEmpty() ? "" : " (" + who + ")");
            steps.add(step(how(stop.link()), below, above + to));
            below = stop.title();
        }
        if (routes.others() + routes.shown().size() > 1) {
            long others = routes.others() + routes.shown().size() - 1;
            steps.add(
                    step(
                            Step.How.NEEDED_BY,
                            here,
                            others + (others == 1 ? " other" : " others") + " too"));
        }
        return steps;
    }

    private static Step step(Step.How how, String from, String to) {
        return new Step(how, from, to, Standing.CONFIRMED, List.of());
    }

    private static Step.How how(Link link) {
        return switch (link) {
            case HOLDS -> Step.How.PART_OF;
            case NEEDS -> Step.How.NEEDED_BY;
            case STEMS_FROM -> Step.How.WENT_INTO;
        };
    }

    /// Who made the supplier's part: of another company's product, what that embeds. Nothing if no
    /// product is known.
    static Optional<Entity> maker(Recognition recognition) {
        return inner(recognition).flatMap(p -> recognition.dossier().entity(p.maker()));
    }

    /// The supplier's own product: of another company's, what that embeds. Nothing if none is
    /// known.
    static Optional<Product> inner(Recognition recognition) {
        return recognition.product().flatMap(product -> inner(product, recognition.dossier()));
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
