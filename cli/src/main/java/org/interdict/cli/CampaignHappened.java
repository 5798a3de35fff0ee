package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.clock.EventWords;
import org.interdict.campaign.decision.PartyDecision;
import org.interdict.campaign.decision.PartyDecision.EventReported;
import org.interdict.campaign.decision.Text;
import org.interdict.order.Order;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `interdict campaign happened EVENT`
final class CampaignHappened implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("EVENT")
                        .type(String.class)
                        .description(
                                "discovery, notice (by a subcontractor or anybody), met:MILESTONE"
                                    + " (without a report), reached:CONDITION (that ends what comes"
                                    + " back), receipt:WHAT, request:BY, listed:ON, decision:OF,"
                                    + " contract:TURN, chosen:MILESTONE/WAY.")
                        .required(true)
                        .build());
        Parties.describe(spec);
        Answering.option(
                spec,
                "ID",
                String.class,
                "Under this order alone. Default: under each of the campaign that waits for it.",
                "--order");
        Answering.option(
                spec, "TEXT", String.class, "By whom it is known, where it is kept.", "--note");
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nDates are counted from what happened. Where hours count, give --on with"
                                + " its time.",
                        "%nExamples:",
                        "  interdict campaign happened discovery --system build --on"
                                + " 2026-10-09T15:40:00-04:00",
                        "  interdict campaign happened met:begin-removal --organization north --on"
                                + " 2017-12-11");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String event = given.matchedPositionalValue(0, "");
        Campaigns.Said said = Campaigns.said(given, terminal);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            List<List<Order>> orders = Parties.orders(campaign);
            String order = given.matchedOptionValue("--order", "");
            check(event, order.isEmpty() ? orders : List.of(Parties.order(order, orders)));
            Text note = campaign.text(given.matchedOptionValue("--note", ""));
            List<PartyDecision> decisions = new ArrayList<>();
            for (String key : Parties.keys(given, campaign))
                decisions.add(new EventReported(key, order, event, note));
            long first = campaign.ledger().size();
            campaign.decide(decisions.iterator(), said.by(), said.on(), said.at());
            for (PartyDecision decision : decisions)
                if (decision instanceof EventReported one)
                    terminal.out()
                            .println(
                                    "entry "
                                            + first++
                                            + ": "
                                            + event
                                            + " of "
                                            + (one.party().isEmpty() ? "all" : one.party())
                                            + " on "
                                            + said.on());
        }
        return Exit.CLEAN;
    }

    private static void check(String event, List<List<Order>> orders) throws UsageException {
        Set<String> known = new LinkedHashSet<>();
        for (List<Order> editions : orders)
            for (Order edition : editions) known.addAll(EventWords.known(edition));
        if (!known.contains(event))
            throw new UsageException(
                    "no date is counted from '"
                            + event
                            + "'"
                            + Near.question(event, known)
                            + "; known: "
                            + String.join(", ", known));
    }
}
