package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.order.Act;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `interdict check ORDERS SOURCE…`
final class CheckCommand implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Answering.describe(spec);
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("1..*")
                        .paramLabel("SOURCE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1..*")
                        .description(
                                "Files, folders (all beneath), archives; '-' is standard input.")
                        .required(true)
                        .build());
        Answering.option(
                spec,
                "NAME",
                String.class,
                "The asset, for lists that do not name one.",
                "--asset-name");
        Answering.option(
                spec,
                "NAME",
                String.class,
                "The organization, for the answer's head.",
                "--organization");
        Answering.option(
                spec,
                "OURS=THEIRS",
                List.class,
                "Columns of a list with its own headers: name='Software Title',publisher=Vendor.",
                "--map");
        Answering.option(
                spec,
                "ACT",
                String.class,
                "What the lists show, if they do not say: presence, use, procurement, transaction,"
                        + " integration, funding.",
                "--act");
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict check bod-17-01 inventory.csv",
                        "  interdict check bod-17-01,far-52.204-23 sboms/ -o table -o"
                                + " json=answer.json",
                        "  interdict check kaspersky titles.csv --map name=Title,publisher=Maker"
                                + " --explain",
                        "  system_profiler SPApplicationsDataType | interdict check all -"
                                + " --asset-name mac7");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Answering answering = Answering.of(given, terminal);
        Check check =
                new Check(
                        answering.orders(),
                        answering.scope(),
                        Answering.word(given, "--act", Act.values(), Act::id),
                        given.<String>matchedOptionValue("--asset-name", ""),
                        given.<String>matchedOptionValue("--organization", ""),
                        columns(given.<List<String>>matchedOptionValue("--map", List.of())),
                        answering.asOf());
        Interruption interruption = Interruption.arm();
        Answer answer =
                check.run(
                        given.<List<String>>matchedPositionalValue(1, List.of()),
                        terminal,
                        interruption);
        Exit exit = answering.give(answer, terminal);
        interruption.settle();
        return exit;
    }

    /// `name=Title,publisher=Maker`, or one of them an option where a header has a comma.
    static Map<String, String> columns(List<String> options) throws UsageException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String option : options) {
            for (String pair : option.split(",(?=[a-z-]+=)", -1)) {
                int equals = pair.indexOf('=');
                if (equals <= 0)
                    throw new UsageException(
                            "--map wants OURS=THEIRS, as in name='Software Title'; found '"
                                    + pair
                                    + "'");
                columns.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
            }
        }
        return columns;
    }
}
