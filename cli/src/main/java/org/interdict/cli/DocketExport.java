package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.docket.Docket;
import org.interdict.docket.SupplierCopy;
import org.interdict.docket.Told;
import org.interdict.order.Order;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// `interdict docket export --for supplier`
final class DocketExport implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--for")
                        .paramLabel("WHOM")
                        .type(String.class)
                        .required(true)
                        .description("For whom: supplier.")
                        .build());
        spec.addOption(
                OptionSpec.builder("-o", "--output")
                        .paramLabel("FILE")
                        .type(String.class)
                        .description(
                                "Where to write, as JSON if it ends with .json; it must not be"
                                        + " there. Default: standard output.")
                        .build());
        DocketOptions.order(spec);
        Campaigns.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nWhat the supplier filed, what it was asked, what was decided and why."
                            + " Never who has what: a text that names an organization, a system, a"
                            + " contract or a machine of the campaign is left out whole, and you"
                            + " are told which.",
                        "%nExample:", "  interdict docket export --for supplier -o docket.txt");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String whom = given.matchedOptionValue("--for", "");
        if (!whom.equals("supplier"))
            throw new UsageException("a docket is exported for nobody else: --for supplier");
        String file = given.matchedOptionValue("-o", "");
        try (Campaign campaign = Campaigns.read(given)) {
            Order order = DocketOptions.order(given, campaign);
            String supplier = DocketOptions.supplier(given, order);
            Docket docket = DocketOptions.docket(campaign);
            SupplierCopy copy =
                    SupplierCopy.of(
                            campaign,
                            Told.all(campaign, docket, order, terminal.clock().instant()),
                            supplier);
            if (file.isEmpty()) DocketShow.text(order, copy.entries(), terminal);
            else write(Path.of(file), order, copy, terminal);
            for (String leftOut : copy.leftOut())
                terminal.err()
                        .println(
                                "interdict: left out, as it names an organization, system, contract"
                                        + " or machine: "
                                        + leftOut);
        }
        return Exit.CLEAN;
    }

    private static void write(Path file, Order order, SupplierCopy copy, Terminal terminal)
            throws UsageException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            Terminal to =
                    new Terminal(
                            terminal.in(),
                            out,
                            terminal.err(),
                            false,
                            false,
                            100,
                            false,
                            terminal.clock());
            if (file.toString().endsWith(".json")) DocketShow.json(order, copy.entries(), to);
            else DocketShow.text(order, copy.entries(), to);
        }
        try {
            Files.write(file, bytes.toByteArray(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UsageException("cannot write " + file + ": " + Failures.reason(e));
        }
    }
}
