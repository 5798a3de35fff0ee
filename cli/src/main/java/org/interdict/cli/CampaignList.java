package org.interdict.cli;

import org.interdict.campaign.Campaign;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Path;

/// `interdict campaign list`
final class CampaignList implements Command {
    @Override
    public void describe(CommandSpec spec) {
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage().footer("%nExample:", "  interdict campaign list -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Path store = StoreOption.place(given);
        Listing listing =
                new Listing("campaign", "orders", "organizations", "contracts", "entries");
        for (String name : Campaign.names(store)) {
            try (Campaign campaign = Campaign.read(Campaign.folder(store, name))) {
                listing.add(
                        name,
                        String.join(",", campaign.view().opening().orders().keySet()),
                        Integer.toString(campaign.view().parties().tree().organizations().size()),
                        Integer.toString(campaign.view().parties().contracts().size()),
                        Long.toString(campaign.ledger().size()));
            }
        }
        listing.print(given, terminal);
        return Exit.CLEAN;
    }
}
