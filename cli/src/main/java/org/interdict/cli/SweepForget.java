package org.interdict.cli;

import org.interdict.store.Forgetting;
import org.interdict.store.StoreFolder;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;

/// `interdict sweep forget ID --reason "…"`
final class SweepForget implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Id.describe(spec, "ID", "A sweep's number, as 'interdict sweep list' shows it, or 'last'.");
        spec.addOption(
                OptionSpec.builder("--reason")
                        .paramLabel("TEXT")
                        .type(String.class)
                        .required(true)
                        .description("Why, in your words; it is kept with your name and the time.")
                        .build());
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nThe bytes that the sweep received are deleted for good. What the index"
                            + " knows of them stays, and every answer that rests on them says that"
                            + " they are gone.",
                        "%nExample:",
                        "  interdict sweep forget 3 --reason 'kept for two years, as the policy"
                                + " says'");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        String reason = given.<String>matchedOptionValue("--reason", "").strip();
        if (reason.isEmpty()) throw new UsageException("--reason says nothing; write why");
        Forgetting.Forgotten forgotten;
        try (StoreFolder store = Stores.write(given, terminal)) {
            Recorded sweep = Stores.sweep(store.records().list(), Id.of(given));
            forgotten = Forgetting.run(store, sweep, reason, Stores.stamp(terminal));
            if (json) json(sweep, forgotten, terminal);
            else text(sweep, forgotten, terminal);
        }
        return Exit.CLEAN;
    }

    private static void text(Recorded sweep, Forgetting.Forgotten forgotten, Terminal terminal) {
        if (forgotten.record().isEmpty()) {
            terminal.out()
                    .println("sweep " + sweep.number() + " is forgotten already; nothing was done");
            return;
        }
        terminal.out().println("sweep " + sweep.number() + " is forgotten");
        Lines lines = new Lines(terminal);
        for (Piece piece : forgotten.deleted())
            lines.field("deleted", List.of(piece.name() + " (" + piece.sha256() + ")"));
        for (Forgetting.Held held : forgotten.held())
            lines.field(
                    "kept",
                    List.of(
                            held.piece().name()
                                    + " ("
                                    + held.piece().sha256()
                                    + "): "
                                    + held.by()
                                    + " rests on it too"));
    }

    private static void json(Recorded sweep, Forgetting.Forgotten forgotten, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeNumberProperty("sweep", sweep.number());
            json.writeBooleanProperty("again", forgotten.record().isEmpty());
            json.writeArrayPropertyStart("deleted");
            for (Piece piece : forgotten.deleted()) json.writeString(piece.sha256());
            json.writeEndArray();
            json.writeArrayPropertyStart("kept");
            for (Forgetting.Held held : forgotten.held()) {
                json.writeStartObject();
                json.writeStringProperty("sha256", held.piece().sha256());
                json.writeStringProperty("by", held.by());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
