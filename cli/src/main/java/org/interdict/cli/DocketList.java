package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.docket.Docket;
import org.interdict.docket.Told;
import org.interdict.order.Order;
import org.interdict.report.Visible;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;

/// `interdict docket list`
final class DocketList implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Answering.option(
                spec, "WHEN", String.class, "As it was on a day or at a moment.", "--as-of");
        Campaigns.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nEverything in the dockets of the campaign's orders, a line each; what is"
                                + " open says so.",
                        "%nExample:", "  interdict docket list --as-of 2017-11-14");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        var now = terminal.clock().instant();
        if (given.hasMatchedOption("--as-of"))
            now = Campaigns.moment(given.matchedOptionValue("--as-of", ""), "--as-of", now);
        Listing listing = new Listing("id", "what", "order", "supplier", "on", "standing");
        try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
            Docket docket = DocketOptions.docket(campaign);
            for (List<Order> editions : Parties.orders(campaign)) {
                Order order = editions.getLast();
                for (Told one : Told.all(campaign, docket, order, now))
                    listing.add(
                            one.id(),
                            one.what(),
                            one.order(),
                            one.supplier(),
                            Told.time(one.on(), order.zone()),
                            standing(one));
            }
        }
        listing.print(json, terminal);
        return Exit.CLEAN;
    }

    /// Of a filing, a question and a mitigation how it stands; of a decision what follows.
    private static String standing(Told one) {
        StringBuilder standing = new StringBuilder();
        for (String field : List.of("standing", "effect", "subject", "until"))
            for (String value : one.fields().getOrDefault(field, List.of()))
                standing.append(standing.isEmpty() ? "" : " ").append(value);
        return Visible.text(standing.toString());
    }
}
