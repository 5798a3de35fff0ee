package org.interdict.cli;

import org.interdict.order.Act;
import org.interdict.order.Binding;
import org.interdict.order.Clause;
import org.interdict.order.Element;
import org.interdict.order.Exclusion;
import org.interdict.order.Holidays;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Prohibition;
import org.interdict.order.Schedule;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        Schedule schedule = Schedule.of(order, asOf, Map.of(), Holidays.UNITED_STATES, TIMES);
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
        lines.field(
                "subject",
                List.of(
                        order.subject().supplier()
                                + ": "
                                + String.join("; ", order.subject().named()),
                        "and "
                                + String.join(
                                        ", ",
                                        order.subject().group().stream()
                                                .sorted()
                                                .map(r -> r.id())
                                                .toList()),
                        cited(order.subject().clause())));
        for (Prohibition ban : order.prohibits()) {
            lines.field(
                    "prohibits",
                    List.of(
                            String.join(", ", ban.acts().stream().sorted().map(Act::id).toList())
                                    + " of "
                                    + (ban.categories().isEmpty()
                                            ? "any goods"
                                            : String.join(
                                                    ", ",
                                                    ban.categories().stream().sorted().toList()))
                                    + ", "
                                    + String.join(
                                            " or ",
                                            ban.compositions().stream()
                                                    .sorted()
                                                    .map(c -> c.id())
                                                    .toList()),
                            cited(ban.clause())));
        }
        for (Exclusion exclusion : order.excludes())
            lines.field("excludes", List.of(cited(exclusion.clause())));
        if (order.excludes().isEmpty()) lines.field("excludes", List.of("nothing"));
        for (Binding binding : order.binds()) {
            lines.field(
                    "systems",
                    List.of(
                            binding.system().id()
                                    + ": "
                                    + switch (binding.effect()) {
                                        case BINDS -> "bound";
                                        case LEAVES_OUT -> "left out";
                                        case DEPENDS -> binding.question();
                                    }
                                    + " ("
                                    + binding.clause().citation()
                                    + ")"));
        }
        terminal.out()
                .println("Milestones, as of " + schedule.asOf() + ", days in " + order.zone());
        Set<String> told = new HashSet<>();
        for (Schedule.Step step : schedule.steps()) {
            Milestone milestone = step.milestone();
            terminal.out().println("  " + when(step) + "  " + milestone.title());
            if (!told.add(milestone.id())) continue; // a later time of it
            lines.field("", List.of(milestone.delivers()));
            milestone
                    .repeats()
                    .ifPresent(repeats -> lines.field("", List.of("until " + repeats.until())));
            milestone
                    .unless()
                    .ifPresent(
                            unless ->
                                    lines.field(
                                            "",
                                            List.of(
                                                    "unless "
                                                            + unless.directed()
                                                            + " by "
                                                            + unless.by())));
            for (Element element : milestone.elements())
                lines.field(
                        "",
                        List.of(
                                "- "
                                        + element.title()
                                        + (element.ifApplicable() ? " (if applicable)" : "")));
            lines.field("", List.of(milestone.clause().citation()));
        }
        order.response()
                .ifPresent(
                        response -> {
                            terminal.out().println("Response");
                            lines.field("who", List.of(response.who()));
                            lines.field("by", List.of(response.by() + ", " + response.form()));
                            lines.field("purpose", List.of(response.purpose()));
                            lines.field(
                                    "effect",
                                    List.of(response.effect(), response.clause().citation()));
                        });
        terminal.out().println("Sources");
        order.sources()
                .forEach(
                        source ->
                                lines.field(
                                        source.id(),
                                        List.of(source.title() + ", " + source.address())));
        terminal.out().println("sha256 of its file: " + order.sha256());
    }

    private static String when(Schedule.Step step) {
        // No `switch` over types: the first one takes Java 10 ms at start.
        if (step instanceof Schedule.Step.Dated dated)
            return dated.day()
                    + " "
                    + weekday(dated.day())
                    + ", "
                    + left(dated.daysLeft())
                    + (dated.projected() ? ", if the one before is met on its day" : "");
        return step.milestone().span().text() + " after " + step.milestone().after().text();
    }

    /// `Sun`. Not by Java's calendar of languages, which takes 10 ms to load.
    private static String weekday(LocalDate day) {
        String name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static String left(long days) {
        if (days == 0) return "today";
        return Math.abs(days)
                + (Math.abs(days) == 1 ? " day " : " days ")
                + (days > 0 ? "left" : "over");
    }

    private static String cited(Clause clause) {
        return clause.says() + " (" + clause.citation() + ")";
    }

    private static void json(Order order, Schedule schedule, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("id", order.id());
            json.writeStringProperty("title", order.title());
            json.writeStringProperty("issuer", order.authority().issuer());
            json.writeStringProperty("instrument", order.authority().instrument());
            json.writeStringProperty("citation", order.authority().citation());
            json.writeStringProperty("supplier", order.subject().supplier());
            Json.array(json, "named", order.subject().named());
            json.writeStringProperty("asOf", schedule.asOf().toString());
            json.writeObjectPropertyStart("dates");
            new TreeMap<>(order.dates())
                    .forEach((name, date) -> json.writeStringProperty(name, date.toString()));
            json.writeEndObject();
            json.writeArrayPropertyStart("clauses");
            for (Prohibition ban : order.prohibits()) clause(json, "prohibits", ban.clause());
            for (Exclusion exclusion : order.excludes())
                clause(json, "excludes", exclusion.clause());
            for (Binding binding : order.binds())
                clause(json, binding.system().id() + " " + binding.effect().id(), binding.clause());
            json.writeEndArray();
            json.writeArrayPropertyStart("milestones");
            for (Schedule.Step step : schedule.steps()) milestone(json, step);
            json.writeEndArray();
            json.writeStringProperty("sha256", order.sha256());
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private static void clause(JsonGenerator json, String effect, Clause clause) {
        json.writeStartObject();
        json.writeStringProperty("effect", effect);
        json.writeStringProperty("id", clause.id());
        json.writeStringProperty("title", clause.title());
        json.writeStringProperty("says", clause.says());
        json.writeStringProperty("citation", clause.citation());
        json.writeEndObject();
    }

    private static void milestone(JsonGenerator json, Schedule.Step step) {
        Milestone milestone = step.milestone();
        json.writeStartObject();
        json.writeStringProperty("id", milestone.id());
        json.writeStringProperty("title", milestone.title());
        json.writeStringProperty("span", milestone.span().text());
        json.writeStringProperty("after", milestone.after().text());
        if (step instanceof Schedule.Step.Dated dated) {
            json.writeStringProperty("day", dated.day().toString());
            json.writeStringProperty("due", dated.due().toString());
            json.writeNumberProperty("daysLeft", dated.daysLeft());
            json.writeNumberProperty("time", dated.time());
            json.writeBooleanProperty("projected", dated.projected());
        }
        json.writeStringProperty("delivers", milestone.delivers());
        Json.array(json, "elements", milestone.elements().stream().map(Element::title).toList());
        json.writeStringProperty("clause", milestone.clause().id());
        json.writeEndObject();
    }
}
