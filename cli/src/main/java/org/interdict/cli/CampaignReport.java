package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.clock.Dates;
import org.interdict.campaign.filing.Draft;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Found;
import org.interdict.campaign.filing.Gathering;
import org.interdict.campaign.filing.Looked;
import org.interdict.campaign.filing.Proof;
import org.interdict.campaign.filing.Shelf;
import org.interdict.campaign.filing.Signature;
import org.interdict.campaign.filing.Signing;
import org.interdict.campaign.filing.State;
import org.interdict.store.Disk;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.Register;
import org.interdict.store.coverage.Coverage;
import org.interdict.store.coverage.Looking;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.supplier.Dossier;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// `interdict campaign report MILESTONE`
final class CampaignReport implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("MILESTONE")
                        .type(String.class)
                        .description("What is reported on: 'interdict order show ORDER' names it.")
                        .required(true)
                        .build());
        option(spec, "ID", "The order, if several have such a milestone.", "--order");
        option(
                spec,
                "ID",
                "Whose report it is, with all below that do not report for themselves. Default: the"
                        + " only one that reports.",
                "--organization");
        option(spec, "NUMBER", "The contract whose report it is.", "--contract");
        Answering.option(
                spec,
                "N",
                Long.class,
                "Which one of a report that comes back. Default: the one after the last signed.",
                "--time");
        option(spec, "WHEN", "The time of which it speaks; default: now.", "--as-of");
        option(
                spec,
                "AGE",
                "How old a look may be that counts, 14d or 2w. Default: 14d.",
                "--max-age");
        FilingOutput.describe(spec);
        Answering.option(
                spec,
                "ELEMENT=TEXT",
                List.class,
                "What only a person knows; ELEMENT@PRODUCT=TEXT for one product,"
                        + " MILESTONE:ELEMENT=TEXT for what an earlier report said. Repeatable.",
                "--answer");
        option(
                spec,
                "FILE",
                "The same as CSV: columns element and answer, also product; a report written with"
                        + " -o csv, filled in, is one.",
                "--answers");
        option(spec, "NAME, ROLE", "Sign it, as this person.", "--sign-as");
        Answering.flag(spec, "Sign without a question; only with --sign-as.", "--yes");
        option(
                spec,
                "REASON",
                "Say \"none found\" although what was looked at does not bear it; the reason is"
                        + " printed. Only with --sign-as.",
                "--override");
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nEnds with 3 if nothing can be reported yet, or something was not"
                                + " answered.",
                        "%nExamples:",
                        "  interdict campaign report identify --organization north",
                        "  interdict campaign report plan -o csv=plan.csv",
                        "  interdict campaign report plan --answers plan.csv -o xlsx=plan.xlsx"
                                + " --sign-as 'Jane Roe, Chief Information Officer'");
    }

    private static void option(CommandSpec spec, String label, String says, String name) {
        Answering.option(spec, label, String.class, says, name);
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        List<FilingOutput> outputs = FilingOutput.all(given);
        boolean signs = given.hasMatchedOption("--sign-as");
        for (String option : new String[] {"--yes", "--override"})
            if (!signs && given.hasMatchedOption(option))
                throw new UsageException(option + " needs a person: --sign-as \"Name, Role\"");
        Instant now = terminal.clock().instant();
        Instant asOf =
                given.hasMatchedOption("--as-of")
                        ? Campaigns.moment(given.matchedOptionValue("--as-of", ""), "--as-of", now)
                        : now.truncatedTo(ChronoUnit.SECONDS);
        if (!signs) {
            try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
                Filing filing = filing(given, campaign, asOf, terminal);
                return print(Filed.draft(filing), outputs, terminal);
            }
        }
        Campaigns.Said said = Campaigns.said(given, terminal);
        Signature signature = signature(given, said.on());
        Filing filing;
        try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
            filing = filing(given, campaign, asOf, terminal);
        }
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            return new FilingSigning(campaign, new Shelf(campaign.folder(), Disk.REAL), terminal)
                    .sign(filing, signature, said, outputs, given.hasMatchedOption("--yes"));
        }
    }

    private static Signature signature(ParseResult given, Instant on) throws UsageException {
        try {
            return Signature.of(given.matchedOptionValue("--sign-as", ""), on);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--sign-as: " + e.getMessage());
        }
    }

    static Exit print(Filed filed, List<FilingOutput> outputs, Terminal terminal)
            throws IOException, UsageException {
        List<FilingOutput> all =
                outputs.isEmpty()
                        ? List.of(new FilingOutput(FilingOutput.named("table"), ""))
                        : outputs;
        for (FilingOutput output : all) output.write(filed, terminal);
        List<String> refusal = Signing.refusal(filed.filing());
        if (refusal.isEmpty()) return Exit.CLEAN;
        if (filed.filing().state() == State.NOT_REPORTED)
            terminal.err().println("interdict: nothing can be reported yet:");
        else terminal.err().println("interdict: this cannot be signed yet:");
        for (String why : refusal) terminal.err().println("  " + why);
        return Exit.INCOMPLETE;
    }

    private static Filing filing(
            ParseResult given, Campaign campaign, Instant asOf, Terminal terminal)
            throws UsageException, IOException {
        Orders orders = CampaignOrders.of(campaign);
        LocalDate since =
                LocalDate.ofInstant(asOf, ZoneOffset.UTC)
                        .minusDays(
                                CoverageCommand.days(
                                        given.<String>matchedOptionValue("--max-age", "14d")));
        try (StoreFolder store = StoreFolder.read(StoreOption.place(given));
                Arena arena = Arena.ofShared()) {
            long seed = System.nanoTime();
            Index index = Segments.open(store, arena);
            List<Recorded> records = store.records().list();
            Coverage coverage =
                    Looking.coverage(
                            store,
                            index,
                            asOf,
                            since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            seed);
            Dates dates = CampaignStatus.status(campaign, asOf).dates();
            FilingParty party =
                    FilingParty.of(
                            given,
                            dates.tree(),
                            campaign.view().parties().contracts(),
                            coverage,
                            Register.read(store.evidence(), records, seed).organizations());
            FilingAsked asked =
                    FilingAsked.of(
                            given.<String>matchedPositionalValue(0, ""),
                            given.matchedOptionValue("--order", ""),
                            party.orders(dates, orders.orders()));
            List<Dossier> dossiers = new ArrayList<>();
            List<Proof> proofs = new ArrayList<>();
            for (Dossier one : orders.dossiers()) {
                if (!asked.order().suppliers().contains(one.id())) continue;
                dossiers.add(one);
                proofs.add(new Proof("dossier", one.id(), one.sha256()));
            }
            Found found =
                    Gathering.found(
                            campaign.view().findings(),
                            asked.order(),
                            party.whose(),
                            records,
                            asOf);
            Looked looked =
                    Gathering.looked(
                            coverage,
                            party.filer().within(),
                            List.copyOf(party.groups()),
                            dossiers,
                            since,
                            Readers.all().reaches());
            long time = time(given, campaign, asked, party);
            return new Draft(
                            asked.order(),
                            asked.milestone(),
                            party.filer(),
                            found,
                            looked,
                            party.names())
                    .filing(
                            new Draft.Given(
                                    time,
                                    party.due(dates, asked, time),
                                    asOf,
                                    "interdict " + Main.VERSION,
                                    given.matchedOptionValue("--override", "").strip(),
                                    FilingReplies.of(campaign, asked.order(), asOf),
                                    proofs),
                            asked.answers(given, terminal));
        }
    }

    private static long time(
            ParseResult given, Campaign campaign, FilingAsked asked, FilingParty party)
            throws UsageException, IOException {
        int most = asked.milestone().times();
        if (!given.hasMatchedOption("--time"))
            return most == 1
                    ? 1
                    : Math.min(
                            most,
                            1
                                    + campaign.view()
                                            .filings()
                                            .times(
                                                    asked.order().id(),
                                                    asked.milestone().id(),
                                                    party.filer().key()));
        long time = given.matchedOptionValue("--time", 0L);
        if (time < 1 || time > most)
            throw new UsageException(
                    "--time "
                            + time
                            + ": "
                            + asked.milestone().id()
                            + " does not come back so often");
        return time;
    }
}
