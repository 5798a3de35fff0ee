package org.interdict.cli;

import org.interdict.campaign.Campaign;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;

/// `interdict campaign rebuild`
final class CampaignRebuild implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Campaigns.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nThe view is made again from the ledger and its texts alone. Nothing that"
                                + " was decided is touched.",
                        "", "Example:", "  interdict campaign rebuild --campaign bod-17-01");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        // Nobody decides meanwhile.
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            campaign.rebuild();
            terminal.out().println(campaign.view().entries() + " entries taken");
        }
        return Exit.CLEAN;
    }
}
