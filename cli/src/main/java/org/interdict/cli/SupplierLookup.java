package org.interdict.cli;

import org.interdict.name.Decision;
import org.interdict.name.Feature;
import org.interdict.name.Found;
import org.interdict.name.NameIndex;
import org.interdict.name.NameKind;
import org.interdict.name.Query;
import org.interdict.yaml.Library;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.util.List;
import java.util.Locale;

/// `interdict supplier lookup NAME`
final class SupplierLookup implements Command {
    private static final int MOST = 20;

    @Override
    public void describe(CommandSpec spec) {
        Id.describe(spec, "NAME", "A company's or a person's name, in any script.");
        spec.addOption(
                OptionSpec.builder("--country")
                        .paramLabel("CODE")
                        .type(String.class)
                        .description("Where it is: a code of two or three letters, or a name.")
                        .build());
        Known.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict supplier lookup 'Hangzhou Hikvision'",
                        "  interdict supplier lookup 'Лаборатория Касперского' -o json",
                        "  interdict supplier lookup 'ZTE Kangxun' --country CN --dossiers"
                                + " screening-list.yaml");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        String name = Id.of(given).strip();
        if (name.isEmpty()) throw new UsageException("write the name to look for");
        Library library = Library.carried();
        NameIndex<Known> index = Known.index(given, library);
        Query query =
                new Query(
                        name,
                        NameKind.UNKNOWN,
                        given.<String>matchedOptionValue("--country", ""),
                        List.of());
        List<Found<Known>> found = index.search(query, MOST);
        if (Listing.json(given)) json(name, found, library, terminal);
        else text(found, index.size(), library, terminal);
        return Exit.CLEAN;
    }

    private static void text(
            List<Found<Known>> found, int size, Library library, Terminal terminal) {
        Lines lines = new Lines(terminal);
        List<Found<Known>> shown =
                found.stream().filter(one -> one.decision() != Decision.NO).toList();
        if (shown.isEmpty()) {
            terminal.out()
                    .println(
                            "Nobody of the "
                                    + size
                                    + " companies and people in the dossiers bears this name or"
                                    + " one like it. That says nothing of others.");
            shown = found.subList(0, Math.min(3, found.size()));
            if (!shown.isEmpty()) terminal.out().println("The nearest:");
        }
        for (Found<Known> one : shown) {
            Known known = one.what();
            String country = known.entity().country();
            terminal.out()
                    .println(
                            one.decision().id()
                                    + " "
                                    + score(one)
                                    + "  "
                                    + known.name()
                                    + (country.isEmpty() ? "" : " (" + country + ")"));
            if (!one.name().equals(known.name())) lines.field("as", List.of(one.name()));
            lines.field("dossier", List.of(known.dossier().id()));
            List<String> orders = known.orders(library);
            if (!orders.isEmpty()) lines.field("orders", List.of(String.join(", ", orders)));
            lines.field("why", one.features().stream().map(Feature::sentence).toList());
        }
    }

    static String score(Found<Known> found) {
        return String.format(Locale.ROOT, "%.2f", found.score());
    }

    private static void json(
            String name, List<Found<Known>> found, Library library, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeArrayPropertyStart("found");
            for (Found<Known> one : found) one(json, one, library);
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }

    static void one(JsonGenerator json, Found<Known> found, Library library) {
        Known known = found.what();
        json.writeStartObject();
        json.writeStringProperty("decision", found.decision().id());
        json.writeNumberProperty("score", Double.parseDouble(score(found)));
        json.writeStringProperty("entity", known.name());
        json.writeStringProperty("as", found.name());
        json.writeStringProperty("country", known.entity().country());
        json.writeStringProperty("dossier", known.dossier().id());
        Json.array(json, "orders", known.orders(library));
        json.writeArrayPropertyStart("features");
        for (Feature feature : found.features()) {
            json.writeStartObject();
            json.writeStringProperty("id", feature.id());
            json.writeStringProperty("sentence", feature.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
