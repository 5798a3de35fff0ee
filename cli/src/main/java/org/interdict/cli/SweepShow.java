package org.interdict.cli;

import org.interdict.store.StoreFolder;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.TombstoneRecord;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// `interdict sweep show ID`
final class SweepShow implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Id.describe(spec, "ID", "A sweep's number, as 'interdict sweep list' shows it, or 'last'.");
        Answering.flag(spec, "Show every gap.", "--all-places");
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict sweep show 3", "  interdict sweep show last -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        try (StoreFolder store = Stores.read(given)) {
            List<Recorded> records = store.records().list();
            Recorded sweep = Stores.sweep(records, Id.of(given));
            if (json) json(sweep, terminal);
            else text(sweep, records, given.hasMatchedOption("--all-places"), terminal);
        }
        return Exit.CLEAN;
    }

    private static void json(Recorded sweep, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            SweepJson.write(json, sweep);
        }
        terminal.out().println();
    }

    private static void text(
            Recorded recorded, List<Recorded> records, boolean all, Terminal terminal) {
        SweepRecord sweep = (SweepRecord) recorded.record();
        SweepText text = new SweepText(terminal, all);
        text.head(recorded);
        Lines lines = new Lines(terminal);
        lines.field(
                "received",
                List.of(
                        sweep.stamp().at()
                                + " by "
                                + sweep.stamp().who()
                                + " with "
                                + sweep.stamp().program()));
        text.inputs(sweep);
        List<String> files = new ArrayList<>();
        for (Piece piece : sweep.pieces()) files.add(piece.sha256() + "  " + piece.name());
        for (String file : files) terminal.out().println("                " + file);
        for (Recorded one : records)
            if (one.record() instanceof TombstoneRecord tombstone
                    && tombstone.sweep() == recorded.number())
                lines.field(
                        "forgotten",
                        List.of(
                                tombstone.stamp().at()
                                        + " by "
                                        + tombstone.stamp().who()
                                        + ": "
                                        + tombstone.reason()));
        text.gaps(sweep);
        text.end(sweep);
    }
}
