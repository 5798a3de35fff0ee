package org.interdict.cli;

import org.interdict.campaign.filing.Filed;
import org.interdict.report.FilingReport;
import org.interdict.report.Report;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/// One way and place for a campaign's report to go.
///
/// @param file empty for standard output
record FilingOutput(FilingReport report, String file) {
    static void describe(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("-o", "--output", "--format")
                        .paramLabel("FORMAT[=FILE]")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "How to write it: table, csv, json, html or xlsx. Repeatable; the"
                                        + " default is table. json is what is hashed and signed.")
                        .build());
    }

    static List<FilingOutput> all(ParseResult given) throws UsageException {
        List<FilingOutput> outputs = new ArrayList<>();
        int out = 0;
        for (String option : given.<List<String>>matchedOptionValue("-o", List.of())) {
            String[] parts = option.split("=", 2);
            FilingOutput output =
                    new FilingOutput(named(parts[0]), parts.length == 2 ? parts[1] : "");
            if (output.file.isEmpty() && output.report.format().equals("xlsx"))
                throw new UsageException("a workbook needs a file: -o xlsx=report.xlsx");
            if (output.file.isEmpty() && ++out > 1)
                throw new UsageException(
                        "only one format can go to standard output; give the others a file: -o"
                                + " json=report.json");
            outputs.add(output);
        }
        return outputs;
    }

    static FilingReport named(String format) throws UsageException {
        List<String> formats = new ArrayList<>();
        for (FilingReport report : ServiceLoader.load(FilingReport.class)) {
            if (report.format().equals(format)) return report;
            formats.add(report.format());
        }
        throw new UsageException(
                "there is no format '"
                        + format
                        + "'"
                        + Near.question(format, formats)
                        + "; there are "
                        + String.join(", ", formats));
    }

    void write(Filed filed, Terminal terminal) throws IOException {
        Report.Style style =
                new Report.Style(
                        file.isEmpty() && terminal.colour(), terminal.width(), false, false);
        if (file.isEmpty()) {
            report.write(filed, style, terminal.out());
            terminal.out().flush();
            return;
        }
        // Whole or not at all: a report cut short must not pass for one.
        Path target = Path.of(file).toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
            report.write(filed, style, out);
        }
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
}
