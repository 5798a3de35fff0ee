package org.interdict.cli;

import org.interdict.component.Kind;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.util.stream.Collectors;

/// `interdict source list`
final class SourceList implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Listing.option(spec);
        spec.usageMessage().footer("%nExample:", "  interdict source list -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        Listing listing = new Listing("format", "reads", "platforms", "scopes", "shows");
        for (SourceReader reader : Readers.all().list()) {
            Reach reach = reader.reach();
            listing.add(
                    reader.format(),
                    reach.title(),
                    String.join(", ", reach.platforms()),
                    String.join(", ", reach.scopes()),
                    reach.kinds().stream()
                            .sorted()
                            .map(Kind::id)
                            .collect(Collectors.joining(", ")));
        }
        listing.print(given, terminal);
        return Exit.CLEAN;
    }
}
