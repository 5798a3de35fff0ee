package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.campaign.decision.DocketDecision.MitigationProposed;
import org.interdict.docket.Docket;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;

/// `interdict docket propose OFFER --filing F1`
final class DocketPropose implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("OFFER")
                        .type(String.class)
                        .required(true)
                        .description("What is offered to lessen the order's concern.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--filing")
                        .paramLabel("ID")
                        .type(String.class)
                        .required(true)
                        .description("The filing in which it is offered: F1.")
                        .build());
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nMitigations that filing.yaml names are entered with the filing.",
                        "%nExample:",
                        "  interdict docket propose 'updates are served from within the country'"
                                + " --filing F1");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Campaigns.Said said = Campaigns.said(given, terminal);
        String id = given.matchedOptionValue("--filing", "");
        String offer = given.<String>matchedPositionalValue(0, "").strip();
        if (offer.isEmpty()) throw new UsageException("the offer says nothing");
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            Docket docket = DocketOptions.docket(campaign);
            if (!(docket.find(id).orElse(null) instanceof FilingReceived filing))
                throw new UsageException("there is no filing '" + id + "' in the docket");
            MitigationProposed proposed =
                    new MitigationProposed(
                            docket.next('M', 0),
                            filing.order(),
                            filing.supplier(),
                            id,
                            campaign.text(offer));
            campaign.decide(List.of(proposed).iterator(), said.by(), said.on(), said.at());
            terminal.out().println(proposed.id() + ": offered in " + id);
        }
        return Exit.CLEAN;
    }
}
