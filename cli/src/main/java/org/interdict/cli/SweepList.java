package org.interdict.cli;

import org.interdict.store.StoreFolder;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.TombstoneRecord;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// `interdict sweep list`
final class SweepList implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Answering.option(
                spec, "NAME", String.class, "Only this organization's sweeps.", "--organization");
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict sweep list",
                        "  interdict sweep list --organization 'Parks Department' -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String organization = given.<String>matchedOptionValue("--organization", "");
        Listing listing =
                new Listing(
                        "id",
                        "taken",
                        "known",
                        "organization",
                        "files",
                        "bytes",
                        "assets",
                        "components",
                        "state");
        try (StoreFolder store = Stores.read(given)) {
            List<Recorded> records = store.records().list();
            Set<Integer> forgotten = new HashSet<>();
            for (Recorded one : records)
                if (one.record() instanceof TombstoneRecord tombstone)
                    forgotten.add(tombstone.sweep());
            for (Recorded one : records) {
                if (!(one.record() instanceof SweepRecord sweep)
                        || !(organization.isEmpty() || organization.equals(sweep.organization())))
                    continue;
                row(listing, one, sweep, forgotten.contains(one.number()));
            }
        }
        listing.print(given, terminal);
        return Exit.CLEAN;
    }

    private static void row(Listing listing, Recorded one, SweepRecord sweep, boolean forgotten) {
        long bytes = 0;
        for (Piece piece : sweep.evidence()) bytes += piece.bytes();
        long assets = 0;
        long components = 0;
        for (SweepRecord.Input input : sweep.inputs()) {
            assets += input.assets();
            components += input.components();
        }
        listing.add(
                Integer.toString(one.number()),
                sweep.takenAt().toString(),
                sweep.known().id(),
                sweep.organization(),
                Integer.toString(sweep.evidence().size()),
                Long.toString(bytes),
                Long.toString(assets),
                Long.toString(components),
                forgotten
                        ? "forgotten"
                        : !SweepAdded.complete(sweep)
                                ? "incomplete"
                                : sweep.manner() == SweepRecord.Manner.PARTIAL
                                        ? "partial"
                                        : "complete");
    }
}
