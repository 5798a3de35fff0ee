package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.PartyDecision;
import org.interdict.campaign.decision.PartyDecision.TraitAnswered;
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

/// `interdict campaign answer QUESTION=yes|no`
final class CampaignAnswer implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("QUESTION=yes|no")
                        .type(String.class)
                        .description("A question of the order about who reports, by its id.")
                        .required(true)
                        .build());
        Parties.describe(spec);
        Answering.option(
                spec, "ID", String.class, "Whose question it is; the only order's.", "--order");
        Answering.option(spec, "TEXT", String.class, "Why.", "--reason");
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%n'campaign status' lists the questions that are open.",
                        "%nExample:", "  interdict campaign answer on-cdm=no --organization north");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String[] parts = given.matchedPositionalValue(0, "").split("=", 2);
        if (parts.length != 2 || !(parts[1].equals("yes") || parts[1].equals("no")))
            throw new UsageException("write QUESTION=yes or QUESTION=no");
        Campaigns.Said said = Campaigns.said(given, terminal);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            List<Order> editions =
                    Parties.order(
                            given.matchedOptionValue("--order", ""), Parties.orders(campaign));
            Set<String> known = new LinkedHashSet<>();
            for (Order edition : editions) edition.traits().forEach(one -> known.add(one.id()));
            if (!known.contains(parts[0]))
                throw new UsageException(
                        editions.getFirst().family()
                                + " has no question '"
                                + parts[0]
                                + "'"
                                + Near.question(parts[0], known)
                                + (known.isEmpty() ? "; it asks none" : ""));
            Text reason = campaign.text(given.matchedOptionValue("--reason", ""));
            List<PartyDecision> decisions = new ArrayList<>();
            for (String key : Parties.keys(given, campaign))
                decisions.add(
                        new TraitAnswered(
                                key,
                                editions.getFirst().family(),
                                parts[0],
                                parts[1].equals("yes"),
                                reason));
            campaign.decide(decisions.iterator(), said.by(), said.on(), said.at());
            terminal.out().println(decisions.size() + " answered");
        }
        return Exit.CLEAN;
    }
}
