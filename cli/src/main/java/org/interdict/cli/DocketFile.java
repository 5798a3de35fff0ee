package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.docket.Docket;
import org.interdict.docket.FilingException;
import org.interdict.docket.FilingFolder;
import org.interdict.docket.ResponseTime;
import org.interdict.docket.ResponseTime.Standing;
import org.interdict.docket.Told;
import org.interdict.order.Order;
import org.interdict.store.Disk;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// `interdict docket file FOLDER`
final class DocketFile implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("FOLDER")
                        .type(String.class)
                        .required(true)
                        .description("What was filed: filing.yaml, and the files that it names.")
                        .build());
        Answering.option(
                spec, "WHO", String.class, "Who enters it. Default: your account's name.", "--by");
        Campaigns.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nThe files are kept, byte by byte, in the campaign's folder. Whether the"
                                + " filing came in time is counted by the order, in its zone. A"
                                + " filing moves no case and no date: what follows from it is"
                                + " decided with 'interdict docket decide'.",
                        "%nExample:", "  interdict docket file responses/2017-11-02");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Campaigns.Said said = Campaigns.said(given, terminal);
        try {
            FilingFolder folder = FilingFolder.read(Path.of(given.matchedPositionalValue(0, "")));
            try (Campaign campaign = Campaigns.write(given, terminal)) {
                Order order = DocketOptions.order(folder.order(), campaign);
                Docket docket = DocketOptions.docket(campaign);
                List<DocketDecision> decisions =
                        folder.keep(order, docket, campaign, Disk.REAL, said.at());
                FilingReceived filing = (FilingReceived) decisions.getFirst();
                campaign.decide(decisions.iterator(), said.by(), filing.received(), said.at());
                print(filing, decisions.size() - 1, order, campaign, terminal);
            }
        } catch (FilingException e) {
            throw DocketOptions.refused(e);
        } catch (InvalidPathException e) {
            throw new UsageException("no folder can be called so: " + e.getInput());
        }
        return Exit.CLEAN;
    }

    private static void print(
            FilingReceived filing, int offers, Order order, Campaign campaign, Terminal terminal)
            throws IOException {
        ResponseTime time = ResponseTime.of(filing, order, DocketOptions.docket(campaign).items());
        terminal.out()
                .println(
                        filing.id()
                                + ": received "
                                + Told.time(filing.received(), order.zone())
                                + time.due()
                                        .filter(_ -> time.standing() != Standing.NO_TIME)
                                        .map(due -> ", due " + Told.time(due, order.zone()))
                                        .orElse("")
                                + ": "
                                + time.standing().text()
                                + "; "
                                + SweepText.number(filing.files().size())
                                + " files, "
                                + SweepText.number(offers)
                                + " mitigations");
    }
}
