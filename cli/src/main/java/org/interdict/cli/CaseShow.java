package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.cases.Case;
import org.interdict.campaign.cases.CaseState;
import org.interdict.campaign.decision.Text;
import org.interdict.component.Kind;
import org.interdict.sweep.Reach;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// `interdict case show CASE`: what was found, what was decided, and what would settle it.
final class CaseShow implements Command {
    /// Facts that JSON has as a list, however many there are.
    private static final Set<String> LISTS =
            Set.of("keys", "versions", "verdicts", "seen by", "traces", "installs", "next");

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("CASE")
                        .type(String.class)
                        .description("The number of a case.")
                        .required(true)
                        .build());
        Listing.option(spec);
        Campaigns.describe(spec);
        spec.usageMessage().footer("%nExample:", "  interdict case show 12");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        LocalDate day = LocalDate.ofInstant(terminal.clock().instant(), ZoneOffset.UTC);
        try (Campaign campaign = Campaigns.read(given)) {
            Case one =
                    CaseOptions.one(
                            CaseOptions.number(given.matchedPositionalValue(0, "")), campaign);
            Map<String, List<String>> facts = facts(one, campaign, day);
            List<List<String>> history = history(one, campaign);
            if (json) json(facts, history, terminal);
            else text(one, facts, history, terminal);
        }
        return Exit.CLEAN;
    }

    private static Map<String, List<String>> facts(Case one, Campaign campaign, LocalDate day)
            throws IOException {
        Case.Goods goods = one.goods();
        Map<String, List<String>> facts = new LinkedHashMap<>();
        put(facts, "state", one.state(day).id());
        put(facts, "asset", goods.name());
        facts.put("keys", goods.keys());
        put(facts, "organization", goods.organization());
        put(facts, "system", goods.system());
        put(facts, "product", goods.product());
        facts.put("versions", goods.versions());
        facts.put("verdicts", goods.verdicts());
        put(facts, "first seen", goods.first().toString());
        put(facts, "sweep", goods.sweep());
        facts.put("seen by", goods.formats());
        facts.put("traces", goods.kinds());
        facts.put("installs", goods.scopes());
        put(facts, "owner", campaign.words(one.owner()));
        one.removal().ifPresent(when -> put(facts, "removal", when.toString()));
        put(facts, "how", campaign.words(one.words().how()));
        put(facts, "mitigation", campaign.words(one.words().mitigation()));
        one.removed().ifPresent(when -> put(facts, "removed", when.toString()));
        put(facts, "verified", one.state() == CaseState.VERIFIED ? one.verified() : "");
        put(facts, "seen again", one.state() == CaseState.RETURNED ? one.verified() : "");
        put(facts, "waiver", one.words().waiver());
        put(facts, "granted by", campaign.words(one.words().granted()));
        one.until().ifPresent(when -> put(facts, "until", when.toString()));
        put(facts, "note", campaign.words(one.words().note()));
        put(facts, "look-alike", one.words().lookAlike());
        facts.put("next", next(one, day));
        facts.values().removeIf(List::isEmpty);
        return facts;
    }

    private static void put(Map<String, List<String>> facts, String name, String value) {
        if (!value.isEmpty()) facts.put(name, List.of(value));
    }

    private static List<String> next(Case one, LocalDate day) {
        return switch (one.state(day)) {
            case FOUND, RETURNED -> List.of("plan how it goes: interdict case plan");
            case PLANNED -> List.of("when it is gone: interdict case remove");
            case REMOVED -> looks(one);
            case WAIVED -> List.of("the waiver ends by itself; then it has to go");
            case DISPUTED -> List.of("somebody checks the evidence, for the dossier or against it");
            case VERIFIED, RETIRED -> List.of();
        };
    }

    /// Which looks would settle it.
    private static List<String> looks(Case one) {
        List<String> looks = new ArrayList<>();
        looks.add(
                "a whole look at it after "
                        + one.removed().map(Object::toString).orElse("the removal")
                        + " that can show "
                        + String.join(", ", one.goods().kinds())
                        + (one.goods().scopes().isEmpty()
                                ? ""
                                : " in these installs: " + String.join(", ", one.goods().scopes()))
                        + "; these can:");
        int plain = looks.size();
        for (Map.Entry<String, Reach> reach : new TreeMap<>(Readers.all().reaches()).entrySet())
            if (covers(reach.getValue(), one)) looks.add("  " + reach.getKey());
        if (looks.size() == plain)
            looks.add("  no format that is read can show all of it; several do not add up");
        return looks;
    }

    private static boolean covers(Reach reach, Case one) {
        for (String kind : one.goods().kinds())
            if (!reach.kinds().contains(Kind.valueOf(kind))) return false;
        return reach.scopes().containsAll(one.goods().scopes());
    }

    private static List<List<String>> history(Case one, Campaign campaign) throws IOException {
        List<List<String>> history = new ArrayList<>();
        for (long n : campaign.view().cases().history(one.number()))
            campaign.ledger()
                    .each(
                            n,
                            n + 1,
                            entry ->
                                    history.add(
                                            List.of(
                                                    Long.toString(entry.n()),
                                                    entry.on().toString(),
                                                    entry.kind(),
                                                    campaign.words(new Text(entry.by())))));
        return history;
    }

    private static void text(
            Case one,
            Map<String, List<String>> facts,
            List<List<String>> history,
            Terminal terminal) {
        terminal.out().println("case " + one.number());
        Lines lines = new Lines(terminal);
        facts.forEach(lines::field);
        terminal.out().println();
        Listing listing = new Listing("entry", "on", "what", "by");
        for (List<String> row : history) listing.add(row.toArray(String[]::new));
        listing.table(terminal);
    }

    private static void json(
            Map<String, List<String>> facts, List<List<String>> history, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            facts.forEach(
                    (name, values) -> {
                        if (!LISTS.contains(name)) {
                            json.writeStringProperty(name, values.getFirst());
                            return;
                        }
                        json.writeArrayPropertyStart(name);
                        for (String value : values) json.writeString(value);
                        json.writeEndArray();
                    });
            json.writeArrayPropertyStart("history");
            for (List<String> row : history) {
                json.writeStartObject();
                json.writeStringProperty("entry", row.get(0));
                json.writeStringProperty("on", row.get(1));
                json.writeStringProperty("what", row.get(2));
                json.writeStringProperty("by", row.get(3));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
