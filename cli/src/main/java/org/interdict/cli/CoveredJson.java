package org.interdict.cli;

import org.interdict.component.Kind;
import org.interdict.order.Order;
import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.store.coverage.Stronger;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// All figures, for a program.
final class CoveredJson {
    private CoveredJson() {}

    static void print(Covered covered, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("as-of", covered.asOf().toString());
            json.writeStringProperty("since", covered.since().toString());
            List<String> orders = new ArrayList<>();
            for (Order order : covered.orders().orders()) orders.add(order.id());
            Json.array(json, "orders", orders);
            json.writeObjectPropertyStart("total");
            figures(json, covered.total());
            json.writeEndObject();
            json.writeArrayPropertyStart("organizations");
            for (Map.Entry<String, Figures> one : covered.figures().entrySet()) {
                json.writeStartObject();
                json.writeStringProperty("organization", one.getKey());
                figures(json, one.getValue());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("products");
            for (ProductFigures one : covered.products()) product(json, one);
            json.writeEndArray();
            json.writeArrayPropertyStart("stronger");
            for (Stronger one : covered.stronger()) {
                json.writeStartObject();
                json.writeStringProperty("organization", one.organization());
                json.writeNumberProperty("assets", one.assets());
                json.writeStringProperty("format", one.next().format());
                json.writeNumberProperty("indicators", one.next().more());
                Json.array(json, "made", one.next().reach().made());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeNumberProperty("purchases", covered.coverage().purchases());
            json.writeNumberProperty("forgotten-aims", covered.coverage().forgottenAims());
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private static void figures(JsonGenerator json, Figures figures) {
        json.writeNumberProperty("known", figures.known());
        json.writeNumberProperty("looked-at", figures.lookedAt());
        json.writeNumberProperty("older", figures.older());
        json.writeNumberProperty("never", figures.never());
        json.writeNumberProperty("not-seen", figures.notSeen());
        json.writeNumberProperty("cut-short", figures.cutShort());
        json.writeObjectPropertyStart("methods");
        for (Map.Entry<String, Long> one : new TreeMap<>(figures.methods()).entrySet())
            json.writeNumberProperty(one.getKey(), one.getValue());
        json.writeEndObject();
    }

    private static void product(JsonGenerator json, ProductFigures one) {
        json.writeStartObject();
        json.writeStringProperty("supplier", one.dossier().id());
        json.writeStringProperty("product", one.product().id());
        TreeSet<String> kinds = new TreeSet<>();
        for (Kind kind : one.kinds()) kinds.add(kind.id());
        Json.array(json, "kinds", kinds);
        json.writeNumberProperty("known", one.known());
        json.writeNumberProperty("could", one.could());
        json.writeNumberProperty("could-not", one.couldNot());
        json.writeNumberProperty("older", one.older());
        json.writeNumberProperty("never", one.never());
        json.writeBooleanProperty("bears", one.bears());
        Json.array(json, "methods", one.methods());
        json.writeEndObject();
    }
}
