package org.interdict.cli;

import org.interdict.component.Kind;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.util.List;

/// `interdict source show NAME`
final class SourceShow implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Id.describe(spec, "NAME", "A format's name, as 'interdict source list' shows it.");
        Listing.option(spec);
        spec.usageMessage().footer("%nExample:", "  interdict source show dpkg-status");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        String name = Id.of(given);
        Readers readers = Readers.all();
        List<String> names = readers.list().stream().map(SourceReader::format).toList();
        if (!names.contains(name)) {
            throw new UsageException(
                    "there is no format '"
                            + name
                            + "'"
                            + Near.question(name, names)
                            + "; 'interdict source list' shows all");
        }
        Reach reach = readers.reach(name);
        if (Listing.json(given)) json(name, reach, terminal);
        else text(name, reach, terminal);
        return Exit.CLEAN;
    }

    private static void text(String name, Reach reach, Terminal terminal) {
        terminal.out().println(name + ": " + reach.title());
        Lines lines = new Lines(terminal);
        lines.field("recognised", List.of(reach.recognized()));
        lines.field("shows", List.of(reach.shows().id()));
        lines.field("indicators", List.of(String.join(", ", kinds(reach))));
        lines.field("platforms", List.of(String.join(", ", reach.platforms())));
        lines.field("installs", List.of(String.join(", ", reach.scopes())));
        lines.field("blind to", reach.blind());
        lines.field("make one", reach.made());
    }

    private static void json(String name, Reach reach, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("format", name);
            json.writeStringProperty("title", reach.title());
            json.writeStringProperty("recognized", reach.recognized());
            json.writeStringProperty("shows", reach.shows().id());
            Json.array(json, "kinds", kinds(reach));
            Json.array(json, "platforms", reach.platforms());
            Json.array(json, "scopes", reach.scopes());
            Json.array(json, "blind", reach.blind());
            Json.array(json, "made", reach.made());
            json.writeEndObject();
        }
        terminal.out().println();
    }

    private static List<String> kinds(Reach reach) {
        return reach.kinds().stream().sorted().map(Kind::id).toList();
    }
}
