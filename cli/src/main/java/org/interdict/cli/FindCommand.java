package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.store.Owners;
import org.interdict.store.Recall;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.Whose;
import org.interdict.store.asset.Organization;
import org.interdict.store.asset.Organizations;
import org.interdict.store.asset.Register;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.yaml.Near;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
                "Only assets of this organization, and of those below it: whose they are as of"
                        + " --as-of.",
                "--organization");
        Answering.option(
                spec,
                "WHAT",
                String.class,
                "Only how many assets, since when and until when, by product, version or"
                        + " organization: from the index alone, in a moment. -o table or json.",
                "--by");
        Answering.option(
                spec,
                "DATE",
                LocalDate.class,
                "Only what became of it after this day: appeared, came back, went, no longer looked"
                        + " at; from the index alone. -o table or json. Ends as without it.",
                "--changes-since");
        spec.usageMessage()
                .footer(
                        "%nThe answer is that of 'check' over what the store keeps: of each asset"
                                + " and method the last look until --as-of.",
                        "%nExamples:",
                        "  interdict find bod-17-01",
                        "  interdict find bod-17-01,far-52.204-23 --as-of 2026-06-30 --explain",
                        "  interdict find all --by product",
                        "  interdict find bod-17-01 --changes-since 2026-06-01 --as-of 2026-06-30",
                        "  interdict find all --organization north -o json=answer.json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Answering answering = Answering.of(given, terminal);
        String organization = given.<String>matchedOptionValue("--organization", "");
        Instant time =
                given.hasMatchedOption("--as-of")
                        ? Days.end(answering.asOf())
                        : terminal.clock().instant();
        FindBy.By by = by(given);
        LocalDate since = since(given, time);
        try (StoreFolder store = Stores.read(given);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            List<Recorded> records = store.records().list();
            List<String> organizations = organizations(organization, store, records);
            Optional<Owners> owners =
                    organizations.isEmpty() && since == null && by != FindBy.By.ORGANIZATION
                            ? Optional.empty()
                            : Optional.of(
                                    Owners.of(store, records, index, time, System.nanoTime()));
            Whose whose =
                    organizations.isEmpty()
                            ? Whose.ALL
                            : Whose.of(Set.copyOf(organizations), owners.orElseThrow(), index);
            boolean wholly =
                    (since != null || by != null)
                            && Recall.wholly(store, records, index, time, whose);
            if (since != null)
                return ended(
                        new FindChanges(answering, since, time, owners.orElseThrow(), whose)
                                .run(records, index, json(given), wholly, terminal),
                        answering,
                        terminal);
            if (by != null)
                return ended(
                        new FindBy(answering, records, index, time, whose, owners)
                                .run(by, json(given), wholly, terminal),
                        answering,
                        terminal);
            Find find = new Find(answering, time, organizations, whose);
            Interruption interruption = Interruption.arm();
            Answer answer = find.run(store, records, index, terminal, interruption);
            Exit exit = answering.give(answer, terminal);
            interruption.settle();
            return exit;
        }
    }

    private static Exit ended(Exit exit, Answering answering, Terminal terminal) {
        terminal.out().flush();
        return answering.level().applied(exit, terminal);
    }

    private static FindBy.@Nullable By by(ParseResult given) throws UsageException {
        String by = given.<String>matchedOptionValue("--by", "");
        return by.isEmpty() ? null : FindBy.By.of(by);
    }

    private static @Nullable LocalDate since(ParseResult given, Instant time)
            throws UsageException {
        LocalDate since = given.matchedOptionValue("--changes-since", null);
        if (since == null) return null;
        if (given.hasMatchedOption("--by"))
            throw new UsageException("--changes-since and --by are two questions; ask one");
        if (!Days.end(since).isBefore(time))
            throw new UsageException(
                    "--changes-since "
                            + since
                            + " is not before "
                            + (given.hasMatchedOption("--as-of") ? "--as-of" : "today")
                            + "; that day counts to its end, so nothing is after it");
        return since;
    }

    private static boolean json(ParseResult given) throws UsageException {
        List<String> formats = given.<List<String>>matchedOptionValue("-o", List.of("table"));
        if (formats.equals(List.of("json"))) return true;
        if (formats.equals(List.of("table"))) return false;
        throw new UsageException("--by and --changes-since go out as -o table or -o json");
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
