package org.interdict.cli;

import org.interdict.store.coverage.Coverage.To;
import org.interdict.store.coverage.Coverage.Which;
import org.interdict.store.coverage.Item;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.sweep.Asset;
import org.interdict.yaml.Near;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The assets behind a figure.
///
/// @param product whose figure it is, if it is a product's
record CoveredList(Covered covered, Which which, Optional<ProductFigures> product) {
    private static final Map<String, Which> FIGURES = figures();

    private static Map<String, Which> figures() {
        Map<String, Which> figures = new LinkedHashMap<>();
        figures.put("never", Which.NEVER);
        figures.put("older", Which.OLDER);
        figures.put("not-seen", Which.NOT_SEEN);
        figures.put("cut-short", Which.CUT_SHORT);
        figures.put("broken", Which.CUT_SHORT);
        figures.put("looked-at", Which.LOOKED_AT);
        figures.put("known", Which.KNOWN);
        return figures;
    }

    /// @param name of a figure, or `product` or `supplier/product`
    static CoveredList of(String name, Covered covered) throws UsageException {
        Which which = FIGURES.get(name);
        if (which != null) return new CoveredList(covered, which, Optional.empty());
        List<String> known = new ArrayList<>(FIGURES.keySet());
        List<ProductFigures> found = new ArrayList<>();
        for (ProductFigures one : covered.products()) {
            String id = one.product().id();
            String whole = one.dossier().id() + '/' + id;
            if (name.equals(id) || name.equals(whole)) found.add(one);
            known.add(id);
        }
        if (found.size() == 1)
            return new CoveredList(covered, Which.KNOWN, Optional.of(found.getFirst()));
        if (found.isEmpty())
            throw new UsageException(
                    "--list knows no figure or product '"
                            + name
                            + "'"
                            + Near.question(name, known)
                            + "; figures are "
                            + String.join(", ", FIGURES.keySet()));
        List<String> ids = new ArrayList<>();
        for (ProductFigures one : found) ids.add(one.dossier().id() + '/' + name);
        throw new UsageException(
                "'" + name + "' is a product of several; write " + String.join(" or ", ids));
    }

    private void each(To to) throws IOException {
        if (product.isPresent())
            covered.coverage().without(product.get(), covered.organizations(), to);
        else covered.coverage().list(which, covered.organizations(), to);
    }

    void print(boolean json, Terminal terminal) throws IOException {
        if (json) json(terminal);
        else table(terminal);
    }

    /// Reads all of it twice, rather than keep millions of rows to know how wide they are.
    private void table(Terminal terminal) throws IOException {
        String[] heads = {"asset", "organization", "last look", "state", ""};
        int[] width = new int[heads.length];
        for (int i = 0; i < heads.length; i++) width[i] = heads[i].length();
        long[] count = new long[1];
        each(
                item -> {
                    String[] cells = cells(item);
                    for (int i = 0; i < cells.length; i++)
                        width[i] = Math.max(width[i], cells[i].length());
                    count[0]++;
                });
        if (count[0] > 0) print(heads, width, terminal);
        each(item -> print(cells(item), width, terminal));
        terminal.err().println(count[0] == 1 ? "1 asset" : count[0] + " assets");
    }

    private static void print(String[] cells, int[] width, Terminal terminal) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(cells[i]);
            if (i < cells.length - 1) line.repeat(' ', width[i] - cells[i].length() + 2);
        }
        terminal.out().println(line.toString().stripTrailing());
    }

    private static String[] cells(Item item) {
        List<String> ways = new ArrayList<>();
        for (String format : item.formats())
            ways.add(item.cutShort().contains(format) ? format + " cut short" : format);
        if (item.missedBy() != 0) ways.add("not seen by sweep " + item.missedBy());
        return new String[] {
            name(item.asset()),
            Covered.name(item.organization()),
            item.last().isPresent() ? item.last().get().toString().substring(0, 10) : "never",
            item.state().words,
            String.join(", ", ways)
        };
    }

    /// Its name, else a key.
    private static String name(Asset asset) {
        if (!asset.name().isEmpty()) return asset.name();
        if (asset.keys().isEmpty()) return "(no name)";
        Asset.Key key = asset.keys().getFirst();
        return key.kind().id() + ' ' + key.value();
    }

    private void json(Terminal terminal) throws IOException {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartArray();
            each(item -> json(item, json));
            json.writeEndArray();
        }
        terminal.out().println();
    }

    private static void json(Item item, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("asset", item.asset().name());
        json.writeArrayPropertyStart("keys");
        for (Asset.Key key : item.asset().keys()) {
            json.writeStartObject();
            json.writeStringProperty("kind", key.kind().id());
            json.writeStringProperty("value", key.value());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringProperty("organization", item.organization());
        json.writeStringProperty("state", item.state().words);
        json.writeStringProperty("last", item.last().map(Object::toString).orElse(""));
        Json.array(json, "formats", item.formats());
        Json.array(json, "cut-short", item.cutShort());
        json.writeNumberProperty("missed-by", item.missedBy());
        json.writeEndObject();
    }
}
