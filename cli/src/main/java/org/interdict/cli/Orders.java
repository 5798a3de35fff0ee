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
/// on it, and only its goods), or `all`. Each order judges all that is looked for: the goods of all
/// suppliers of an order that is named, and those of a supplier that is.
///
/// @param dossiers of whose goods are looked for
/// @param foldings of the dossiers' names, so that no transliterator has to be loaded at start
record Orders(List<Order> orders, List<Dossier> dossiers, Map<String, String> foldings) {
    static Orders of(String argument, Library library) throws UsageException {
        Map<String, Order> orders = new LinkedHashMap<>();
        Map<String, String> suppliers = new LinkedHashMap<>();
        for (Meant meant : meant(argument, library)) {
            for (Order order : meant.orders) {
                orders.putIfAbsent(order.id(), order);
                if (meant.supplier.isEmpty())
                    for (String supplier : order.suppliers())
                        suppliers.putIfAbsent(supplier, order.id());
                else suppliers.putIfAbsent(meant.supplier, order.id());
            }
        }
        return of(List.copyOf(orders.values()), suppliers, library);
    }

    /// These, with the dossiers of all whom they are about.
    static Orders of(List<Order> orders, Library library) throws UsageException {
        Map<String, String> suppliers = new LinkedHashMap<>();
        for (Order order : orders)
            for (String supplier : order.suppliers()) suppliers.putIfAbsent(supplier, order.id());
        return of(orders, suppliers, library);
    }

    /// @param suppliers each with an order that is about it
    private static Orders of(List<Order> orders, Map<String, String> suppliers, Library library)
            throws UsageException {
        Map<String, Dossier> dossiers = new LinkedHashMap<>();
        Map<String, String> foldings = new HashMap<>();
        for (Map.Entry<String, String> supplier : suppliers.entrySet()) {
            Optional<DossierForm> form = library.form(supplier.getKey());
            if (form.isEmpty()) {
                throw new UsageException(
                        "order "
                                + supplier.getValue()
                                + " is about supplier '"
                                + supplier.getKey()
                                + "', of whom there is no dossier");
            }
            dossiers.put(supplier.getKey(), form.get().dossier());
            foldings.putAll(form.get().folded());
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
        for (Meant meant : meant(argument, library))
            for (Order order : meant.orders) orders.putIfAbsent(order.id(), order);
        return List.copyOf(orders.values());
    }

    /// What one word between commas means.
    ///
    /// @param supplier of whose goods alone it speaks; empty if of those of all whom the orders
    ///   name
    private record Meant(List<Order> orders, String supplier) {}

    private static List<Meant> meant(String argument, Library library) throws UsageException {
        List<Meant> all = new ArrayList<>();
        for (String id : argument.split(",", -1)) all.add(one(id.strip(), library));
        return all;
    }

    private static Meant one(String id, Library library) throws UsageException {
        if (id.equals("all")) return new Meant(library.orders(), "");
        Optional<Order> order = library.order(id);
        if (order.isPresent()) return new Meant(List.of(order.get()), "");
        List<Order> onSupplier = new ArrayList<>();
        for (String on : library.orderIdsOn(id)) library.order(on).ifPresent(onSupplier::add);
        if (!onSupplier.isEmpty()) return new Meant(onSupplier, id);
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
