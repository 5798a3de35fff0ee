package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.cases.Case;
import org.interdict.campaign.cases.CaseTable;
import org.interdict.campaign.view.CaseQueries.Which;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// `interdict case list`
final class CaseList implements Command {
    /// What cases are grouped by.
    private enum By {
        PRODUCT,
        ORGANIZATION,
        OWNER,
        STATE
    }

    @Override
    public void describe(CommandSpec spec) {
        CaseOptions.describe(spec);
        Answering.option(
                spec,
                "WHAT",
                String.class,
                "Count them: by product, organization, owner or state.",
                "--by");
        Answering.option(
                spec,
                "WHEN",
                String.class,
                "As the ledger had it up to then, by what people said of when it happened.",
                "--as-of");
        spec.addOption(
                OptionSpec.builder("-o", "--output", "--format")
                        .paramLabel("FORMAT[=FILE]")
                        .type(String.class)
                        .description(
                                "table, json, or csv: what 'case import' reads again. The default"
                                        + " is table.")
                        .build());
        Campaigns.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict case list --state found",
                        "  interdict case list --by organization",
                        "  interdict case list --organization north -o csv=north.csv");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String output = given.matchedOptionValue("-o", "table");
        String format = output.split("=", 2)[0];
        String file = output.contains("=") ? output.split("=", 2)[1] : "";
        if (!List.of("table", "json", "csv").contains(format))
            throw new UsageException(
                    "there is no format '" + format + "' here; write table, json or csv");
        if (!file.isEmpty() && !format.equals("csv"))
            throw new UsageException("only csv goes to a file here");
        Instant now = terminal.clock().instant();
        LocalDate day =
                LocalDate.ofInstant(
                        given.hasMatchedOption("--as-of")
                                ? Campaigns.moment(
                                        given.matchedOptionValue("--as-of", ""), "--as-of", now)
                                : now,
                        ZoneOffset.UTC);
        Which which = CaseOptions.which(given, day);
        try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
            if (format.equals("csv")) csv(campaign, which, file, terminal);
            else list(campaign, which, by(given)).print(format.equals("json"), terminal);
        }
        return Exit.CLEAN;
    }

    private static String by(ParseResult given) throws UsageException {
        String by = given.matchedOptionValue("--by", "");
        for (By one : By.values()) if (one.name().equalsIgnoreCase(by)) return one.name();
        if (by.isEmpty()) return by;
        throw new UsageException(
                "--by knows no '" + by + "'; write product, organization, owner or state");
    }

    private static void csv(Campaign campaign, Which which, String file, Terminal terminal)
            throws IOException {
        Writer out =
                new BufferedWriter(
                        file.isEmpty()
                                ? new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8)
                                : Files.newBufferedWriter(Path.of(file)),
                        1 << 16);
        try {
            CaseTable table = new CaseTable(out, campaign::words, which.day());
            campaign.view().cases().each(which, table::write);
            out.flush();
        } finally {
            if (!file.isEmpty()) out.close();
        }
    }

    private static Listing list(Campaign campaign, Which which, String by) throws IOException {
        if (!by.isEmpty()) return counted(campaign, which, By.valueOf(by));
        Listing listing =
                new Listing(
                        "case",
                        "asset",
                        "organization",
                        "product",
                        "versions",
                        "verdicts",
                        "state",
                        "owner");
        campaign.view()
                .cases()
                .each(
                        which,
                        one ->
                                listing.add(
                                        Long.toString(one.number()),
                                        one.goods().name(),
                                        one.goods().organization(),
                                        one.goods().product(),
                                        String.join(" ", one.goods().versions()),
                                        String.join(" ", one.goods().verdicts()),
                                        one.state(which.day()).id(),
                                        campaign.words(one.owner())));
        return listing;
    }

    private static Listing counted(Campaign campaign, Which which, By by) throws IOException {
        Map<String, Map<String, Long>> groups = new TreeMap<>();
        campaign.view()
                .cases()
                .each(
                        which,
                        one ->
                                groups.computeIfAbsent(
                                                key(campaign, one, by, which.day()),
                                                _ -> new TreeMap<>())
                                        .merge(one.state(which.day()).id(), 1L, Long::sum));
        Listing listing = new Listing(by.name().toLowerCase(Locale.ROOT), "state", "cases");
        groups.forEach(
                (group, states) ->
                        states.forEach(
                                (state, count) -> listing.add(group, state, count.toString())));
        return listing;
    }

    private static String key(Campaign campaign, Case one, By by, LocalDate day)
            throws IOException {
        return switch (by) {
            case PRODUCT -> one.goods().product();
            case ORGANIZATION -> one.goods().organization();
            case OWNER -> campaign.words(one.owner());
            case STATE -> one.state(day).id();
        };
    }
}
