package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.cases.Case;
import org.interdict.campaign.cases.Moves;
import org.interdict.campaign.cases.Waiving;
import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CaseAssigned;
import org.interdict.campaign.decision.CaseDecision.CaseDisputed;
import org.interdict.campaign.decision.CaseDecision.CasePlanned;
import org.interdict.campaign.decision.CaseDecision.CaseRemoved;
import org.interdict.campaign.decision.CaseDecision.CaseReopened;
import org.interdict.campaign.decision.CaseDecision.CaseRetired;
import org.interdict.campaign.decision.CaseDecision.CaseWaived;
import org.interdict.cli.Campaigns.Said;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `interdict case plan | remove | waive | dispute | retire | reopen | assign`: what a person
/// decides of cases, of all that are named or of none.
final class CaseDecide implements Command {
    private final What what;

    /// What can be decided.
    enum What {
        ASSIGN("assigned"),
        PLAN("planned"),
        REMOVE("said to be removed"),
        WAIVE("waived"),
        DISPUTE("disputed"),
        RETIRE("retired"),
        REOPEN("reopened");

        private final String done;

        What(String done) {
            this.done = done;
        }

        /// Options without which it cannot be decided.
        private List<String> needs() {
            return switch (this) {
                case ASSIGN -> List.of("--owner");
                case PLAN -> List.of("--removal", "--how");
                case REMOVE -> List.of();
                case WAIVE -> List.of("--waiver", "--granted-by", "--until", "--reason");
                case DISPUTE -> List.of("--evidence");
                case RETIRE, REOPEN -> List.of("--reason");
            };
        }
    }

    CaseDecide(What what) {
        this.what = what;
    }

    @Override
    public void describe(CommandSpec spec) {
        CaseOptions.describeNumbers(spec);
        switch (what) {
            case ASSIGN -> text(spec, "WHO", "Who answers for them.", "--owner");
            case PLAN -> {
                Answering.option(
                        spec,
                        "DATE",
                        LocalDate.class,
                        "The day by which it will be gone.",
                        "--removal");
                text(spec, "TEXT", "How it will be removed.", "--how");
                text(spec, "TEXT", "What holds until then.", "--mitigation");
            }
            case REMOVE -> text(spec, "TEXT", "What was done.", "--note");
            case WAIVE -> {
                text(
                        spec,
                        "ORDER:WAIVER",
                        "Which waiver of which order; 'interdict order show ORDER' names them.",
                        "--waiver");
                text(spec, "TEXT", "On which ground, where the order names some.", "--ground");
                text(spec, "WHO", "Who granted it.", "--granted-by");
                Answering.option(spec, "DATE", LocalDate.class, "The last day.", "--until");
                text(spec, "TEXT", "What holds meanwhile.", "--mitigation");
                text(spec, "TEXT", "Why.", "--reason");
            }
            case DISPUTE -> {
                text(spec, "TEXT", "Why it is something else.", "--evidence");
                text(
                        spec,
                        "NAME",
                        "A name that the dossier should know as a look-alike.",
                        "--look-alike");
            }
            case RETIRE, REOPEN -> text(spec, "TEXT", "Why.", "--reason");
        }
        Campaigns.describeDeciding(spec);
        spec.usageMessage().footer("%nExample:", "  " + example());
    }

    private static void text(CommandSpec spec, String label, String says, String name) {
        Answering.option(spec, label, String.class, says, name);
    }

    private String example() {
        return switch (what) {
            case ASSIGN -> "interdict case assign --organization north --owner 'desk of M. Ruiz'";
            case PLAN ->
                    "interdict case plan 12 14-20 --removal 2017-12-12 --how 'uninstall by the"
                            + " management server'";
            case REMOVE -> "interdict case remove 12 --on 2017-12-14";
            case WAIVE ->
                    "interdict case waive 3 --waiver far-52.204-25:part-a --granted-by 'head of the"
                            + " agency' --until 2021-06-30 --reason 'no other supplier until May'";
            case DISPUTE ->
                    "interdict case dispute 7 --evidence 'a game of that name' --look-alike 'Kesl"
                            + " Quest'";
            case RETIRE -> "interdict case retire 9 --reason 'scrapped, receipt 4471'";
            case REOPEN -> "interdict case reopen 7 --reason 'it is the product after all'";
        };
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        for (String option : what.needs())
            if (!given.hasMatchedOption(option))
                throw new UsageException("say " + option + "; it cannot be decided without");
        Said said = Campaigns.said(given, terminal);
        LocalDate day = LocalDate.ofInstant(said.on(), ZoneOffset.UTC);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            if (what == What.WAIVE) checkWaiver(given, campaign);
            List<CaseDecision> decisions = new ArrayList<>();
            for (Case one : CaseOptions.cases(given, campaign, day)) {
                CaseDecision decision = decision(one.number(), given, said, campaign);
                Optional<String> refusal = Moves.refusal(one, decision, said.on());
                if (refusal.isPresent())
                    throw new UsageException(
                            "case "
                                    + one.number()
                                    + ": "
                                    + refusal.get()
                                    + "; nothing was decided");
                decisions.add(decision);
            }
            campaign.decide(decisions.iterator(), said.by(), said.on(), said.at());
            terminal.out()
                    .println(
                            decisions.size()
                                    + (decisions.size() == 1 ? " case " : " cases ")
                                    + what.done);
            if (what == What.DISPUTE && given.hasMatchedOption("--look-alike"))
                proposal(given, terminal);
        }
        return Exit.CLEAN;
    }

    private static void checkWaiver(ParseResult given, Campaign campaign)
            throws UsageException, IOException {
        String[] waiver = given.<String>matchedOptionValue("--waiver", "").split(":", 2);
        if (waiver.length < 2)
            throw new UsageException(
                    "--waiver names an order and its waiver: far-52.204-25:part-a");
        Optional<String> refusal =
                Waiving.refusal(
                        CampaignOrders.of(campaign).orders(),
                        waiver[0],
                        waiver[1],
                        given.matchedOptionValue("--ground", ""),
                        given.matchedOptionValue("--until", LocalDate.MIN));
        if (refusal.isPresent()) throw new UsageException(refusal.get());
    }

    private CaseDecision decision(long number, ParseResult given, Said said, Campaign campaign)
            throws IOException {
        return switch (what) {
            case ASSIGN ->
                    new CaseAssigned(
                            number, campaign.text(given.matchedOptionValue("--owner", "")));
            case PLAN ->
                    new CasePlanned(
                            number,
                            given.matchedOptionValue("--removal", LocalDate.MIN),
                            campaign.text(given.matchedOptionValue("--how", "")),
                            campaign.text(given.matchedOptionValue("--mitigation", "")));
            case REMOVE ->
                    new CaseRemoved(
                            number,
                            said.on(),
                            campaign.text(given.matchedOptionValue("--note", "")));
            case WAIVE -> {
                String[] waiver = given.<String>matchedOptionValue("--waiver", "").split(":", 2);
                yield new CaseWaived(
                        number,
                        waiver[0],
                        waiver[1],
                        given.matchedOptionValue("--ground", ""),
                        campaign.text(given.matchedOptionValue("--granted-by", "")),
                        given.matchedOptionValue("--until", LocalDate.MIN),
                        campaign.text(given.matchedOptionValue("--mitigation", "")),
                        campaign.text(given.matchedOptionValue("--reason", "")));
            }
            case DISPUTE ->
                    new CaseDisputed(
                            number,
                            campaign.text(given.matchedOptionValue("--evidence", "")),
                            given.matchedOptionValue("--look-alike", ""));
            case RETIRE ->
                    new CaseRetired(
                            number, campaign.text(given.matchedOptionValue("--reason", "")));
            case REOPEN ->
                    new CaseReopened(
                            number, campaign.text(given.matchedOptionValue("--reason", "")));
        };
    }

    /// What a dossier's file would say, for whoever keeps it.
    private static void proposal(ParseResult given, Terminal terminal) {
        terminal.out().println("For the dossier, once somebody has checked it:");
        terminal.out().println("  look-alikes:");
        terminal.out()
                .println(
                        "    - {kind: name, pattern: '"
                                + given.<String>matchedOptionValue("--look-alike", "")
                                        .replace("'", "''")
                                + "', reason: …, sources: […]}");
    }
}
