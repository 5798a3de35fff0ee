package org.interdict.finding;

import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Composition;
import org.interdict.order.Exclusion;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Product;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Says what an order says of what was seen. The order's words decide; nothing here knows any order
/// by name.
record Judge(SystemKind system) {
    Verdict judge(Seen seen, Order order) {
        Clause subject = order.subject().clause();
        if (!seen.recognition().dossier().id().equals(order.subject().supplier())) {
            return new Verdict.Outside(subject, "the order is about " + order.subject().supplier());
        }
        Verdict goods = goods(seen, order);
        return switch (goods.sort()) {
            case OUTSIDE, EXCLUDED -> goods;
            case PROHIBITED, REVIEW -> group(seen, order).orElseGet(() -> bound(order, goods));
        };
    }

    /// What the order says of such goods, whoever has them. Where the input does not say whether
    /// they lie inside another company's product, both are judged, and a person decides if it
    /// matters.
    private static Verdict goods(Seen seen, Order order) {
        List<Verdict> possible = new ArrayList<>();
        for (Composition composition : Composition.values()) {
            if (seen.compositions().contains(composition))
                possible.add(goods(seen, order, composition));
        }
        possible.sort((one, other) -> Integer.compare(one.gravity(), other.gravity()));
        Verdict gravest = possible.getFirst();
        Verdict mildest = possible.getLast();
        if (!(gravest instanceof Verdict.Prohibited) || mildest.id().equals(gravest.id()))
            return gravest;
        return new Verdict.Review(
                gravest.clause(),
                "who made what it is part of? Inside another company's product it is "
                        + mildest.id()
                        + ": "
                        + mildest.clause().title());
    }

    private static Verdict goods(Seen seen, Order order, Composition composition) {
        Optional<Product> product = seen.recognition().product();
        for (Exclusion exclusion : order.excludes()) {
            if (excludes(exclusion, product, composition)) {
                return new Verdict.Excluded(exclusion.clause(), ban(order, product).clause());
            }
        }
        List<Prohibition> meant =
                order.prohibits().stream()
                        .filter(prohibition -> prohibition.compositions().contains(composition))
                        .toList();
        if (meant.isEmpty()) {
            return new Verdict.Outside(
                    ban(order, product).clause(),
                    "the order does not reach what is " + composition.id());
        }
        List<Prohibition> goods =
                meant.stream().filter(prohibition -> covers(prohibition, product)).toList();
        if (goods.isEmpty()) {
            Prohibition nearest = meant.getFirst();
            return product.isEmpty()
                    ? new Verdict.Review(
                            nearest.clause(),
                            "which product is it? The order is about " + list(nearest.categories()))
                    : new Verdict.Outside(nearest.clause(), "not " + list(nearest.categories()));
        }
        for (Prohibition ban : goods) {
            if (seen.acts().stream().anyMatch(ban.acts()::contains))
                return prohibited(seen, ban.clause());
        }
        return new Verdict.Review(goods.getFirst().clause(), unshown(seen));
    }

    private static Verdict prohibited(Seen seen, Clause ban) {
        String doubt = seen.recognition().doubt();
        // Of another company's goods, asking whether they are the supplier's would mislead.
        String question =
                seen.recognition().strength() == Strength.MENTIONED
                        ? doubt
                        : weakest(seen.recognition().product()).orElse(doubt);
        return question.isEmpty() ? new Verdict.Prohibited(ban) : new Verdict.Review(ban, question);
    }

    /// A path is judged by its weakest step: what is only reported of a product prohibits nothing.
    private static Optional<String> weakest(Optional<Product> product) {
        if (product.isEmpty() || product.get().embeds().isEmpty()) return Optional.empty();
        Product.Embedding embeds = product.get().embeds().get();
        if (!embeds.releases().isEmpty()) {
            return Optional.of(
                    "does this release hold the supplier's part? What is known of releases: "
                            + embeds.releases());
        }
        return embeds.standing() == Standing.CONFIRMED
                ? Optional.empty()
                : Optional.of("only a third party says that the supplier's part is inside: is it?");
    }

    private static boolean excludes(
            Exclusion exclusion, Optional<Product> product, Composition composition) {
        return exclusion.compositions().contains(composition)
                || product.map(
                                p ->
                                        exclusion.products().contains(p.id())
                                                || meets(exclusion.categories(), p))
                        .orElse(false);
    }

    private static boolean covers(Prohibition prohibition, Optional<Product> product) {
        return prohibition.categories().isEmpty()
                || product.map(p -> meets(prohibition.categories(), p)).orElse(false);
    }

    private static boolean meets(Set<String> categories, Product product) {
        return product.categories().stream().anyMatch(categories::contains);
    }

    /// The prohibition that an exclusion lets out of: the one for such goods, else the first.
    private static Prohibition ban(Order order, Optional<Product> product) {
        return order.prohibits().stream()
                .filter(prohibition -> covers(prohibition, product))
                .findFirst()
                .orElseGet(() -> order.prohibits().getFirst());
    }

    private static String unshown(Seen seen) {
        return switch (seen.component().presence()) {
            case DECLARED -> "a file asks for it: is it there?";
            case RAN -> "it ran at some time: is it still there?";
            case LEFTOVER -> "only a leftover is seen: is the product still there?";
            case INSTALLED, EMBEDDED, LISTED ->
                    "the source shows " + seen.shows().id() + ": is it also present or used?";
        };
    }

    private static String list(Set<String> words) {
        return String.join(", ", words.stream().sorted().toList());
    }

    /// Whether the maker belongs to the order's subject; nothing if it surely does.
    private static Optional<Verdict> group(Seen seen, Order order) {
        Dossier dossier = seen.recognition().dossier();
        Optional<Entity> maker = Paths.maker(seen.recognition());
        if (maker.isEmpty())
            return Optional.empty(); // its names alone recognised it: the supplier itself
        Clause clause = order.subject().clause();
        Optional<Chain> chain = Chain.from(maker.get(), dossier, order.subject());
        if (chain.isEmpty()) {
            return Optional.of(
                    new Verdict.Outside(
                            clause,
                            Chain.name(maker.get()) + " is not of the group that the order names"));
        }
        return chain.get().question().isEmpty()
                ? Optional.empty()
                : Optional.of(new Verdict.Review(clause, chain.get().question()));
    }

    /// What becomes of a verdict on the kind of system of which the answer speaks. Unknown never
    /// means outside.
    private Verdict bound(Order order, Verdict goods) {
        for (Binding binding : order.binds()) {
            if (binding.system() != system) continue;
            return switch (binding.effect()) {
                case BINDS -> goods;
                case LEAVES_OUT ->
                        new Verdict.Outside(
                                binding.clause(),
                                "the order leaves out " + system.id() + " systems");
                case DEPENDS ->
                        new Verdict.Review(
                                binding.clause(),
                                goods instanceof Verdict.Review review
                                        ? binding.question() + " And: " + review.question()
                                        : binding.question());
            };
        }
        return new Verdict.Review(
                goods.clause(), "does the order bind " + system.id() + " systems? It does not say");
    }
}
