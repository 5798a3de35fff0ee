package org.interdict.finding;

import org.interdict.order.Act;
import org.interdict.order.Composition;
import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Product;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How two orders judge the same things, tried on all goods and companies of their suppliers.
///
/// @param goods every product, in every way in which it may be there, for every act
/// @param companies every company as the maker of goods that both orders forbid
public record Comparison(List<Alike> goods, List<Companies> companies) {
    public Comparison {
        goods = List.copyOf(goods);
        companies = List.copyOf(companies);
    }

    /// Goods of which both orders say the same, each its own.
    ///
    /// @param one what the first order says, with the question or reason of the first of the goods
    /// @param products their names, in the order of the dossier
    /// @param ways how they are there, and which act is shown
    public record Alike(Verdict one, Verdict other, List<String> products, List<Way> ways) {
        public Alike {
            products = List.copyOf(products);
            ways = List.copyOf(ways);
        }

        /// Whether the orders come to different verdicts.
        public boolean differs() {
            return one.sort() != other.sort();
        }
    }

    public record Way(Composition composition, Act act) {}

    /// Companies that belong, or do not, to the subjects of both orders.
    ///
    /// @param one what the first order says of goods that they make; its clause is the subject's
    ///   where it is not [Verdict.Prohibited]
    public record Companies(Verdict one, Verdict other, List<String> names) {
        public Companies {
            names = List.copyOf(names);
        }

        private Companies with(Companies more) {
            List<String> both = new ArrayList<>(names);
            both.addAll(more.names);
            return new Companies(one, other, both);
        }

        /// Whether the orders come to different verdicts.
        public boolean differs() {
            return one.sort() != other.sort();
        }
    }

    /// Tries both orders.
    ///
    /// @param dossiers of their suppliers; goods of those that both are about are tried
    public static Comparison of(
            Order one, Order other, List<Dossier> dossiers, Scope scope, LocalDate asOf) {
        Judge judge = new Judge(scope, asOf, dossiers);
        Set<Act> acts = acts(one, other);
        Map<Key, Group> found = new LinkedHashMap<>();
        Map<Key, Companies> companies = new LinkedHashMap<>();
        for (Dossier dossier : dossiers) {
            if (!one.suppliers().contains(dossier.id())
                    || !other.suppliers().contains(dossier.id())) continue;
            for (Product product : dossier.products()) {
                for (Tried tried : Tried.all(dossier, product, acts, asOf)) {
                    Verdict first = judge.judge(tried.seen(), one).verdict();
                    Verdict second = judge.judge(tried.seen(), other).verdict();
                    found.computeIfAbsent(
                                    Key.of(first, second),
                                    _ -> new Group(first, second, new LinkedHashMap<>()))
                            .ways
                            .computeIfAbsent(Paths.name(product), _ -> new LinkedHashSet<>())
                            .add(new Way(tried.composition(), tried.act()));
                }
            }
            companies(judge, one, other, dossier, acts, asOf, companies);
        }
        return new Comparison(alike(found), List.copyOf(companies.values()));
    }

    /// The acts that one of them forbids or leaves alone, of those that a list can show.
    private static Set<Act> acts(Order... orders) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (Order order : orders) {
            order.prohibits().forEach(ban -> acts.addAll(ban.acts()));
            order.allows().forEach(allowance -> acts.addAll(allowance.acts()));
        }
        if (acts.remove(Act.TRANSACTION)) acts.add(Act.PROCUREMENT); // shown by a purchase
        return acts;
    }

    /// What both say, without what they ask: it differs from one product to the next.
    private record Key(Verdict.Sort one, String by, Verdict.Sort other, String otherBy) {
        static Key of(Verdict one, Verdict other) {
            return new Key(one.sort(), one.clause().id(), other.sort(), other.clause().id());
        }
    }

    private record Group(Verdict one, Verdict other, Map<String, Set<Way>> ways) {}

    /// Products that may be there in the same ways are told together.
    private static List<Alike> alike(Map<Key, Group> found) {
        List<Alike> all = new ArrayList<>();
        for (Group group : found.values()) {
            Map<Set<Way>, List<String>> together = new LinkedHashMap<>();
            group.ways.forEach(
                    (product, ways) ->
                            together.computeIfAbsent(ways, _ -> new ArrayList<>()).add(product));
            together.forEach(
                    (ways, products) ->
                            all.add(
                                    new Alike(
                                            group.one, group.other, products, List.copyOf(ways))));
        }
        all.sort(
                (a, b) -> {
                    int order = Boolean.compare(b.differs(), a.differs());
                    if (order == 0) order = Integer.compare(weight(a), weight(b));
                    return order;
                });
        return all;
    }

    private static int weight(Alike alike) {
        return alike.one.gravity() + alike.other.gravity();
    }

    /// Each company as the maker of something that the order forbids as such.
    private static void companies(
            Judge judge,
            Order one,
            Order other,
            Dossier dossier,
            Set<Act> acts,
            LocalDate asOf,
            Map<Key, Companies> found) {
        Set<String> group = dossier.group();
        for (Entity entity : dossier.entities()) {
            if (!group.contains(entity.id())) continue;
            Optional<Verdict> first = belongs(judge, one, dossier, entity, acts, asOf);
            Optional<Verdict> second = belongs(judge, other, dossier, entity, acts, asOf);
            if (first.isEmpty() || second.isEmpty()) continue;
            Companies alone = new Companies(first.get(), second.get(), List.of(Chain.name(entity)));
            found.merge(Key.of(first.get(), second.get()), alone, Companies::with);
        }
    }

    /// What an order says of the gravest thing that the company could make. Nothing if it forbids
    /// nothing whoever makes it.
    private static Optional<Verdict> belongs(
            Judge judge,
            Order order,
            Dossier dossier,
            Entity entity,
            Set<Act> acts,
            LocalDate asOf) {
        Verdict gravest = null;
        for (Product product : dossier.products()) {
            if (product.embeds().isPresent()) continue;
            Product made = Tried.madeBy(entity, product);
            for (Tried tried : Tried.all(dossier, made, acts, asOf)) {
                if (tried.composition() != Composition.ITSELF) continue;
                Verdict verdict = judge.judge(tried.seen(), order).verdict();
                if (gravest == null || verdict.gravity() < gravest.gravity()) gravest = verdict;
            }
            if (gravest != null && gravest.sort() == Verdict.Sort.PROHIBITED) break;
        }
        if (gravest instanceof Verdict.Outside outside)
            return Optional.of(new Verdict.Outside(outside.clause(), "not of its group"));
        return Optional.ofNullable(gravest);
    }
}
