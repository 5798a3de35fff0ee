package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.FilingDecision.ReportSigned;
import org.interdict.campaign.filing.Shelf;
import org.interdict.campaign.filing.Signing;
import org.interdict.campaign.view.FilingTables.Signed;
import org.interdict.store.Disk;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `interdict campaign reports [HASH]`
final class CampaignReports implements Command {
    private static final int SHORT = 12;

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .paramLabel("HASH")
                        .type(String.class)
                        .description(
                                "Write the report of this SHA-256, or of one that begins so, as it"
                                        + " was signed. Without it: list all that were signed, and"
                                        + " whether each is still what was signed.")
                        .build());
        FilingOutput.describe(spec);
        Answering.option(
                spec,
                "WHEN",
                String.class,
                "Only what was signed by then; default: all.",
                "--as-of");
        Campaigns.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nThe list can be written as table or json. Ends with 3 if a report is"
                                + " missing or damaged.",
                        "%nExamples:",
                        "  interdict campaign reports",
                        "  interdict campaign reports 5494e1e38ef4 -o html=report.html");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
            Shelf shelf = new Shelf(campaign.folder(), Disk.REAL);
            String hash = given.<String>matchedPositionalValue(0, "");
            if (hash.isEmpty()) return list(given, campaign, shelf, terminal);
            Signed signed = one(hash, campaign);
            List<FilingOutput> outputs = FilingOutput.all(given);
            if (outputs.isEmpty())
                outputs = List.of(new FilingOutput(FilingOutput.named("table"), ""));
            for (FilingOutput output : outputs)
                output.write(Signing.filed(signed, shelf, campaign), terminal);
            return Exit.CLEAN;
        }
    }

    private static Signed one(String hash, Campaign campaign) throws UsageException, IOException {
        List<Signed> all = campaign.view().filings().beginning(hash);
        Set<String> hashes = new LinkedHashSet<>();
        for (Signed one : all) hashes.add(one.signed().report());
        if (hashes.isEmpty())
            throw new UsageException(
                    "no report was signed whose SHA-256 begins with '"
                            + hash
                            + "'; 'interdict campaign reports' lists all");
        if (hashes.size() > 1)
            throw new UsageException(
                    "several reports begin with '" + hash + "': " + String.join(", ", hashes));
        return all.getLast();
    }

    private static Exit list(ParseResult given, Campaign campaign, Shelf shelf, Terminal terminal)
            throws UsageException, IOException {
        List<String> formats = given.matchedOptionValue("-o", List.of("table"));
        if (formats.size() != 1 || !List.of("table", "json").contains(formats.getFirst()))
            throw new UsageException("the list is written as table or json");
        boolean json = formats.getFirst().equals("json");
        Listing listing =
                new Listing(
                        "signed",
                        "order",
                        "milestone",
                        "time",
                        "party",
                        "state",
                        "figures",
                        "report",
                        "amends",
                        "signer",
                        "override",
                        "kept");
        boolean whole = true;
        for (Signed one : campaign.view().filings().all()) {
            ReportSigned signed = one.signed();
            boolean intact = shelf.intact(signed.report());
            whole &= intact;
            listing.add(
                    one.on().toString(),
                    signed.order(),
                    signed.milestone(),
                    Long.toString(signed.time()),
                    signed.party(),
                    signed.state(),
                    String.join(" ", signed.figures()),
                    cut(signed.report(), json),
                    cut(signed.amends(), json),
                    campaign.words(signed.signer()),
                    campaign.words(signed.override()),
                    intact ? "whole" : "missing or damaged");
        }
        listing.print(json, terminal);
        return whole ? Exit.CLEAN : Exit.INCOMPLETE;
    }

    private static String cut(String hash, boolean json) {
        return json || hash.isEmpty() ? hash : hash.substring(0, SHORT);
    }
}
