package org.interdict.cli;

import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.store.Origin;
import org.interdict.store.Segments;
import org.interdict.store.StoreException;
import org.interdict.store.StoreFolder;
import org.interdict.store.Sweeping;
import org.interdict.store.asset.Covers;
import org.interdict.store.asset.ListException;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.record.SweepRecord.Manner;
import org.interdict.store.record.SweepRecord.Options;
import org.interdict.sweep.Gap;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `interdict sweep add SOURCE…`
final class SweepAdd implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .paramLabel("SOURCE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1..*")
                        .description(
                                "Files, folders (all beneath), archives; '-' is standard input.")
                        .required(true)
                        .build());
        Answering.option(spec, "NAME", String.class, "Whose assets these are.", "--organization");
        Answering.option(
                spec,
                "TIME",
                String.class,
                "When the look took place, where the sources do not all say it themselves: a date"
                        + " (then midnight, UTC) or an instant such as 2026-11-24T14:00:00Z."
                        + " Default: the time of the oldest file, kept as assumed.",
                "--taken-at");
        Answering.option(
                spec,
                "FILE",
                String.class,
                "A list of the assets that this look was meant to reach. One that it does not"
                        + " report was not seen, which is not clean.",
                "--covers");
        Answering.flag(
                spec,
                "The lists are parts: what they do not show may be there all the same.",
                "--partial");
        ListOptions.describe(spec);
        Answering.flag(spec, "Show every gap.", "--all-places");
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nAll of it is kept, or nothing: after Ctrl-C, or when the disk is full,"
                                + " the store is as it was.",
                        "%nExamples:",
                        "  interdict sweep add inventory.csv --organization 'Parks Department'"
                                + " --taken-at 2026-11-01",
                        "  interdict sweep add sboms/ --covers assets.csv -o json",
                        "  osqueryi --json 'SELECT * FROM programs' | interdict sweep add -"
                                + " --asset-name desk7");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        Plan plan =
                Plan.of(given.<List<String>>matchedPositionalValue(0, List.of()), terminal.in());
        List<Origin> origins = origins(plan);
        if (origins.isEmpty() && plan.gaps().isEmpty())
            throw new UsageException(
                    "there is no file in what you named, so there is nothing to keep");
        Optional<Path> list = covers(given);
        Optional<Covers> covers = Optional.empty();
        String organization = given.<String>matchedOptionValue("--organization", "");
        if (list.isPresent()) covers = Optional.of(read(list.get(), organization));
        Sweeping.Said said =
                new Sweeping.Said(
                        Stores.stamp(terminal),
                        organization,
                        time(given.<String>matchedOptionValue("--taken-at", ""), terminal),
                        given.hasMatchedOption("--partial") ? Manner.PARTIAL : Manner.COMPLETE,
                        new Options(
                                ListOptions.asset(given),
                                ListOptions.columns(given),
                                ListOptions.act(given)),
                        list.isPresent()
                                ? Optional.of(origin(list.get(), "--covers"))
                                : Optional.empty());
        if (!plan.gaps().isEmpty()) return refused(plan.gaps(), terminal);
        Interruption interruption = Interruption.arm();
        Optional<Sweeping.Added> added;
        try (StoreFolder store = Stores.write(given, terminal);
                Progress progress = new Progress(terminal.err(), terminal.attended(), 0)) {
            Sweeping sweeping =
                    new Sweeping(store, Readers.all().list(), Limits.DEFAULT, System.nanoTime());
            added =
                    sweeping.add(
                            origins,
                            said,
                            components -> {
                                progress.read(components);
                                return !interruption.came();
                            });
            if (added.isPresent() && covers.isPresent())
                reached(store, added.get().recorded().number(), covers.get());
        } catch (StoreException e) {
            throw e;
        } catch (IOException e) {
            terminal.err()
                    .println(
                            "interdict: a source could not be read to its end ("
                                    + Failures.reason(e)
                                    + "); nothing was added");
            return Exit.INCOMPLETE;
        }
        if (added.isEmpty()) {
            terminal.err().println("interdict: interrupted; nothing of it was kept");
            terminal.err().flush();
            interruption.settle();
            return Exit.INTERRUPTED;
        }
        SweepAdded answer =
                new SweepAdded(
                        added.get(), covers, terminal, given.hasMatchedOption("--all-places"));
        if (json) answer.json();
        else answer.text();
        terminal.out().flush();
        interruption.settle();
        return SweepAdded.complete(added.get().sweep()) ? Exit.CLEAN : Exit.INCOMPLETE;
    }

    private static Optional<Path> covers(ParseResult given) throws UsageException {
        String file = given.<String>matchedOptionValue("--covers", "");
        if (file.isEmpty()) return Optional.empty();
        Path path = Path.of(file);
        if (!Files.isRegularFile(path))
            throw new UsageException("--covers: there is no file " + file + "; nothing was added");
        return Optional.of(path);
    }

    /// A list that is wrong is said before anything is added.
    private static Covers read(Path file, String organization) throws UsageException, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Covers.read(
                    new Input(file.toString(), in, Limits.DEFAULT, Map.of()),
                    organization,
                    System.nanoTime());
        } catch (ListException e) {
            throw new UsageException(
                    "--covers cannot be taken as it is; nothing was added\n  "
                            + String.join("\n  ", e.problems()));
        }
    }

    private static void reached(StoreFolder store, int sweep, Covers covers) throws IOException {
        try (Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            BitSet assets = index.reported(sweep);
            for (int i = assets.nextSetBit(0); i >= 0; i = assets.nextSetBit(i + 1))
                covers.reached(Sighted.of(index.asset(i)));
        }
    }

    /// A sweep that says nothing of what it could not list would pass for a whole one.
    private static Exit refused(List<Gap> gaps, Terminal terminal) {
        for (Gap gap : gaps)
            terminal.err()
                    .println(
                            "interdict: "
                                    + gap.input()
                                    + (gap.where().isEmpty() ? "" : ", " + gap.where())
                                    + ": "
                                    + gap.what());
        terminal.err()
                .println(
                        "interdict: nothing was added; name the files that can be read, one by"
                                + " one");
        return Exit.INCOMPLETE;
    }

    private static List<Origin> origins(Plan plan) throws UsageException, IOException {
        List<Origin> origins = new ArrayList<>();
        int streams = 0;
        for (Plan.Item item : plan.items()) {
            switch (item) {
                case Plan.File file -> origins.add(origin(file.path(), "SOURCE"));
                case Plan.Streamed stream -> {
                    if (++streams > 1)
                        throw new UsageException("'-' is given twice; it can be read once");
                    origins.add(new Origin(stream.name(), Optional.empty(), -1, stream::stream));
                }
                case Plan.Kept _ -> throw new IllegalStateException("a source in a store");
            }
        }
        return origins;
    }

    private static Origin origin(Path file, String what) throws UsageException, IOException {
        if (Files.isDirectory(file))
            throw new UsageException(what + " is a folder: " + file + "; name a file");
        if (!Files.exists(file))
            throw new UsageException(what + ": there is no file " + file + "; nothing was added");
        if (!Files.isReadable(file))
            throw new UsageException(
                    what
                            + ": you may not read "
                            + file
                            + "; nothing was added. Run as a user who may, or leave it out");
        if (Files.isRegularFile(file)) return Origin.of(file);
        // A pipe: it can be read once, and has neither length nor time.
        return new Origin(file.toString(), Optional.empty(), -1, () -> Files.newInputStream(file));
    }

    /// A date is its first moment in UTC, so that an answer as of that day has seen it.
    static Optional<Instant> time(String text, Terminal terminal) throws UsageException {
        if (text.isEmpty()) return Optional.empty();
        Instant time;
        try {
            time =
                    text.length() <= 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException(
                    "--taken-at wants a date or an instant, as in 2026-11-24 or"
                            + " 2026-11-24T14:00:00Z; found '"
                            + text
                            + "'");
        }
        // Midnight of a day may still be to come where it is not yet that day.
        if (time.isAfter(terminal.clock().instant().plus(Duration.ofDays(1))))
            throw new UsageException("--taken-at lies in the future: " + text);
        return Optional.of(time);
    }
}
