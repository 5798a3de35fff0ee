package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.DocketDecided;
import org.interdict.campaign.decision.DocketDecision.Effect;
import org.interdict.campaign.decision.DocketDecision.ResponseExtended;
import org.interdict.docket.Docket;
import org.interdict.docket.Effects;
import org.interdict.docket.FilingException;
import org.interdict.order.Order;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// `interdict docket decide --effect EFFECT`
final class DocketDecide implements Command {
    private static final String EXTENDED = "extended";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--effect")
                        .paramLabel("EFFECT")
                        .type(String.class)
                        .required(true)
                        .description(
                                "upheld, changed, revoked; indicator-withdrawn, exclusion-added;"
                                        + " mitigation-accepted, mitigation-rejected; noted (it was"
                                        + " read, nothing follows); extended (more time to respond,"
                                        + " with --until).")
                        .build());
        Answering.option(
                spec,
                "TEXT",
                String.class,
                "What has the effect: an indicator as KIND=VALUE, the exclusion, the mitigation's"
                        + " id, what of the order changed.",
                "--subject");
        Answering.option(
                spec,
                "ID",
                List.class,
                "A filing or question that it is about; repeatable.",
                "--about");
        Answering.option(spec, "WHO", String.class, "Who decided.", "--decider");
        Answering.option(spec, "WHO", String.class, "Who reviewed and recommended.", "--reviewer");
        Answering.option(
                spec,
                "TEXT",
                String.class,
                "The court and the number of its case, where a court decided.",
                "--court");
        Answering.option(spec, "TEXT", String.class, "Why.", "--reason");
        Answering.option(
                spec, "DAY", String.class, "The last day to respond (extended).", "--until");
        Answering.flag(spec, "It is made up for an exercise or an example.", "--invented");
        DocketOptions.order(spec);
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nThe decision is kept as data; it changes no case, no date and no file."
                                + " What a person has to do then is printed.",
                        "%nExamples:",
                        "  interdict docket decide --effect upheld --about F1 --decider 'the"
                                + " Secretary' --reason 'the concern remains' --on 2017-12-06",
                        "  interdict docket decide --effect extended --until 2017-11-10 --decider"
                                + " 'the Secretary' --reason 'asked for' --invented",
                        "  interdict docket decide --effect indicator-withdrawn --subject"
                                + " signer='Example Ltd' --about F1 --decider 'the Secretary'"
                                + " --reason 'sold in 2016'");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Campaigns.Said said = Campaigns.said(given, terminal);
        String word = given.matchedOptionValue("--effect", "");
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            Order order = DocketOptions.order(given, campaign);
            Docket docket = DocketOptions.docket(campaign);
            DocketDecision decision;
            String then;
            if (word.equals(EXTENDED)) {
                decision = extended(given, order, docket, campaign);
                then = "nothing; filings are held to it from now on";
            } else {
                Effect effect = effect(word);
                DocketDecided decided = decided(given, effect, order, docket, campaign);
                Effects.check(decided, docket);
                decision = decided;
                then = Effects.then(effect);
            }
            campaign.decide(List.of(decision).iterator(), said.by(), said.on(), said.at());
            terminal.out().println(decision.id() + ": " + word + " on " + said.on());
            terminal.out().println("to do: " + then);
        } catch (FilingException e) {
            throw DocketOptions.refused(e);
        }
        return Exit.CLEAN;
    }

    private static Effect effect(String word) throws UsageException {
        Set<String> words = new LinkedHashSet<>();
        for (Effect effect : Effect.values()) {
            String id = effect.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (id.equals(word)) return effect;
            words.add(id);
        }
        words.add(EXTENDED);
        throw new UsageException(
                "there is no effect '"
                        + word
                        + "'"
                        + Near.question(word, words)
                        + "; known: "
                        + String.join(", ", words));
    }

    private static ResponseExtended extended(
            ParseResult given, Order order, Docket docket, Campaign campaign)
            throws UsageException, IOException {
        LocalDate until =
                DocketOptions.day(given, "--until")
                        .orElseThrow(() -> new UsageException("extended until when? (--until)"));
        return new ResponseExtended(
                docket.next('E', 0),
                order.family(),
                given.matchedOptionValue("--supplier", ""),
                until,
                campaign.text(DocketOptions.said(given, "--decider")),
                campaign.text(DocketOptions.said(given, "--reason")),
                given.hasMatchedOption("--invented"));
    }

    private static DocketDecided decided(
            ParseResult given, Effect effect, Order order, Docket docket, Campaign campaign)
            throws UsageException, IOException {
        if (given.hasMatchedOption("--until"))
            throw new UsageException("--until goes with --effect extended");
        return new DocketDecided(
                docket.next('D', 0),
                order.family(),
                DocketOptions.supplier(given, order),
                given.matchedOptionValue("--about", List.<String>of()),
                effect,
                given.matchedOptionValue("--subject", ""),
                campaign.text(given.matchedOptionValue("--reviewer", "")),
                campaign.text(given.matchedOptionValue("--decider", "")),
                given.matchedOptionValue("--court", ""),
                campaign.text(given.<String>matchedOptionValue("--reason", "").strip()),
                given.hasMatchedOption("--invented"));
    }
}
