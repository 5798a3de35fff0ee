package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.finding.Scope;
import org.interdict.finding.Tally;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.report.Report;
import org.interdict.yaml.Library;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What every command that judges by orders is told in the same words: by which orders, of which
/// kind of system, as of when, and how and where to answer.
///
/// @param level from which on the exit code says so
record Answering(
        Orders orders,
        Scope scope,
        LocalDate asOf,
        List<Output> outputs,
        Report.Style style,
        Level level) {

    static void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel("ORDERS")
                        .type(String.class)
                        .description(
                                "An order's id, several with commas, a supplier's id (every order"
                                        + " on it, and only its goods), or 'all'.")
                        .required(true)
                        .build());
        spec.addOption(
                OptionSpec.builder("-o", "--output", "--format")
                        .paramLabel("FORMAT[=FILE]")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .completionCandidates(new Reports.Formats())
                        .description(
                                "How to answer: ${COMPLETION-CANDIDATES}. Repeatable; the default"
                                        + " is table.")
                        .build());
        option(
                spec,
                "KIND",
                String.class,
                "Of which kind of system to speak: federal, national-security, contractor, private."
                        + " Default: as if on one that the order binds.",
                "--system");
        option(
                spec,
                "KIND",
                String.class,
                "Of which sort of organization: civilian-agency, defense-agency,"
                        + " intelligence-agency, contractor, private.",
                "--organization-kind");
        option(
                spec,
                "CONDITION=yes|no",
                List.class,
                "What holds of an order's condition, which no list shows: essential=yes, or of one"
                        + " order only far-52.204-25:essential=yes. 'order show' names them.",
                "--given");
        option(spec, "DATE", LocalDate.class, "The date of the answer; default: today.", "--as-of");
        option(
                spec,
                "LEVEL",
                String.class,
                "End with 0 below LEVEL: prohibited, incomplete or review. Changes nothing in the"
                        + " answer.",
                "--fail-on");
        flag(spec, "Show the supply path of each finding, down to the clause.", "--explain");
        flag(spec, "Show every place and every gap.", "--all-places");
    }

    static void option(
            CommandSpec spec, String label, Class<?> type, String description, String... names) {
        OptionSpec.Builder builder =
                OptionSpec.builder(names[0], names)
                        .paramLabel(label)
                        .type(type)
                        .description(description);
        if (type == List.class) builder.auxiliaryTypes(String.class);
        spec.addOption(builder.build());
    }

    static void flag(CommandSpec spec, String description, String name) {
        spec.addOption(
                OptionSpec.builder(name)
                        .type(boolean.class)
                        .arity("0")
                        .description(description)
                        .build());
    }

    static Answering of(ParseResult given, Terminal terminal) throws UsageException {
        Orders orders = Orders.of(given.<String>matchedPositionalValue(0, ""), Library.carried());
        return new Answering(
                orders,
                scope(given, orders),
                given.<LocalDate>matchedOptionValue("--as-of", LocalDate.now(terminal.clock())),
                Output.all(given.<List<String>>matchedOptionValue("-o", List.of())),
                new Report.Style(
                        terminal.colour(),
                        terminal.width(),
                        given.hasMatchedOption("--explain"),
                        given.hasMatchedOption("--all-places")),
                Level.of(given.<String>matchedOptionValue("--fail-on", "")));
    }

    /// Gives the answer out, and says how the program ends.
    Exit give(Answer answer, Terminal terminal) throws IOException {
        for (Output output : outputs) output.write(answer, style, terminal);
        terminal.out().flush();
        return level.applied(Exit.of(Tally.of(answer).conclusion()), terminal);
    }

    private static Scope scope(ParseResult given, Orders orders) throws UsageException {
        return new Scope(
                word(given, "--system", SystemKind.values(), SystemKind::id),
                word(given, "--organization-kind", OrganizationKind.values(), OrganizationKind::id),
                Givens.of(given.<List<String>>matchedOptionValue("--given", List.of()), orders));
    }

    static <E> Optional<E> word(ParseResult given, String option, E[] kinds, Function<E, String> id)
            throws UsageException {
        String word = given.<String>matchedOptionValue(option, "");
        if (word.isEmpty()) return Optional.empty();
        List<String> words = new ArrayList<>();
        for (E kind : kinds) {
            if (id.apply(kind).equals(word)) return Optional.of(kind);
            words.add(id.apply(kind));
        }
        throw new UsageException(
                option
                        + " knows no '"
                        + word
                        + "'"
                        + Near.question(word, words)
                        + "; write one of "
                        + String.join(", ", words));
    }

    /// One way and place for the answer to go.
    ///
    /// @param file empty for standard output
    record Output(Report report, String file) {
        static List<Output> all(List<String> options) throws UsageException {
            List<Output> outputs = new ArrayList<>();
            for (String option : options.isEmpty() ? List.of("table") : options) {
                String[] parts = option.split("=", 2);
                outputs.add(new Output(Reports.named(parts[0]), parts.length == 2 ? parts[1] : ""));
            }
            if (outputs.stream().filter(output -> output.file.isEmpty()).count() > 1) {
                throw new UsageException(
                        "only one format can go to standard output; give the others a file: -o"
                                + " json=answer.json");
            }
            return outputs;
        }

        void write(Answer answer, Report.Style style, Terminal terminal) throws IOException {
            if (file.isEmpty()) {
                report.write(answer, style, terminal.out());
                return;
            }
            // Whole or not at all: an answer cut short must not pass for one.
            Path target = Path.of(file).toAbsolutePath();
            Path part = target.resolveSibling(target.getFileName() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                report.write(
                        answer,
                        new Report.Style(false, style.width(), style.explain(), style.allPlaces()),
                        out);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// From which conclusion on the exit code says so.
    enum Level {
        PROHIBITED,
        INCOMPLETE,
        REVIEW;

        static Level of(String word) throws UsageException {
            if (word.isEmpty()) return REVIEW;
            for (Level level : values()) if (level.name().equalsIgnoreCase(word)) return level;
            throw new UsageException(
                    "--fail-on knows no '" + word + "'; write prohibited, incomplete or review");
        }

        Exit applied(Exit exit, Terminal terminal) {
            if (exit == Exit.CLEAN || fails(exit)) return exit;
            terminal.err()
                    .println(
                            "interdict: would end with "
                                    + exit.code
                                    + " ("
                                    + exit.meaning
                                    + "); --fail-on "
                                    + name().toLowerCase(Locale.ROOT)
                                    + " makes it 0");
            return Exit.CLEAN;
        }

        private boolean fails(Exit exit) {
            return switch (exit) {
                case INCOMPLETE -> this != PROHIBITED;
                case REVIEW -> this == REVIEW;
                case CLEAN, PROHIBITED, USAGE, BUG, INTERRUPTED -> true;
            };
        }
    }
}
