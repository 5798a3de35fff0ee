package org.interdict.finding;

import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Condition;
import org.interdict.order.Order;
import org.interdict.order.Subject;
import org.interdict.order.Withheld;
import org.interdict.ownership.Graph;
import org.interdict.ownership.Group;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Product;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says what an order says of what was seen. The order's words decide; nothing here knows any order
/// by name. Not for several threads.
final class Judge {
    private final Scope scope;
    private final LocalDate asOf;
    private final List<Dossier> dossiers;

    /// Who belongs to a subject on a day, worked out once.
    private final Map<Asked, Group> groups = new HashMap<>();

    private @Nullable Graph graph;

    private record Asked(Subject subject, LocalDate day) {
        /// By hand, as in [Findings].
        @Override
        public int hashCode() {
            return subject.id().hashCode() * 31 + day.hashCode();
        }
    }

    /// @param asOf the day of the answer: what is there, is there then
    /// @param dossiers whose relations tell who belongs to whom
    Judge(Scope scope, LocalDate asOf, List<Dossier> dossiers) {
        this.scope = scope;
        this.asOf = asOf;
        this.dossiers = List.copyOf(dossiers);
    }

    /// The gravest ruling of all subjects of an order, who may be one company in several entries.
    Ruling judge(Seen seen, Order order) {
        Ruling gravest = null;
        for (Subject subject : order.subjects()) {
            if (!concerns(subject, seen)) continue;
            Ruling ruling = judge(seen, order, subject);
            if (gravest == null || ruling.verdict().gravity() < gravest.verdict().gravity())
                gravest = ruling;
        }
        if (gravest != null) return gravest;
        return Ruling.elsewhere(
                new Verdict.Outside(
                        order.subjects().getFirst().clause(),
                        order.suppliers().isEmpty()
                                ? "the order names nobody yet"
                                : "the order is about " + String.join(", ", order.suppliers())));
    }

    /// Whether a subject has to be asked: it is the same supplier, or one to whose group the maker
    /// belongs.
    private boolean concerns(Subject subject, Seen seen) {
        Dossier dossier = seen.recognition().dossier();
        if (subject.supplier().equals(dossier.id())) return true;
        if (subject.supplier().isEmpty() || dossiers.size() < 2) return false;
        Optional<Entity> maker = Paths.maker(seen.recognition());
        return maker.isPresent()
                && group(subject, day(seen)).of(dossier, maker.get().id()).isPresent();
    }

    private Ruling judge(Seen seen, Order order, Subject subject) {
        Optional<Verdict> other = otherProduct(seen, subject);
        if (other.isPresent()) return Ruling.of(other.get());
        Ruling goods = published(new Goods(seen, order, subject, scope, asOf).judge(), order);
        if (goods.verdict().sort() == Verdict.Sort.OUTSIDE) return goods;
        boolean excluded = goods.verdict().sort() == Verdict.Sort.EXCLUDED;
        Dossier dossier = seen.recognition().dossier();
        Optional<Entity> maker = Paths.maker(seen.recognition());
        if (maker.isEmpty()) // its names alone recognised it: the supplier itself
        return excluded
                    ? goods
                    : new Ruling(bound(order, goods.verdict()), goods.acts(), List.of());
        Optional<Chain> chain = Chain.of(maker.get(), dossier, group(subject, day(seen)), subject);
        boolean named = Paths.inner(seen.recognition()).map(p -> names(subject, p)).orElse(false);
        if (chain.isEmpty() && named)
            return Ruling.of(meant(goods.verdict(), maker.get(), subject));
        if (chain.isEmpty()) {
            return Ruling.of(
                    new Verdict.Outside(
                            subject.clause(),
                            Chain.name(maker.get()) + " is not of the group that the order names"));
        }
        // What is let out stays so, whatever is still open about the maker.
        if (excluded) return new Ruling(goods.verdict(), goods.acts(), chain.get().steps());
        Verdict belongs =
                chain.get().question().isEmpty() || named
                        ? goods.verdict()
                        : new Verdict.Review(subject.clause(), chain.get().question());
        return new Ruling(bound(order, belongs), goods.acts(), chain.get().steps());
    }

    /// The day in question: the last on which the act may have come about.
    private LocalDate day(Seen seen) {
        return seen.date().isEmpty() ? asOf : Days.of(seen.date()).last();
    }

    private Group group(Subject subject, LocalDate day) {
        Graph known = graph;
        if (known == null) {
            known = Graph.of(dossiers);
            graph = known;
        }
        Graph of = known;
        return groups.computeIfAbsent(new Asked(subject, day), _ -> of.group(subject, day));
    }

    /// Of a subject that is a product: what becomes of other goods of the same supplier.
    private static Optional<Verdict> otherProduct(Seen seen, Subject subject) {
        if (subject.products().isEmpty()) return Optional.empty();
        Optional<Product> product = Paths.inner(seen.recognition());
        if (product.isEmpty())
            return Optional.of(
                    new Verdict.Review(
                            subject.clause(),
                            "which product is it? The order is about "
                                    + Goods.list(subject.products())));
        return meant(product.get(), seen.recognition().dossier(), subject)
                ? Optional.empty()
                : Optional.of(
                        new Verdict.Outside(
                                subject.clause(),
                                "the order is about " + Goods.list(subject.products()) + " only"));
    }

    /// Whether a product is itself the subject. Then it is no question how sure it is who owns its
    /// maker: that matters to what follows upon it.
    private static boolean names(Subject subject, Product product) {
        return subject.products().contains(product.id());
    }

    private static Verdict meant(Verdict goods, Entity maker, Subject subject) {
        String question =
                "the order is about this product, but as far as is known "
                        + Chain.name(maker)
                        + " is not of the group that it names: is it meant all the same?";
        return goods instanceof Verdict.Review(Clause clause, String first)
                ? new Verdict.Review(clause, first + " And: " + question)
                : new Verdict.Review(subject.clause(), question);
    }

    private static boolean meant(Product product, Dossier dossier, Subject subject) {
        Optional<Product> here = Optional.of(product);
        for (int i = 0; here.isPresent() && i <= dossier.products().size(); i++) {
            if (names(subject, here.get())) return true;
            if (!subject.successors()) return false;
            here = dossier.product(here.get().follows());
        }
        return false;
    }

    /// What an order does not reach as far as its words are known may be reached by the others.
    private static Ruling published(Ruling ruling, Order order) {
        if (ruling.verdict().sort() != Verdict.Sort.OUTSIDE) return ruling;
        for (Withheld withheld : order.withheld()) {
            if (withheld.what() == Withheld.What.TEXT)
                return new Ruling(
                        new Verdict.Review(
                                withheld.clause(),
                                "a part of the order is not public; does it reach this? "
                                        + withheld.note()),
                        ruling.acts(),
                        ruling.owners());
        }
        return ruling;
    }

    /// What becomes of a verdict on the system and the organization of which the answer speaks.
    /// Unknown never means outside.
    private Verdict bound(Order order, Verdict goods) {
        if (scope.system().isEmpty() && scope.organization().isEmpty()) return goods;
        Optional<Binding> found = scope.binding(order.binds());
        if (found.isEmpty())
            return new Verdict.Review(
                    goods.clause(), "does the order bind " + whom() + "? It does not say");
        Binding binding = found.get();
        if (scope.dependsOnOrganization(order.binds()))
            return new Verdict.Review(
                    binding.clause(),
                    "of which organization is it? The order does not bind all alike");
        return switch (binding.effect()) {
            case BINDS -> goods;
            case LEAVES_OUT ->
                    new Verdict.Outside(binding.clause(), "the order leaves out " + whom());
            case DEPENDS -> depends(binding, order, goods);
        };
    }

    private Verdict depends(Binding binding, Order order, Verdict goods) {
        Conditions conditions =
                Conditions.of(binding.conditions(), scope, order, Optional.empty(), false);
        if (conditions.fails().isPresent()) {
            Condition fails = conditions.fails().get();
            return new Verdict.Outside(
                    fails.clause(),
                    "the order leaves out "
                            + whom()
                            + " of which this does not hold: "
                            + fails.question());
        }
        if (conditions.questions().isEmpty()) return goods;
        String question = conditions.questions().getFirst();
        return new Verdict.Review(
                binding.clause(),
                goods instanceof Verdict.Review review
                        ? question + " And: " + review.question()
                        : question);
    }

    /// `contractor systems`, `systems of a civilian agency`.
    private String whom() {
        String systems = scope.system().map(system -> system.id() + " systems").orElse("systems");
        return scope.organization()
                .map(organization -> systems + " of a " + organization.id().replace('-', ' '))
                .orElse(systems);
    }
}
