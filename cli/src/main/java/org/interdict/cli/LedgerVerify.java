package org.interdict.cli;

import org.interdict.campaign.decision.DecisionException;
import org.interdict.campaign.decision.Decisions;
import org.interdict.ledger.Entry;
import org.interdict.ledger.Ledger;
import org.interdict.ledger.Verified;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// `interdict ledger verify`
final class LedgerVerify implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Campaigns.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nReads all of a campaign's ledger: each entry against the hash that the"
                                + " next one names, the end against the head, and each text against"
                                + " its name. Names the first entry that was changed, dropped or"
                                + " reordered. Ends with 0 if all of it holds, with 1 if not.",
                        "%nExample:", "  interdict ledger verify --campaign bod-17-01");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        List<String> unknown = new ArrayList<>();
        Verified verified = Ledger.verify(Campaigns.folder(given), entry -> texts(entry, unknown));
        List<String> remarks = new ArrayList<>(verified.remarks());
        if (!unknown.isEmpty())
            remarks.add(
                    "which texts these entries name cannot be said here: "
                            + String.join("; ", unknown));
        if (json) json(verified, remarks, terminal);
        else text(verified, remarks, terminal);
        return verified.whole() ? Exit.CLEAN : Exit.PROHIBITED;
    }

    private static Collection<String> texts(Entry entry, List<String> unknown) {
        try {
            return Decisions.texts(Decisions.of(entry.kind(), entry.body()));
        } catch (DecisionException e) {
            if (unknown.size() < 10) unknown.add("entry " + entry.n() + " (" + entry.kind() + ")");
            return List.of();
        }
    }

    private static void text(Verified verified, List<String> remarks, Terminal terminal) {
        for (Verified.Wrong wrong : verified.wrong()) terminal.out().println("wrong  " + wrong);
        for (String remark : remarks) terminal.out().println("note   " + remark);
        terminal.out()
                .println(
                        SweepText.number(verified.entries())
                                + " entries, "
                                + SweepText.number(verified.texts())
                                + " texts: "
                                + (verified.whole()
                                        ? "all of it holds."
                                        : SweepText.number(verified.wrong().size()) + " wrong."));
        if (!verified.head().isEmpty()) terminal.out().println("head " + verified.head());
    }

    private static void json(Verified verified, List<String> remarks, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeBooleanProperty("holds", verified.whole());
            json.writeNumberProperty("entries", verified.entries());
            json.writeStringProperty("head", verified.head());
            json.writeNumberProperty("texts", verified.texts());
            json.writeArrayPropertyStart("wrong");
            for (Verified.Wrong wrong : verified.wrong()) {
                json.writeStartObject();
                json.writeNumberProperty("entry", wrong.entry());
                json.writeStringProperty("what", wrong.what());
                json.writeStringProperty("where", wrong.where());
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.array(json, "notes", remarks);
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
