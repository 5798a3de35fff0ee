package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision.DocketDecided;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.campaign.filing.Reply;
import org.interdict.campaign.view.DocketTables.Item;
import org.interdict.order.Order;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the docket has of a supplier's answers, to be printed beside a report. It changes nothing
/// in the report's figures.
final class FilingReplies {
    private FilingReplies() {}

    /// Those on one order that had come by a time.
    static List<Reply> of(Campaign campaign, Order order, Instant asOf) throws IOException {
        List<Item> items = campaign.view().docket().items();
        List<Reply> replies = new ArrayList<>();
        for (Item item : items) {
            if (!(item.decision() instanceof FilingReceived filing)
                    || !filing.order().equals(order.family())
                    || filing.received().isAfter(asOf)) continue;
            String asks = campaign.words(filing.asks());
            replies.add(
                    new Reply(
                            filing.id(),
                            filing.supplier(),
                            LocalDate.ofInstant(filing.received(), order.zone()).toString(),
                            campaign.words(filing.title()) + (asks.isEmpty() ? "" : ": " + asks),
                            decided(campaign, items, filing.id(), order, asOf)));
        }
        return replies;
    }

    private static String decided(
            Campaign campaign, List<Item> items, String filing, Order order, Instant asOf)
            throws IOException {
        List<String> all = new ArrayList<>();
        for (Item item : items)
            if (item.decision() instanceof DocketDecided of
                    && of.about().contains(filing)
                    && !item.on().isAfter(asOf))
                all.add(
                        of.effect().name().toLowerCase(Locale.ROOT).replace('_', '-')
                                + " on "
                                + LocalDate.ofInstant(item.on(), order.zone())
                                + ": "
                                + campaign.words(of.reason()));
        return String.join("; ", all);
    }
}
