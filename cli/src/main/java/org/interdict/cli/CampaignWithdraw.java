package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.PartyDecision.Withdrawn;
import org.interdict.ledger.Entry;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// `interdict campaign withdraw ENTRY`
final class CampaignWithdraw implements Command {
    private static final Set<String> KINDS = Set.of("event-reported", "directed", "trait-answered");

    @Override
    public void describe(CommandSpec spec) {
        Id.describe(spec, "ENTRY", "The number of an entry: an event, a direction or an answer.");
        Answering.option(spec, "TEXT", String.class, "Why; must be given.", "--reason");
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nThe entry stays in the ledger, and counts no longer.",
                        "%nExample:",
                        "  interdict campaign withdraw 17 --reason 'the wrong contract'");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String id = Id.of(given);
        String reason = given.matchedOptionValue("--reason", "");
        if (reason.isBlank()) throw new UsageException("say why: --reason");
        if (!id.matches("[0-9]{1,15}"))
            throw new UsageException("'" + id + "' is no number of an entry");
        long number = Long.parseLong(id);
        Campaigns.Said said = Campaigns.said(given, terminal);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            if (number >= campaign.ledger().size())
                throw new UsageException("the ledger has no entry " + number);
            String[] kind = {""};
            campaign.ledger().each(number, number + 1, (Entry entry) -> kind[0] = entry.kind());
            if (!KINDS.contains(kind[0]))
                throw new UsageException(
                        "entry "
                                + number
                                + " is '"
                                + kind[0]
                                + "'; only events, directions and answers are withdrawn");
            Withdrawn withdrawn = new Withdrawn(number, campaign.text(reason));
            campaign.decide(List.of(withdrawn).iterator(), said.by(), said.on(), said.at());
            terminal.out().println("entry " + number + " counts no longer");
        }
        return Exit.CLEAN;
    }
}
