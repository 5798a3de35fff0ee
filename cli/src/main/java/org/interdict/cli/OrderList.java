package org.interdict.cli;

import org.interdict.order.Order;
import org.interdict.yaml.Library;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `interdict order list [--supplier S]`
final class OrderList implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(
                OptionSpec.builder("--supplier")
                        .paramLabel("ID")
                        .type(String.class)
                        .description("Only orders on this supplier.")
                        .build());
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict order list",
                        "  interdict order list --supplier kaspersky -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        Library library = Library.carried();
        String supplier = given.<String>matchedOptionValue("--supplier", "");
        if (!supplier.isEmpty()) SupplierShow.named(supplier, library);
        Listing listing = new Listing("order", "supplier", "issuer", "since", "title");
        for (Order order : library.orders()) {
            if (!supplier.isEmpty() && !order.suppliers().contains(supplier)) continue;
            String since =
                    order.dates().values().stream()
                            .min(java.time.LocalDate::compareTo)
                            .map(Object::toString)
                            .orElse("");
            listing.add(
                    order.id(),
                    String.join(", ", order.suppliers()),
                    order.authority().issuer(),
                    since,
                    order.title());
        }
        listing.print(given, terminal);
        return Exit.CLEAN;
    }
}
