package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DecisionException;
import org.interdict.campaign.decision.Decisions;
import org.interdict.campaign.decision.Text;
import org.interdict.ledger.Entry;
import org.interdict.report.Visible;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// `interdict ledger show`
final class LedgerShow implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Answering.option(
                spec, "N", Long.class, "The first entry to show, from 0. Default: 0.", "--from");
        Campaigns.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nThe entries of a campaign's ledger in their order: number, when it was"
                            + " written, when it happened if that is another day, who, what. Texts"
                            + " stand with their names, by which 'interdict ledger forget' deletes"
                            + " them.",
                        "%nExamples:",
                        "  interdict ledger show --from 100",
                        "  interdict ledger show -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean inJson = Listing.json(given);
        long from = given.<Long>matchedOptionValue("--from", 0L);
        if (from < 0) throw new UsageException("--from " + from + ": entries are counted from 0");
        try (Campaign campaign = Campaigns.read(given)) {
            if (inJson) json(campaign, from, terminal);
            else campaign.ledger().each(from, entry -> text(campaign, entry, terminal));
        }
        return Exit.CLEAN;
    }

    private static void text(Campaign campaign, Entry entry, Terminal terminal) throws IOException {
        String on = entry.on().toString();
        boolean sameDay = entry.at().toString().startsWith(on.substring(0, 10));
        terminal.out()
                .println(
                        entry.n()
                                + "  "
                                + entry.at()
                                + (sameDay ? "" : " (on " + on + ")")
                                + "  "
                                + entry.kind()
                                + "  by "
                                + line(campaign.words(new Text(entry.by()))));
        // Not folded: names of texts are copied from here.
        terminal.out().println("    " + line(entry.body()));
        for (Map.Entry<String, String> text : texts(campaign, entry).entrySet())
            if (!text.getKey().equals(entry.by()))
                terminal.out().println("    " + text.getKey() + ": " + line(text.getValue()));
    }

    /// What a person wrote, on one line, without what would move a terminal's cursor.
    private static String line(String text) {
        return Visible.text(text);
    }

    /// The texts that an entry names, as they are now.
    private static Map<String, String> texts(Campaign campaign, Entry entry) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(entry.by(), campaign.words(new Text(entry.by())));
        try {
            for (String name : Decisions.texts(Decisions.of(entry.kind(), entry.body())))
                texts.put(name, campaign.words(new Text(name)));
        } catch (DecisionException e) {
            return texts; // a later version's entry: its body is shown as it stands
        }
        return texts;
    }

    private static void json(Campaign campaign, long from, Terminal terminal) throws IOException {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartArray();
            campaign.ledger().each(from, entry -> json(campaign, entry, json));
            json.writeEndArray();
        }
        terminal.out().println();
    }

    private static void json(Campaign campaign, Entry entry, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeNumberProperty("n", entry.n());
        json.writeStringProperty("hash", entry.hash());
        json.writeStringProperty("prev", entry.prev());
        json.writeStringProperty("at", entry.at().toString());
        json.writeStringProperty("on", entry.on().toString());
        json.writeStringProperty("by", entry.by());
        json.writeStringProperty("kind", entry.kind());
        json.writeBooleanProperty("end", entry.end());
        json.writeName("body");
        json.writeRawValue(entry.body());
        json.writeObjectPropertyStart("texts");
        for (Map.Entry<String, String> text : texts(campaign, entry).entrySet())
            json.writeStringProperty(text.getKey(), text.getValue());
        json.writeEndObject();
        json.writeEndObject();
    }
}
