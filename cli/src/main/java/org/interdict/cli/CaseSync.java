package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.Syncing;
import org.interdict.campaign.cases.Sync.Change;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.watch.Watchlist;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/// `interdict case sync`
final class CaseSync implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Answering.option(
                spec,
                "WHEN",
                String.class,
                "The time of which to speak: a day, to its end in UTC, or a moment. Looks after it"
                        + " do not count. Default: now.",
                "--as-of");
        Answering.option(
                spec, "WHO", String.class, "Who does it. Default: your account's name.", "--by");
        Campaigns.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict case sync",
                        "  interdict case sync --campaign bod-17-01 --as-of 2017-10-01");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        Instant now = terminal.clock().instant();
        Instant time =
                given.hasMatchedOption("--as-of")
                        ? Campaigns.moment(given.matchedOptionValue("--as-of", ""), "--as-of", now)
                        : now;
        String by = given.matchedOptionValue("--by", Stores.user());
        try (Campaign campaign = Campaigns.write(given, terminal);
                StoreFolder store = StoreFolder.read(StoreOption.place(given));
                Arena arena = Arena.ofShared()) {
            Orders orders = CampaignOrders.of(campaign);
            Watchlist watchlist = Watchlist.compile(orders.dossiers(), orders.foldings());
            Syncing syncing = new Syncing(orders.orders(), orders.dossiers(), watchlist);
            print(
                    syncing.run(campaign, store, Segments.open(store, arena), by, time, now),
                    json,
                    terminal);
        }
        return Exit.CLEAN;
    }

    private static void print(Map<Change, Long> counts, boolean json, Terminal terminal) {
        Listing listing = new Listing("change", "cases");
        for (Change change : Change.values())
            listing.add(
                    change.name().toLowerCase(Locale.ROOT),
                    String.valueOf(counts.getOrDefault(change, 0L)));
        listing.print(json, terminal);
    }
}
