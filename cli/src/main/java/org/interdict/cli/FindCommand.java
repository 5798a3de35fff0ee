package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.store.Recall;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.Organization;
import org.interdict.store.asset.Organizations;
import org.interdict.store.asset.Register;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `interdict find ORDERS`
final class FindCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Answering.describe(spec);
        StoreOption.describe(spec);
        Answering.option(
                spec,
                "NAME",
                String.class,
                "Only what was looked at for this organization, and for those below it.",
                "--organization");
        Answering.option(
                spec,
                "WHAT",
                String.class,
                "Only how many assets, since when and until when, by product, version or"
                        + " organization: from the index alone, in a moment. -o table or json.",
                "--by");
        spec.usageMessage()
                .footer(
                        "%nThe answer is that of 'check' over what the store keeps: of each asset"
                                + " and method the last look until --as-of.",
                        "%nExamples:",
                        "  interdict find bod-17-01",
                        "  interdict find bod-17-01,far-52.204-23 --as-of 2026-06-30 --explain",
                        "  interdict find all --by product",
                        "  interdict find all --organization north -o json=answer.json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Answering answering = Answering.of(given, terminal);
        String organization = given.<String>matchedOptionValue("--organization", "");
        // To the end of the day: what was seen on it counts.
        Instant time =
                given.hasMatchedOption("--as-of")
                        ? answering
                                .asOf()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusMillis(1)
                        : terminal.clock().instant();
        try (StoreFolder store = Stores.read(given);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            List<Recorded> records = store.records().list();
            List<String> organizations = organizations(organization, store, records);
            String by = given.<String>matchedOptionValue("--by", "");
            if (!by.isEmpty())
                return new FindBy(answering, records, index, time, organizations)
                        .run(FindBy.By.of(by), json(given), Recall.wholly(records, time), terminal);
            Find find = new Find(answering, time, organizations);
            Interruption interruption = Interruption.arm();
            Answer answer = find.run(store, records, index, terminal, interruption);
            Exit exit = answering.give(answer, terminal);
            interruption.settle();
            return exit;
        }
    }

    private static boolean json(ParseResult given) throws UsageException {
        List<String> formats = given.<List<String>>matchedOptionValue("-o", List.of("table"));
        if (formats.equals(List.of("json"))) return true;
        if (formats.equals(List.of("table"))) return false;
        throw new UsageException("--by goes out as -o table or -o json");
    }

    /// The one that was named, and those below it; none for all.
    private static List<String> organizations(
            String named, StoreFolder store, List<Recorded> records)
            throws IOException, UsageException {
        if (named.isEmpty()) return List.of();
        Set<String> known = new TreeSet<>();
        Set<String> meant = new TreeSet<>();
        for (Recorded recorded : records)
            if (recorded.record() instanceof SweepRecord sweep) known.add(sweep.organization());
        Organizations all =
                Register.read(store.evidence(), records, System.nanoTime()).organizations();
        for (Organization organization : all.all()) {
            known.add(organization.id());
            if (all.within(organization.id(), named)) meant.add(organization.id());
        }
        if (!known.contains(named))
            throw new UsageException(
                    "the store knows no organization '"
                            + named
                            + "'"
                            + Near.question(named, List.copyOf(known)));
        meant.add(named);
        return List.copyOf(meant);
    }
}
