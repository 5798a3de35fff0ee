package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.store.Disk;
import org.interdict.store.Writer;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;

/// Opens the campaign that a command means; who decides, and when it happened.
final class Campaigns {
    /// How long a writer waits for another one.
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Campaigns() {}

    /// Who decides.
    ///
    /// @param by the person
    /// @param on when it happened, as that person says
    /// @param at now
    record Said(String by, Instant on, Instant at) {}

    /// `--store` and `--campaign`.
    static void describe(CommandSpec spec) {
        StoreOption.describe(spec);
        Answering.option(
                spec,
                "NAME",
                String.class,
                "The campaign. Default: the only one in the store.",
                "--campaign");
    }

    /// `--on` and `--by` too.
    static void describeDeciding(CommandSpec spec) {
        describe(spec);
        describeWhen(spec);
    }

    /// `--on` and `--by`.
    static void describeWhen(CommandSpec spec) {
        Answering.option(
                spec,
                "WHEN",
                String.class,
                "When it happened, if not now: a day, or a moment as 2017-10-13T15:00:00-04:00. The"
                        + " ledger also keeps when it was written down.",
                "--on");
        Answering.option(
                spec, "WHO", String.class, "Who decides. Default: your account's name.", "--by");
    }

    static Said said(ParseResult given, Terminal terminal) throws UsageException {
        Instant now = terminal.clock().instant();
        Instant on =
                given.hasMatchedOption("--on")
                        ? moment(given.matchedOptionValue("--on", ""), "--on", now)
                        : now;
        if (on.isAfter(now)) throw new UsageException("--on " + on + " is still to come");
        String by = given.matchedOptionValue("--by", Stores.user());
        if (by.isBlank()) throw new UsageException("--by names nobody");
        return new Said(by, on, now);
    }

    /// A day is all of it, up to its end in UTC, or up to now.
    static Instant moment(String text, String option, Instant now) throws UsageException {
        try {
            if (!text.contains("T")) {
                Instant end =
                        LocalDate.parse(text)
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .minusMillis(1);
                return end.isAfter(now) && !LocalDate.parse(text).isAfter(today(now)) ? now : end;
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    option
                            + " '"
                            + text
                            + "' is no time; write a day as 2017-10-13, or a moment with its zone"
                            + " as 2017-10-13T15:00:00-04:00");
        }
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    static Campaign read(ParseResult given) throws UsageException, IOException {
        return Campaign.read(folder(given));
    }

    /// As it was on a day or at a moment, if `--as-of` names one.
    static Campaign readAsOf(ParseResult given, Terminal terminal)
            throws UsageException, IOException {
        if (!given.hasMatchedOption("--as-of")) return read(given);
        return Campaign.asOf(
                folder(given),
                moment(
                        given.matchedOptionValue("--as-of", ""),
                        "--as-of",
                        terminal.clock().instant()));
    }

    static Campaign write(ParseResult given, Terminal terminal) throws UsageException, IOException {
        return write(folder(given), terminal);
    }

    /// Waits for whoever decides in the same campaign, and says so.
    static Campaign write(Path folder, Terminal terminal) throws IOException {
        Writer writer =
                new Writer(
                        Stores.user(),
                        Stores.host(),
                        ProcessHandle.current().pid(),
                        terminal.clock().instant());
        return Campaign.write(
                folder,
                Disk.REAL,
                writer,
                PATIENCE,
                holder -> {
                    terminal.err().println("interdict: waiting for " + holder);
                    terminal.err().flush();
                });
    }

    /// The campaign that is named, or the only one.
    static Path folder(ParseResult given) throws UsageException, IOException {
        Path store = StoreOption.place(given);
        List<String> names = Campaign.names(store);
        String name = given.matchedOptionValue("--campaign", "");
        if (names.isEmpty())
            throw new UsageException(
                    "there is no campaign in "
                            + store
                            + " yet; 'interdict campaign open ORDERS'"
                            + " begins one");
        if (name.isEmpty() && names.size() > 1)
            throw new UsageException(
                    "there are several campaigns; name one with --campaign: "
                            + String.join(", ", names));
        String chosen = name.isEmpty() ? names.getFirst() : name;
        if (!names.contains(chosen))
            throw new UsageException(
                    "there is no campaign '"
                            + chosen
                            + "'"
                            + Near.question(chosen, new HashSet<>(names)));
        Path folder = Campaign.folder(store, chosen);
        if (!Files.isDirectory(folder)) throw new UsageException(folder + " is no folder");
        return folder;
    }
}
