package org.interdict.cli;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Relation;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `interdict supplier show ID`
final class SupplierShow implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Id.describe(spec, "ID", "A supplier's id, as 'interdict supplier list' shows it.");
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict supplier show kaspersky",
                        "  interdict supplier show kaspersky -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        String id = Id.of(given);
        Library library = Library.carried();
        Dossier dossier =
                library.dossier(id)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "there is no supplier '"
                                                        + id
                                                        + "'"
                                                        + Near.question(id, library.dossierIds())
                                                        + "; 'interdict supplier list' shows all"));
        if (Listing.json(given)) json(dossier, terminal);
        else text(dossier, terminal);
        return Exit.CLEAN;
    }

    static Dossier named(String id, Library library) throws UsageException {
        return library.dossier(id)
                .orElseThrow(
                        () ->
                                new UsageException(
                                        "there is no supplier '"
                                                + id
                                                + "'"
                                                + Near.question(id, library.dossierIds())
                                                + "; 'interdict supplier list' shows all"));
    }

    private static void text(Dossier dossier, Terminal terminal) {
        terminal.out()
                .println(
                        dossier.id()
                                + ": "
                                + dossier.name()
                                + ", checked "
                                + dossier.checked()
                                + ", sha256 "
                                + dossier.sha256());
        terminal.out().println("Companies");
        for (Entity entity : dossier.entities()) {
            terminal.out()
                    .println(
                            "  "
                                    + String.join(" | ", entity.names())
                                    + (entity.country().isEmpty()
                                            ? ""
                                            : " (" + entity.country() + ")")
                                    + ", "
                                    + entity.standing().id());
            for (Relation relation : dossier.relations()) {
                if (relation.from().equals(entity.id()))
                    terminal.out().println("      " + described(relation, dossier));
            }
        }
        terminal.out().println("Products");
        for (Product product : dossier.products()) {
            terminal.out()
                    .println(
                            "  "
                                    + product.id()
                                    + ": "
                                    + String.join(" | ", product.names())
                                    + " ["
                                    + String.join(
                                            ", ", product.categories().stream().sorted().toList())
                                    + "]"
                                    + product.embeds()
                                            .map(
                                                    embeds ->
                                                            ", holds "
                                                                    + embeds.product()
                                                                    + ", "
                                                                    + embeds.standing().id()
                                                                    + (embeds.releases().isEmpty()
                                                                            ? ""
                                                                            : ", in "
                                                                                    + embeds
                                                                                            .releases()))
                                            .orElse(""));
        }
        terminal.out().println("Indicators, beside the names above");
        Map<Kind, List<Indicator>> byKind = new TreeMap<>();
        for (Indicator indicator : dossier.indicators())
            byKind.computeIfAbsent(indicator.kind(), _ -> new ArrayList<>()).add(indicator);
        byKind.forEach(
                (kind, indicators) -> {
                    terminal.out().println("  " + kind.id() + " (" + indicators.size() + ")");
                    for (Indicator indicator : indicators) {
                        terminal.out()
                                .println(
                                        "    "
                                                + indicator.pattern()
                                                + "  "
                                                + indicator.strength().id()
                                                + ", "
                                                + indicator.standing().id()
                                                + (indicator.product().isEmpty()
                                                        ? ""
                                                        : ", " + indicator.product()));
                    }
                });
        terminal.out().println("Look-alikes (" + dossier.lookAlikes().size() + ")");
        dossier.lookAlikes()
                .forEach(
                        alike ->
                                terminal.out()
                                        .println(
                                                "    "
                                                        + alike.kind().id()
                                                        + " "
                                                        + alike.pattern()
                                                        + "  "
                                                        + alike.reason()));
    }

    private static String described(Relation relation, Dossier dossier) {
        String to =
                dossier.entity(relation.to())
                        .map(entity -> entity.names().getFirst())
                        .orElse(relation.to());
        return relation.link().id().replace('-', ' ')
                + " "
                + to
                + (relation.share().isKnown() ? ", " + relation.share().text() : "")
                + (relation.since().isEmpty() ? "" : ", since " + relation.since())
                + (relation.until().isEmpty() ? "" : ", until " + relation.until())
                + ", "
                + relation.standing().id();
    }

    private static void json(Dossier dossier, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("id", dossier.id());
            json.writeStringProperty("name", dossier.name());
            json.writeStringProperty("checked", dossier.checked().toString());
            json.writeStringProperty("sha256", dossier.sha256());
            json.writeArrayPropertyStart("entities");
            for (Entity entity : dossier.entities()) {
                json.writeStartObject();
                json.writeStringProperty("id", entity.id());
                Json.array(json, "names", entity.names());
                Json.array(json, "knownAs", entity.knownAs());
                json.writeStringProperty("country", entity.country());
                facts(json, entity.standing().id(), entity.sources());
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("products");
            for (Product product : dossier.products()) {
                json.writeStartObject();
                json.writeStringProperty("id", product.id());
                Json.array(json, "names", product.names());
                Json.array(json, "categories", product.categories().stream().sorted().toList());
                json.writeStringProperty("maker", product.maker());
                product.embeds()
                        .ifPresent(embeds -> json.writeStringProperty("embeds", embeds.product()));
                facts(json, product.standing().id(), product.sources());
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("indicators");
            for (Indicator indicator : dossier.indicators()) {
                json.writeStartObject();
                json.writeStringProperty("kind", indicator.kind().id());
                json.writeStringProperty("pattern", indicator.pattern());
                json.writeStringProperty("product", indicator.product());
                json.writeStringProperty("strength", indicator.strength().id());
                facts(json, indicator.standing().id(), indicator.sources());
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("lookAlikes");
            dossier.lookAlikes()
                    .forEach(
                            alike -> {
                                json.writeStartObject();
                                json.writeStringProperty("kind", alike.kind().id());
                                json.writeStringProperty("pattern", alike.pattern());
                                json.writeStringProperty("reason", alike.reason());
                                json.writeEndObject();
                            });
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }

    /// What every fact has; ends its object.
    private static void facts(JsonGenerator json, String standing, List<String> sources) {
        json.writeStringProperty("standing", standing);
        Json.array(json, "sources", sources);
        json.writeEndObject();
    }
}
