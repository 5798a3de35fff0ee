package org.interdict.cli;

import org.interdict.store.Deciding;
import org.interdict.store.StoreFolder;
import org.interdict.store.record.JoinRecord;
import org.interdict.store.record.PartRecord;
import org.interdict.store.record.StoreRecord;
import org.interdict.sweep.Asset;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;

/// `interdict assets join A B` and `interdict assets part A B`
final class AssetsDecide implements Command {
    /// What is said of the two.
    enum What {
        JOIN,
        PART
    }

    private final What what;

    AssetsDecide(What what) {
        this.what = what;
    }

    private boolean joins() {
        return what == What.JOIN;
    }

    @Override
    public void describe(CommandSpec spec) {
        for (int i = 0; i < 2; i++)
            spec.addPositional(
                    PositionalParamSpec.builder()
                            .index(Integer.toString(i))
                            .paramLabel(i == 0 ? "A" : "B")
                            .type(String.class)
                            .required(true)
                            .description(
                                    i == 0
                                            ? "An asset: a host name, or keys that it has:"
                                                    + " host=web1,serial=AB12CD. Also uuid, agent,"
                                                    + " cloud, digest, address."
                                            : "The other one.")
                            .build());
        Answering.option(
                spec, "WHY", String.class, "In words; kept with the record. Required.", "--reason");
        StoreOption.describe(spec);
        Listing.option(spec);
        String word = joins() ? "join" : "part";
        spec.usageMessage()
                .footer(
                        joins()
                                ? "%nWhat a person joins stays joined, whatever their keys say,"
                                        + " until 'assets part' says otherwise."
                                : "%nNo rule joins again what a person parted, nor what belongs to"
                                        + " it; 'assets join' does.",
                        "%nExamples:",
                        "  interdict assets "
                                + word
                                + " serial=AB12CD uuid=4c4c4544-0042-3510-8054-b7c04f4d4e32"
                                + " --reason"
                                + (joins() ? " 'the board was changed'" : " 'two of one image'"),
                        "  interdict assets "
                                + word
                                + " host=web1,serial=AB12CD host=web2 --reason 'ticket 4711'");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean inJson = Listing.json(given);
        List<Asset.Key> one = AssetText.keys(given.<String>matchedPositionalValue(0, ""));
        List<Asset.Key> other = AssetText.keys(given.<String>matchedPositionalValue(1, ""));
        String reason = given.<String>matchedOptionValue("--reason", "").strip();
        if (reason.isEmpty())
            throw new UsageException("say why: --reason \"…\"; it is kept with the record");
        Deciding.Decided decided;
        try (StoreFolder store = Stores.write(given, terminal)) {
            StoreRecord record =
                    joins()
                            ? new JoinRecord(Stores.stamp(terminal), one, other, "", reason)
                            : new PartRecord(Stores.stamp(terminal), one, other, "", reason);
            decided = Deciding.add(store, record, new SplittableRandom().nextLong());
        }
        if (inJson) {
            try (JsonGenerator json = Json.to(terminal)) {
                json.writeStartObject();
                json.writeNumberProperty("record", decided.recorded().number());
                json.writeNumberProperty("pairs", decided.pairs());
                json.writeEndObject();
            }
            terminal.out().println();
        } else {
            terminal.out()
                    .println(
                            (joins() ? "one machine" : "not one machine")
                                    + " from now on (record "
                                    + decided.recorded().number()
                                    + ")");
        }
        return Exit.CLEAN;
    }
}
