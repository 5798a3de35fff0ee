package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.docket.Docket;
import org.interdict.docket.ResponseTime;
import org.interdict.docket.Told;
import org.interdict.order.Order;
import org.interdict.order.Response;
import org.interdict.report.Visible;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `interdict docket show [ID]`
final class DocketShow implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("ID")
                        .type(String.class)
                        .arity("0..1")
                        .description("One entry: F1. Default: all, in their order.")
                        .build());
        Answering.option(
                spec,
                "ID",
                String.class,
                "The order whose docket it is. Default: the only one of the campaign.",
                "--order");
        Answering.option(
                spec, "WHEN", String.class, "As it was on a day or at a moment.", "--as-of");
        Campaigns.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict docket show",
                        "  interdict docket show F1 --order bod-17-01 -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean inJson = Listing.json(given);
        String id = given.matchedPositionalValue(0, "");
        var now = terminal.clock().instant();
        if (given.hasMatchedOption("--as-of"))
            now = Campaigns.moment(given.matchedOptionValue("--as-of", ""), "--as-of", now);
        try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
            Order order = DocketOptions.order(given, campaign);
            Docket docket = DocketOptions.docket(campaign);
            List<Told> all = new ArrayList<>(Told.all(campaign, docket, order, now));
            if (!id.isEmpty()) all.removeIf(one -> !one.id().equals(id));
            if (!id.isEmpty() && all.isEmpty())
                throw new UsageException(
                        "there is no '" + id + "' in the docket of " + order.family());
            if (inJson) json(order, all, terminal);
            else text(order, all, terminal);
        }
        return Exit.CLEAN;
    }

    static void text(Order order, List<Told> all, Terminal terminal) {
        Lines lines = new Lines(terminal);
        terminal.out().println(order.family() + ": " + order.title());
        for (String[] field : response(order)) lines.field(field[0], List.of(field[1]));
        for (Told one : all) {
            terminal.out()
                    .println(
                            one.id()
                                    + "  "
                                    + one.what()
                                    + "  "
                                    + Told.time(one.on(), order.zone())
                                    + (one.by().isEmpty()
                                            ? ""
                                            : "  entered by " + Visible.text(one.by())));
            one.fields()
                    .forEach(
                            (name, values) ->
                                    lines.field(name, values.stream().map(Visible::text).toList()));
        }
    }

    /// What the order says of responding.
    private static List<String[]> response(Order order) {
        List<String[]> fields = new ArrayList<>();
        if (order.response().isEmpty()) {
            fields.add(new String[] {"response", "the order's text gives no right to one"});
            return fields;
        }
        Response response = order.response().get();
        fields.add(new String[] {"who", response.who()});
        String due =
                ResponseTime.due(order, Optional.empty())
                        .map(at -> " (" + Told.time(at, order.zone()) + ")")
                        .orElse("");
        fields.add(new String[] {"received by", response.by() + due});
        fields.add(new String[] {"form", response.form()});
        fields.add(new String[] {"purpose", response.purpose()});
        fields.add(new String[] {"effect", response.effect()});
        return fields;
    }

    static void json(Order order, List<Told> all, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("order", order.family());
            json.writeObjectPropertyStart("response");
            for (String[] field : response(order)) json.writeStringProperty(field[0], field[1]);
            json.writeEndObject();
            json.writeArrayPropertyStart("entries");
            for (Told one : all) {
                json.writeStartObject();
                json.writeStringProperty("id", one.id());
                json.writeStringProperty("what", one.what());
                json.writeStringProperty("supplier", one.supplier());
                json.writeStringProperty("on", one.on().toString());
                if (!one.by().isEmpty()) {
                    json.writeNumberProperty("entry", one.entry());
                    json.writeStringProperty("by", one.by());
                }
                json.writeObjectPropertyStart("fields");
                for (Map.Entry<String, List<String>> field : one.fields().entrySet())
                    Json.array(json, field.getKey(), field.getValue());
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
