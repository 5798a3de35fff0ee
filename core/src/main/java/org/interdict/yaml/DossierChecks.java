package org.interdict.yaml;

import org.interdict.component.Folding;
import org.interdict.component.Kind;
import org.interdict.ownership.Contradiction;
import org.interdict.ownership.Graph;
import org.interdict.ownership.Place;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Source;
import org.interdict.yaml.DossierFile.At;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What one part of a dossier owes to another: ids are known and unique, nothing stands twice,
/// ownership adds up and leads to nobody himself.
record DossierChecks(
        List<At<Source>> sources,
        List<At<Entity>> entities,
        List<At<Relation>> relations,
        List<At<Product>> products,
        List<At<Indicator>> indicators,
        List<At<LookAlike>> lookAlikes) {
    /// A product's name with fewer letters and digits is borne by too many other things.
    private static final int NAME = 5;

    private record Trace(Kind kind, String pattern) {
        static Trace of(Kind kind, String pattern) {
            return new Trace(kind, pattern.toLowerCase(Locale.ROOT));
        }
    }

    void check() {
        unique(sources, Source::id, "source");
        Map<String, Fields> knownEntities = unique(entities, Entity::id, "entity");
        Map<String, Fields> knownProducts = unique(products, Product::id, "product");
        for (At<Relation> at : relations) {
            Relation relation = at.value();
            known(at.fields(), "from", relation.from(), knownEntities.keySet(), "entity");
            if (relation.link().leadsToProduct())
                known(at.fields(), "to", relation.to(), knownProducts.keySet(), "product");
            else known(at.fields(), "to", relation.to(), knownEntities.keySet(), "entity");
        }
        for (At<Product> at : products) {
            known(at.fields(), "maker", at.value().maker(), knownEntities.keySet(), "entity");
            at.value()
                    .embeds()
                    .ifPresent(
                            inside ->
                                    known(
                                            at.fields(),
                                            "embeds",
                                            inside.product(),
                                            knownProducts.keySet(),
                                            "product"));
        }
        for (At<Product> at : products)
            known(at.fields(), "follows", at.value().follows(), knownProducts.keySet(), "product");
        for (At<Indicator> at : indicators)
            if (!at.value().product().isEmpty())
                known(
                        at.fields(),
                        "product",
                        at.value().product(),
                        knownProducts.keySet(),
                        "product");
        names();
        traces();
        loops();
    }

    /// What it says of ownership and cannot all be so.
    void contradictions(Dossier dossier) {
        for (Contradiction contradiction : Contradiction.of(Graph.of(List.of(dossier))))
            fields(contradiction.at())
                    .problems()
                    .add(
                            where(contradiction.at()),
                            contradiction.text(place -> "line " + where(place).line()));
    }

    private Fields fields(Place place) {
        return place.part() == Place.Part.ENTITY
                ? entities.get(place.index()).fields()
                : relations.get(place.index()).fields();
    }

    private Node where(Place place) {
        return fields(place).item(place.part() == Place.Part.ENTITY ? "id" : "to");
    }

    private static <T> Map<String, Fields> unique(
            List<At<T>> parts, Function<T, String> id, String what) {
        Map<String, Fields> known = new LinkedHashMap<>();
        for (At<T> at : parts) {
            String found = id.apply(at.value());
            if (found.isEmpty()) continue;
            Fields first = known.putIfAbsent(found, at.fields());
            if (first != null)
                at.fields()
                        .problem(
                                "id",
                                "the %s \"%s\" stands already in line %d"
                                        .formatted(what, found, first.here().line()));
        }
        return known;
    }

    private static void known(
            Fields at, String key, String id, Collection<String> known, String what) {
        if (id.isEmpty() || id.indexOf(':') >= 0 || known.contains(id)) return;
        at.problem(
                key,
                "no %s here has the id \"%s\"%s".formatted(what, id, Near.question(id, known)));
    }

    private void names() {
        Map<String, At<Entity>> bearers = new HashMap<>();
        for (At<Entity> at : entities) {
            each(at.fields(), "names", at.value().names(), 3, name -> bearer(name, at, bearers));
            each(
                    at.fields(),
                    "known-as",
                    at.value().knownAs(),
                    3,
                    name -> bearer(name, at, bearers));
        }
        Map<String, Fields> goods = new HashMap<>();
        for (At<Product> at : products)
            each(
                    at.fields(),
                    "names",
                    at.value().names(),
                    NAME,
                    name -> Optional.ofNullable(goods.putIfAbsent(name, at.fields())));
    }

    /// Who bears a name already, and is not told apart from this entity by what it is, its country
    /// or its identifiers.
    private static Optional<Fields> bearer(
            String name, At<Entity> at, Map<String, At<Entity>> bearers) {
        At<Entity> first = bearers.putIfAbsent(name, at);
        if (first == null) return Optional.empty();
        return at.value().isToldApartFrom(first.value())
                ? Optional.empty()
                : Optional.of(first.fields());
    }

    /// @param bearer says which part bears a folded name already
    private static void each(
            Fields at,
            String key,
            List<String> names,
            int least,
            Function<String, Optional<Fields>> bearer) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Node place = at.item(key, i);
            if (PatternForm.letters(name) < least)
                at.problems()
                        .add(
                                place,
                                "\"%s\" has fewer than %d letters, and other things bear it; write it into the note"
                                        .formatted(name, least));
            bearer.apply(Folding.fold(name))
                    .ifPresent(
                            first ->
                                    at.problems()
                                            .add(
                                                    place,
                                                    "the name \"%s\" stands already in the part that begins in line %d"
                                                            .formatted(name, first.here().line())));
        }
    }

    private void traces() {
        Map<Trace, Fields> seen = new HashMap<>();
        for (At<Indicator> at : indicators)
            once(at.fields(), Trace.of(at.value().kind(), at.value().pattern()), seen);
        for (At<LookAlike> at : lookAlikes)
            once(at.fields(), Trace.of(at.value().kind(), at.value().pattern()), seen);
    }

    private static void once(Fields at, Trace trace, Map<Trace, Fields> seen) {
        if (trace.pattern().isEmpty()) return;
        Fields first = seen.putIfAbsent(trace, at);
        if (first != null)
            at.problem(
                    "pattern",
                    "this %s stands already in line %d; a trace is one indicator or one look-alike"
                            .formatted(trace.kind().id(), first.here().line()));
    }

    private void loops() {
        Loops embedding = new Loops();
        for (At<Product> at : products)
            at.value()
                    .embeds()
                    .flatMap(
                            inside ->
                                    embedding.add(
                                            at.value().id(),
                                            inside.product(),
                                            at.fields().here().line()))
                    .ifPresent(
                            loop ->
                                    at.fields()
                                            .problem(
                                                    "embeds",
                                                    "a product is inside itself: " + loop));
    }
}
