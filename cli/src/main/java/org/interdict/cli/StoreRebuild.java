package org.interdict.cli;

import org.interdict.source.Limits;
import org.interdict.store.Rebuilding;
import org.interdict.store.StoreFolder;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.Optional;

/// `interdict store rebuild`
final class StoreRebuild implements Command {
    @Override
    public void describe(CommandSpec spec) {
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nMakes the index again from evidence and records alone. What was made by"
                                + " the same version of the program comes out the same, byte for"
                                + " byte. The part of a sweep whose evidence was forgotten stays.",
                        "%nExample:", "  interdict store rebuild --store /srv/interdict");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        Interruption interruption = Interruption.arm();
        Optional<Rebuilding.Rebuilt> rebuilt;
        try (StoreFolder store = Stores.write(given, terminal);
                Progress progress = new Progress(terminal.err(), terminal.attended(), 0)) {
            rebuilt =
                    new Rebuilding(
                                    store,
                                    Readers.all().list(),
                                    Limits.DEFAULT,
                                    System.nanoTime(),
                                    components -> {
                                        progress.read(components);
                                        return !interruption.came();
                                    })
                            .run();
        }
        if (rebuilt.isEmpty()) {
            terminal.err().println("interdict: interrupted; the index is as it was");
            terminal.err().flush();
            interruption.settle();
            return Exit.INTERRUPTED;
        }
        if (json) json(rebuilt.get(), terminal);
        else text(rebuilt.get(), terminal);
        terminal.out().flush();
        interruption.settle();
        return Exit.CLEAN;
    }

    private static void text(Rebuilding.Rebuilt rebuilt, Terminal terminal) {
        for (String note : rebuilt.notes()) terminal.out().println("note  " + note);
        terminal.out()
                .println(
                        SweepText.number(rebuilt.parts())
                                + " parts of the index: "
                                + SweepText.number(rebuilt.parts() - rebuilt.same())
                                + " made new, "
                                + SweepText.number(rebuilt.same())
                                + " the same as before"
                                + (rebuilt.kept() == 0
                                        ? "."
                                        : ", of which "
                                                + SweepText.number(rebuilt.kept())
                                                + " cannot be made again, for their evidence is"
                                                + " gone."));
    }

    private static void json(Rebuilding.Rebuilt rebuilt, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeNumberProperty("parts", rebuilt.parts());
            json.writeNumberProperty("same", rebuilt.same());
            json.writeNumberProperty("kept", rebuilt.kept());
            Json.array(json, "notes", rebuilt.notes());
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
