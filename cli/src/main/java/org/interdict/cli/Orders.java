package org.interdict.cli;

import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.DossierForm;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the argument ORDERS means: an order's id, several with commas, a supplier's id (every order
/// on it), or `all`.
///
/// @param foldings of the dossiers' names, so that no transliterator has to be loaded at start
record Orders(List<Order> orders, List<Dossier> dossiers, Map<String, String> foldings) {
    static Orders of(String argument, Library library) throws UsageException {
        return of(named(argument, library), library);
    }

    /// These, with the dossiers of all whom they are about.
    static Orders of(List<Order> orders, Library library) throws UsageException {
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        Map<String, String> foldings = new HashMap<>();
        for (Order order : orders) {
            for (String supplier : order.suppliers()) {
                if (dossiers.containsKey(supplier)) continue;
                Optional<DossierForm> form = library.form(supplier);
                if (form.isEmpty()) {
                    throw new UsageException(
                            "order "
                                    + order.id()
                                    + " is about supplier '"
                                    + supplier
                                    + "', of whom there is no dossier");
                }
                dossiers.put(supplier, form.get().dossier());
                foldings.putAll(form.get().folded());
            }
        }
        for (String supplier : List.copyOf(dossiers.keySet())) {
            for (String joined : library.joined(supplier)) {
                if (dossiers.containsKey(joined)) continue;
                DossierForm form = library.form(joined).orElseThrow();
                dossiers.put(joined, form.dossier());
                foldings.putAll(form.folded());
            }
        }
        return new Orders(orders, List.copyOf(dossiers.values()), foldings);
    }

    /// The orders alone, each once.
    static List<Order> named(String argument, Library library) throws UsageException {
        Map<String, Order> orders = new LinkedHashMap<>();
        for (String id : argument.split(",", -1))
            for (Order order : meant(id.strip(), library)) orders.putIfAbsent(order.id(), order);
        return List.copyOf(orders.values());
    }

    private static List<Order> meant(String id, Library library) throws UsageException {
        if (id.equals("all")) return library.orders();
        Optional<Order> order = library.order(id);
        if (order.isPresent()) return List.of(order.get());
        List<Order> onSupplier = new ArrayList<>();
        for (String on : library.orderIdsOn(id)) library.order(on).ifPresent(onSupplier::add);
        if (!onSupplier.isEmpty()) return onSupplier;
        List<String> known = new ArrayList<>(library.orderIds());
        known.addAll(library.dossierIds());
        known.add("all");
        throw new UsageException(
                "there is no order or supplier '"
                        + id
                        + "'"
                        + Near.question(id, known)
                        + "; 'interdict order list' shows all");
    }
}
