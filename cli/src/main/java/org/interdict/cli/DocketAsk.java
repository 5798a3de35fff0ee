package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision.DocketAsked;
import org.interdict.docket.Docket;
import org.interdict.order.Order;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;

/// `interdict docket ask QUESTION`
final class DocketAsk implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("QUESTION")
                        .type(String.class)
                        .required(true)
                        .description("What the authority asks.")
                        .build());
        Answering.option(spec, "ID", String.class, "The filing that it is about: F1.", "--about");
        Answering.option(
                spec,
                "WHO",
                String.class,
                "Who is asked, if not the supplier: an agency that has to agree. The supplier does"
                        + " not see such a question.",
                "--of");
        Answering.option(spec, "DAY", String.class, "The last day to answer.", "--until");
        Answering.flag(
                spec,
                "No objection by then counts as agreement (with --until).",
                "--silence-concurs");
        DocketOptions.order(spec);
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict docket ask 'Who can read the source code?' --about F1 --until"
                                + " 2017-11-20",
                        "  interdict docket ask 'Does the department object?' --of 'Department of"
                                + " State' --until 2017-11-20 --silence-concurs");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Campaigns.Said said = Campaigns.said(given, terminal);
        String about = given.matchedOptionValue("--about", "");
        String question = given.<String>matchedPositionalValue(0, "").strip();
        if (question.isEmpty()) throw new UsageException("the question says nothing");
        boolean silence = given.hasMatchedOption("--silence-concurs");
        var until = DocketOptions.day(given, "--until");
        if (silence && until.isEmpty())
            throw new UsageException("--silence-concurs needs --until: silent until when?");
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            Order order = DocketOptions.order(given, campaign);
            Docket docket = DocketOptions.docket(campaign);
            if (!about.isEmpty() && docket.find(about).isEmpty())
                throw new UsageException("there is no '" + about + "' in the docket");
            DocketAsked asked =
                    new DocketAsked(
                            docket.next('Q', 0),
                            order.family(),
                            DocketOptions.supplier(given, order),
                            about,
                            campaign.text(given.matchedOptionValue("--of", "")),
                            campaign.text(question),
                            until,
                            silence);
            campaign.decide(List.of(asked).iterator(), said.by(), said.on(), said.at());
            terminal.out().println(asked.id() + ": asked on " + said.on());
        }
        return Exit.CLEAN;
    }
}
