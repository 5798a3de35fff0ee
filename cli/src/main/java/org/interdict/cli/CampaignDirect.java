package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.clock.SpanWords;
import org.interdict.campaign.decision.PartyDecision.Directed;
import org.interdict.order.Direction.Effect;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Span;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `interdict campaign direct EFFECT [SPAN]`
final class CampaignDirect implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("EFFECT")
                        .type(String.class)
                        .description(
                                "extends (by a SPAN), moves (to a day), tightens (to a SPAN),"
                                        + " suspends, resumes or lifts.")
                        .required(true)
                        .build());
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("1")
                        .paramLabel("SPAN")
                        .type(String.class)
                        .description(
                                "'14 calendar-days', '10 business-days', '72 hours', '1 month';"
                                        + " for moves 2017-12-01, or 2017-12-01T12:00 in the"
                                        + " order's zone.")
                        .arity("0..1")
                        .required(false)
                        .build());
        Parties.describe(spec);
        Answering.option(
                spec,
                "ID",
                List.class,
                "Of this milestone; repeatable. Default: of all.",
                "--milestone");
        Answering.option(spec, "ID", String.class, "Of this order; the only one's.", "--order");
        Answering.option(
                spec, "WHO", String.class, "Who decided it; must be given.", "--authority");
        Answering.option(spec, "TEXT", String.class, "Why; must be given.", "--ground");
        Answering.flag(
                spec, "It is made up, for an exercise or an example, and says so.", "--invented");
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%n--on is the day of the decision: it holds from then on, and as of a day"
                                + " before nobody knew of it.",
                        "%nExample:",
                        "  interdict campaign direct extends '14 calendar-days' --milestone"
                                + " identify --organization north --authority 'the Department'"
                                + " --ground 'no staff' --on 2017-10-10");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Effect effect = effect(given.matchedPositionalValue(0, ""));
        String span = given.matchedPositionalValue(1, "");
        String authority = needed(given, "--authority", "who decided it");
        String ground = needed(given, "--ground", "why");
        Campaigns.Said said = Campaigns.said(given, terminal);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            List<Order> editions =
                    Parties.order(
                            given.matchedOptionValue("--order", ""), Parties.orders(campaign));
            List<String> milestones = given.matchedOptionValue("--milestone", List.<String>of());
            LocalDate on = LocalDate.ofInstant(said.on(), editions.getLast().zone());
            String written = span(effect, span, on);
            milestones(effect, milestones, editions);
            List<String> keys = Parties.keys(given, campaign);
            String id = "direction-" + campaign.ledger().size();
            Directed directed =
                    new Directed(
                            id,
                            editions.getFirst().family(),
                            keys.contains("") ? List.of() : keys,
                            milestones,
                            effect.id(),
                            written,
                            campaign.text(authority),
                            campaign.text(ground),
                            given.hasMatchedOption("--invented"));
            campaign.decide(List.of(directed).iterator(), said.by(), said.on(), said.at());
            terminal.out()
                    .println(
                            id
                                    + ": "
                                    + effect.id()
                                    + (written.isEmpty() ? "" : " " + written)
                                    + ", "
                                    + (milestones.isEmpty()
                                            ? "all milestones"
                                            : String.join(", ", milestones))
                                    + ", "
                                    + (keys.contains("") ? "all" : String.join(", ", keys)));
        }
        return Exit.CLEAN;
    }

    private static String needed(ParseResult given, String option, String what)
            throws UsageException {
        String value = given.matchedOptionValue(option, "");
        if (value.isBlank()) throw new UsageException("say " + what + ": " + option);
        return value;
    }

    private static Effect effect(String word) throws UsageException {
        for (Effect effect : Effect.values())
            if (effect.id().equals(word.toLowerCase(Locale.ROOT))) return effect;
        throw new UsageException(
                "a direction does not '"
                        + word
                        + "'; write extends, moves, tightens, suspends, resumes or lifts");
    }

    private static String span(Effect effect, String words, LocalDate on) throws UsageException {
        if (effect.takesSpan() == words.isEmpty())
            throw new UsageException(
                    effect.id()
                            + (words.isEmpty()
                                    ? " needs a span, as 'extends \"14 calendar-days\"'"
                                    : " takes no span"));
        if (words.isEmpty()) return "";
        try {
            Span span = effect == Effect.MOVES ? SpanWords.named(words) : SpanWords.span(words);
            if (effect == Effect.MOVES
                    && LocalDate.ofInstant(
                                    span.from(
                                            on.atStartOfDay().toInstant(ZoneOffset.UTC),
                                            ZoneOffset.UTC,
                                            org.interdict.order.Holidays.UNITED_STATES),
                                    ZoneOffset.UTC)
                            .isBefore(on))
                throw new UsageException(
                        "a deadline cannot be moved to a day before the decision, " + on);
            return SpanWords.text(span);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static void milestones(Effect effect, List<String> ids, List<Order> editions)
            throws UsageException {
        Map<String, Milestone> known = new LinkedHashMap<>();
        for (Order edition : editions)
            for (Milestone one : edition.milestones()) known.put(one.id(), one);
        for (String id : ids) {
            Milestone milestone = known.get(id);
            if (milestone == null)
                throw new UsageException(
                        editions.getFirst().family()
                                + " has no milestone '"
                                + id
                                + "'"
                                + Near.question(id, known.keySet())
                                + "; it has "
                                + String.join(", ", known.keySet()));
            if (effect == Effect.TIGHTENS
                    && milestone.repeats().flatMap(Milestone.Recurrence::tightenedBy).isEmpty())
                throw new UsageException(
                        "the order says of nobody that they may tighten '" + id + "'");
        }
        if (effect == Effect.TIGHTENS && ids.isEmpty())
            throw new UsageException("name the milestones whose cadence is tightened: --milestone");
    }
}
