package org.interdict.cli;

import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.coverage.Coverage;
import org.interdict.store.coverage.Looking;
import org.interdict.store.index.Index;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/// `interdict coverage ORDERS`
final class CoverageCommand implements Command {
    private static final int LONGEST_AGE = 36_500;

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("ORDERS")
                        .type(String.class)
                        .description(
                                "An order's id, several with commas, a supplier's id, or 'all':"
                                        + " whose goods were looked for.")
                        .required(true)
                        .build());
        Answering.option(
                spec,
                "DATE",
                LocalDate.class,
                "The day of which to speak, to its end in UTC; default: now.",
                "--as-of");
        Answering.option(
                spec,
                "AGE",
                String.class,
                "How old a look may be that counts: days (14d) or weeks (2w), whole days in UTC."
                        + " Default: 14d.",
                "--max-age");
        Answering.option(
                spec,
                "NAME",
                String.class,
                "Only assets of this organization, and of those below it.",
                "--organization");
        Answering.option(
                spec,
                "FIGURE",
                String.class,
                "The assets behind a figure: never, older, not-seen, cut-short (or broken),"
                        + " looked-at, known; or a product's id, for those of which it cannot be"
                        + " said whether it is there.",
                "--list");
        Listing.option(spec);
        StoreOption.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict coverage bod-17-01",
                        "  interdict coverage all --as-of 2026-06-30 --max-age 30d -o json",
                        "  interdict coverage bod-17-01 --organization north --list never");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        Orders orders = Orders.of(given.<String>matchedPositionalValue(0, ""), Library.carried());
        int age = days(given.<String>matchedOptionValue("--max-age", "14d"));
        Instant now = terminal.clock().instant();
        LocalDate day =
                given.<LocalDate>matchedOptionValue(
                        "--as-of", LocalDate.ofInstant(now, ZoneOffset.UTC));
        // To the end of the day: what was seen on it counts.
        Instant time =
                given.hasMatchedOption("--as-of")
                        ? day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1)
                        : now;
        LocalDate since = day.minusDays(age);
        try (StoreFolder store = StoreFolder.read(StoreOption.place(given));
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            Coverage coverage =
                    Looking.coverage(
                            store,
                            index,
                            time,
                            since.atStartOfDay(ZoneOffset.UTC).toInstant(),
                            System.nanoTime());
            Covered covered =
                    new Covered(
                            coverage,
                            orders,
                            organizations(
                                    coverage,
                                    given.<String>matchedOptionValue("--organization", "")),
                            day,
                            since,
                            Readers.all().reaches());
            String list = given.<String>matchedOptionValue("--list", "");
            if (!list.isEmpty()) CoveredList.of(list, covered).print(json, terminal);
            else if (json) CoveredJson.print(covered, terminal);
            else new CoveredTable(covered, terminal).print();
        }
        return Exit.CLEAN;
    }

    private static Set<String> organizations(Coverage coverage, String name) throws UsageException {
        Set<String> all = coverage.organizations();
        if (name.isEmpty()) return all;
        Set<String> within = coverage.within(name);
        if (within.isEmpty())
            throw new UsageException(
                    "the store knows no organization '" + name + "'" + Near.question(name, all));
        return within;
    }

    /// @param age `14d`, `2w`
    static int days(String age) throws UsageException {
        String digits = age.isEmpty() ? "" : age.substring(0, age.length() - 1);
        boolean weeks = age.endsWith("w");
        boolean number =
                !digits.isEmpty()
                        && digits.length() <= 5
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int days = number ? Integer.parseInt(digits) * (weeks ? 7 : 1) : -1;
        if (!(weeks || age.endsWith("d")) || days < 0 || days > LONGEST_AGE)
            throw new UsageException(
                    "'"
                            + age
                            + "' is no age; write a number of days or weeks, 14d or 2w, of at most"
                            + " a hundred years");
        return days;
    }
}
