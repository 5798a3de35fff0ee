package org.interdict.cli;

import org.interdict.store.StoreFolder;
import org.interdict.store.Verifying;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;

/// `interdict store verify`
final class StoreVerify implements Command {
    @Override
    public void describe(CommandSpec spec) {
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nReads all of the store: each piece of evidence and each record against"
                                + " its hash, the index against its checksums, and one against the"
                                + " other. Ends with 0 if all of it holds, with 1 if not.",
                        "%nExample:", "  interdict store verify --store /srv/interdict");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        Verifying.Verified verified;
        try (StoreFolder store = Stores.read(given)) {
            verified = Verifying.run(store);
        }
        if (json) json(verified, terminal);
        else text(verified, terminal);
        return verified.holds() ? Exit.CLEAN : Exit.PROHIBITED;
    }

    private static void text(Verifying.Verified verified, Terminal terminal) {
        for (String problem : verified.problems()) terminal.out().println("wrong  " + problem);
        for (String note : verified.notes()) terminal.out().println("note   " + note);
        terminal.out()
                .println(
                        SweepText.number(verified.records())
                                + " records, "
                                + SweepText.number(verified.evidence())
                                + " pieces of evidence ("
                                + SweepText.number(verified.bytes())
                                + " bytes), "
                                + SweepText.number(verified.segments())
                                + " parts of the index: "
                                + (verified.holds()
                                        ? "all of it holds."
                                        : SweepText.number(verified.problems().size())
                                                + " wrong."));
    }

    private static void json(Verifying.Verified verified, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeBooleanProperty("holds", verified.holds());
            json.writeNumberProperty("records", verified.records());
            json.writeNumberProperty("evidence", verified.evidence());
            json.writeNumberProperty("bytes", verified.bytes());
            json.writeNumberProperty("segments", verified.segments());
            Json.array(json, "problems", verified.problems());
            Json.array(json, "notes", verified.notes());
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
