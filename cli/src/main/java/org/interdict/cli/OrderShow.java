package org.interdict.cli;

import org.interdict.order.Allowance;
import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Exclusion;
import org.interdict.order.Holidays;
import org.interdict.order.Kinship;
import org.interdict.order.Known;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Schedule;
import org.interdict.order.Subject;
import org.interdict.order.Waiver;
import org.interdict.order.Withheld;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;

/// `interdict order show ID [--as-of DATE]`
final class OrderShow implements Command {
    /// Dates of a milestone that comes back.
    private static final int TIMES = 3;

    @Override
    public void describe(CommandSpec spec) {
        Id.describe(
                spec,
                "ID",
                "An order's id, as 'interdict order list' shows it; an edition stands after '@'.");
        spec.addOption(
                OptionSpec.builder("--as-of")
                        .paramLabel("DATE")
                        .type(LocalDate.class)
                        .description("The day from which days left are counted; default: today.")
                        .build());
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict order show bod-17-01 --as-of 2017-10-01",
                        "  interdict order show far-52.204-23@2018-07 -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        String id = Id.of(given);
        Library library = Library.carried();
        Order order =
                library.order(id)
                        .orElseThrow(
                                () ->
                                        new UsageException(
                                                "there is no order '"
                                                        + id
                                                        + "'"
                                                        + Near.question(id, library.orderIds())
                                                        + "; 'interdict order list' shows all"));
        LocalDate asOf =
                given.<LocalDate>matchedOptionValue(
                        "--as-of", LocalDate.now(terminal.clock().withZone(order.zone())));
        Schedule schedule = Schedule.of(order, asOf, Known.NOTHING, Holidays.UNITED_STATES, TIMES);
        if (Listing.json(given)) json(order, schedule, terminal);
        else text(order, schedule, terminal);
        return Exit.CLEAN;
    }

    private static void text(Order order, Schedule schedule, Terminal terminal) {
        Lines lines = new Lines(terminal);
        terminal.out().println(order.id() + ": " + order.title());
        lines.field(
                "issuer",
                List.of(order.authority().issuer() + ", " + order.authority().instrument()));
        lines.field("by", List.of(order.authority().citation()));
        new TreeMap<>(order.dates())
                .forEach((name, date) -> lines.field(name, List.of(date.toString())));
        new BanText(order, schedule.asOf(), terminal).print();
        new MilestoneText(order, schedule, terminal).print();
        order.response()
                .ifPresent(
                        response -> {
                            terminal.out().println("Response");
                            lines.field("who", List.of(response.who()));
                            lines.field("by", List.of(response.by() + ", " + response.form()));
                            lines.field("purpose", List.of(response.purpose()));
                            lines.field(
                                    "effect",
                                    List.of(
                                            response.effect(),
                                            response.clause().citation(schedule.asOf())));
                        });
        terminal.out().println("Sources");
        order.sources()
                .forEach(
                        source ->
                                lines.field(
                                        source.id(),
                                        List.of(
                                                source.title()
                                                        + (source.secondary() ? " (secondary)" : "")
                                                        + ", "
                                                        + source.address())));
        terminal.out().println("sha256 of its file: " + order.sha256());
    }

    private static void json(Order order, Schedule schedule, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("id", order.id());
            json.writeStringProperty("title", order.title());
            json.writeStringProperty("issuer", order.authority().issuer());
            json.writeStringProperty("instrument", order.authority().instrument());
            json.writeStringProperty("citation", order.authority().citation());
            json.writeArrayPropertyStart("subjects");
            for (Subject subject : order.subjects()) subject(json, subject);
            json.writeEndArray();
            json.writeStringProperty("asOf", schedule.asOf().toString());
            json.writeObjectPropertyStart("dates");
            new TreeMap<>(order.dates())
                    .forEach((name, date) -> json.writeStringProperty(name, date.toString()));
            json.writeEndObject();
            json.writeArrayPropertyStart("clauses");
            for (Prohibition ban : order.prohibits())
                clause(json, "prohibits", ban.clause(), schedule.asOf());
            for (Exclusion exclusion : order.excludes())
                clause(json, "excludes", exclusion.clause(), schedule.asOf());
            for (Allowance allowance : order.allows())
                clause(json, "allows", allowance.clause(), schedule.asOf());
            for (Waiver waiver : order.waivers())
                clause(json, "waives", waiver.clause(), schedule.asOf());
            for (Kinship kinship : order.relations())
                clause(
                        json,
                        kinship.kind().id() + " " + kinship.order(),
                        kinship.clause(),
                        schedule.asOf());
            for (Withheld withheld : order.withheld())
                clause(
                        json,
                        "withholds " + withheld.what().id(),
                        withheld.clause(),
                        schedule.asOf());
            for (Binding binding : order.binds())
                clause(
                        json,
                        binding.system().id() + " " + binding.effect().id(),
                        binding.clause(),
                        schedule.asOf());
            json.writeEndArray();
            new MilestoneJson(order, json).write(schedule);
            json.writeStringProperty("sha256", order.sha256());
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private static void subject(JsonGenerator json, Subject subject) {
        json.writeStartObject();
        json.writeStringProperty("id", subject.id());
        json.writeStringProperty("supplier", subject.supplier());
        Json.array(json, "named", subject.named());
        Json.array(json, "products", subject.products().stream().sorted().toList());
        Json.array(json, "group", subject.group().stream().sorted().map(r -> r.id()).toList());
        json.writeEndObject();
    }

    private static void clause(JsonGenerator json, String effect, Clause clause, LocalDate asOf) {
        json.writeStartObject();
        json.writeStringProperty("effect", effect);
        json.writeStringProperty("id", clause.id());
        json.writeStringProperty("title", clause.title());
        json.writeStringProperty("says", clause.says());
        json.writeStringProperty("citation", clause.citation(asOf));
        json.writeEndObject();
    }
}
