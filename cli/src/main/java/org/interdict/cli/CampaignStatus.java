package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.clock.Dates;
import org.interdict.campaign.clock.Said;
import org.interdict.campaign.clock.Status;
import org.interdict.campaign.clock.Tree;
import org.interdict.campaign.view.PartyQueries;
import org.interdict.report.html.StatusHtml;
import org.interdict.store.StoreException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/// `interdict campaign status`
final class CampaignStatus implements Command {
    private static final List<String> FORMATS = List.of("table", "json", "ics", "html");

    @Override
    public void describe(CommandSpec spec) {
        Answering.option(
                spec,
                "WHEN",
                String.class,
                "As of a day, to its end in UTC, or a moment, by what people said of when it"
                        + " happened. Default: now.",
                "--as-of");
        spec.addOption(
                OptionSpec.builder("-o", "--output", "--format")
                        .paramLabel("FORMAT[=FILE]")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "table, json, ics (dates for a calendar), html (a page to print)."
                                        + " Repeatable; the default is table.")
                        .build());
        Answering.flag(spec, "Name every party, however many there are.", "--all");
        Campaigns.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nFirst who has not reported, then who found, then who found nothing but"
                                + " looked at less than is expected; then what is due and late. No"
                                + " date is made up for finishing a removal where no order sets"
                                + " one.",
                        "%nExamples:",
                        "  interdict campaign status --as-of 2017-11-14",
                        "  interdict campaign status -o ics=dates.ics -o html=status.html");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Instant now = terminal.clock().instant();
        Instant asOf =
                given.hasMatchedOption("--as-of")
                        ? Campaigns.moment(given.matchedOptionValue("--as-of", ""), "--as-of", now)
                        : now;
        List<String> outputs = outputs(given);
        ZoneId local = terminal.clock().getZone();
        try (Campaign campaign = Campaigns.readAsOf(given, terminal)) {
            Status status = status(campaign, asOf);
            for (String output : outputs) {
                String[] parts = output.split("=", 2);
                if (parts.length == 1) {
                    if (parts[0].equals("table"))
                        new StatusText(status, local, given.hasMatchedOption("--all"), terminal)
                                .print();
                    else if (parts[0].equals("json")) StatusJson.print(status, local, terminal);
                    else {
                        Writer out =
                                new BufferedWriter(
                                        new OutputStreamWriter(
                                                terminal.out(), StandardCharsets.UTF_8));
                        write(parts[0], status, local, now, out);
                        out.flush();
                    }
                } else file(parts[0], Path.of(parts[1]), status, local, now);
            }
        }
        terminal.out().flush();
        return Exit.CLEAN;
    }

    private static List<String> outputs(ParseResult given) throws UsageException {
        List<String> outputs = given.matchedOptionValue("-o", List.<String>of());
        if (outputs.isEmpty()) return List.of("table");
        int screens = 0;
        for (String output : outputs) {
            String format = output.split("=", 2)[0];
            if (!FORMATS.contains(format))
                throw new UsageException(
                        "there is no format '"
                                + format
                                + "' here; write "
                                + String.join(", ", FORMATS));
            if (!output.contains("=")) screens++;
            else if (format.equals("table") || format.equals("json"))
                throw new UsageException("only ics and html go to a file here; use > for others");
        }
        if (screens > 1) throw new UsageException("only one format can go to standard output");
        return outputs;
    }

    private static void write(String format, Status status, ZoneId local, Instant now, Writer out)
            throws IOException {
        if (format.equals("ics")) StatusCalendar.write(status, now, out);
        else StatusHtml.write(status, local, out);
    }

    /// Whole or not at all.
    private static void file(String format, Path file, Status status, ZoneId local, Instant now)
            throws IOException {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(part)) {
            write(format, status, local, now, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }

    /// What is known of a campaign.
    static Status status(Campaign campaign, Instant asOf) throws UsageException, IOException {
        PartyQueries parties = campaign.view().parties();
        Tree tree = parties.tree();
        List<Said> said = parties.said(asOf);
        Dates dates =
                Dates.of(
                        Parties.orders(campaign),
                        tree,
                        parties.contracts(),
                        said,
                        parties.finds(asOf),
                        text -> {
                            try {
                                return campaign.words(text);
                            } catch (StoreException e) {
                                throw e;
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        asOf);
        String name = campaign.folder().getFileName().toString();
        return Status.of(
                name, dates, said, parties.open(tree, LocalDate.ofInstant(asOf, ZoneOffset.UTC)));
    }
}
