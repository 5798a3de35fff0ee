package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.cases.CaseImport;
import org.interdict.campaign.cases.CaseImport.Problem;
import org.interdict.campaign.cases.CaseImport.Wanted;
import org.interdict.campaign.cases.CaseReader;
import org.interdict.campaign.decision.CaseDecision;
import org.interdict.cli.Campaigns.Said;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;

/// `interdict case import FILE`
final class CaseImportCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("FILE")
                        .type(String.class)
                        .description(
                                "A table as 'case list -o csv' writes it, edited; - is standard"
                                        + " input.")
                        .required(true)
                        .build());
        spec.addOption(
                OptionSpec.builder("--dry-run")
                        .description("Check every row, say what would be decided, decide nothing.")
                        .build());
        Campaigns.describeDeciding(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nAll rows are taken, or none: one that is wrong is named with its line.",
                        "",
                        "Examples:",
                        "  interdict case list --organization north -o csv=north.csv",
                        "  interdict case import north.csv --dry-run",
                        "  interdict case import north.csv --on 2017-11-10");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        String file = given.matchedPositionalValue(0, "");
        Said said = Campaigns.said(given, terminal);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            CaseImport rows =
                    new CaseImport(
                            campaign.view().cases()::get,
                            campaign::words,
                            CampaignOrders.of(campaign).orders(),
                            said.on());
            try (InputStream in = new BufferedInputStream(terminal.open(file), 1 << 16)) {
                CaseReader.read(in, file, rows);
            }
            if (rows.wrong() > 0) {
                problems(file, rows, terminal);
                return Exit.USAGE;
            }
            boolean dry = given.hasMatchedOption("--dry-run");
            long decided =
                    dry
                            ? rows.wanted().size()
                            : campaign.decide(
                                    decisions(rows, campaign), said.by(), said.on(), said.at());
            Listing listing = new Listing(dry ? "would be decided" : "decided", "unchanged rows");
            listing.add(Long.toString(decided), Long.toString(rows.same()));
            listing.print(json, terminal);
        }
        return Exit.CLEAN;
    }

    private static Iterator<CaseDecision> decisions(CaseImport rows, Campaign campaign) {
        Iterator<Wanted> wanted = rows.wanted().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return wanted.hasNext();
            }

            @Override
            public CaseDecision next() {
                try {
                    return wanted.next().decision(campaign::text);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static void problems(String file, CaseImport rows, Terminal terminal) {
        for (Problem problem : rows.problems())
            terminal.err().println(file + ":" + problem.line() + ": " + problem.what());
        long more = rows.wrong() - rows.problems().size();
        if (more > 0) terminal.err().println("and " + more + " more");
        terminal.err()
                .println(
                        "interdict: nothing was decided: "
                                + rows.wrong()
                                + (rows.wrong() == 1 ? " row is wrong" : " rows are wrong"));
    }
}
