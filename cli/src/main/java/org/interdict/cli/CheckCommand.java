package org.interdict.cli;

import org.interdict.finding.Answer;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.List;

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
        ListOptions.describe(spec);
        Answering.option(
                spec,
                "NAME",
                String.class,
                "The organization, for the answer's head.",
                "--organization");
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
                        ListOptions.act(given),
                        ListOptions.asset(given),
                        given.<String>matchedOptionValue("--organization", ""),
                        ListOptions.columns(given),
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
}
