package org.interdict.campaign.filing;

import org.interdict.order.Element;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The data elements that need nobody to answer them, by the ids that orders give them. What is
/// counted can only be counted; a name or a description a person may say better.
final class Values {
    private static final Set<String> COUNTED =
            Set.of(
                    "agency",
                    "products",
                    "endpoints",
                    "methods",
                    "components",
                    "total",
                    "done",
                    "remaining");

    private final Filer filer;
    private final State state;
    private final Totals totals;
    private final List<Goods> found;
    private final List<Unit> units;
    private final List<Method> methods;

    Values(
            Filer filer,
            State state,
            Totals totals,
            List<Goods> found,
            List<Unit> units,
            List<Method> methods) {
        this.filer = filer;
        this.state = state;
        this.totals = totals;
        this.found = found;
        this.units = units;
        this.methods = methods;
    }

    /// Whether an element is counted, and not answered.
    static boolean counted(String element) {
        return COUNTED.contains(element);
    }

    /// The products for each of which an element is told; one that is nothing if it is told once.
    List<Optional<Goods>> rows(Element element) {
        if (!element.perProduct() || found.isEmpty()) return List.of(Optional.empty());
        List<Optional<Goods>> rows = new ArrayList<>();
        for (Goods one : found) rows.add(Optional.of(one));
        return rows;
    }

    /// The value of an element, if cases and coverage give one.
    Optional<String> of(Element element, Optional<Goods> product) {
        if (state == State.NOT_REPORTED && silent(element.id())) return Optional.empty();
        return switch (element.id()) {
            case "agency" -> Optional.of(filer.name());
            case "products" -> Optional.of(products());
            case "endpoints" ->
                    Optional.of(
                            Long.toString(
                                    product.map(one -> one.tally().total())
                                            .orElse(totals.assets())));
            case "total" -> Optional.of(Long.toString(tally(product).total()));
            case "done" -> Optional.of(Long.toString(tally(product).done()));
            case "remaining" -> Optional.of(Long.toString(tally(product).remaining()));
            case "methods" -> Optional.of(methods());
            case "components" -> Optional.of(components());
            case "contract" ->
                    filer.kind() == Filer.Kind.CONTRACT
                            ? Optional.of(filer.id())
                            : Optional.empty();
            case "brand", "source" -> product.map(Goods::supplier);
            case "product" -> product.map(Values::named);
            case "description" ->
                    product.map(
                            one ->
                                    named(one)
                                            + (one.description().isEmpty()
                                                    ? ""
                                                    : ": " + one.description()));
            default -> Optional.empty();
        };
    }

    /// What says something of what was found, and so nothing while nothing may be said.
    private static boolean silent(String id) {
        return switch (id) {
            case "products", "endpoints", "total", "done", "remaining", "components" -> true;
            default -> false;
        };
    }

    private Tally tally(Optional<Goods> product) {
        return product.map(Goods::tally).orElse(totals.tally());
    }

    private String products() {
        if (found.isEmpty()) return "none found";
        List<String> names = new ArrayList<>();
        for (Goods one : found) names.add(named(one));
        return String.join("; ", names);
    }

    private static String named(Goods one) {
        return one.versions().isEmpty()
                ? one.name()
                : one.name() + " (" + String.join(", ", one.versions()) + ")";
    }

    private String methods() {
        if (methods.isEmpty()) return "none";
        List<String> names = new ArrayList<>();
        for (Method one : methods)
            names.add(one.title() + " at " + one.assets() + " of " + totals.expected());
        return String.join("; ", names);
    }

    private String components() {
        List<String> names = new ArrayList<>();
        for (Unit one : units)
            if (one.found() > 0) names.add(one.name() + " (" + one.found() + ")");
        return names.isEmpty() ? "none" : String.join("; ", names);
    }
}
