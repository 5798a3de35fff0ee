package org.interdict.cli;

import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.Library;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.util.stream.Collectors;

/// `interdict supplier list`
final class SupplierList implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Listing.option(spec);
        spec.usageMessage().footer("%nExample:", "  interdict supplier list");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        Library library = Library.carried();
        Listing listing =
                new Listing("supplier", "name", "products", "indicators", "checked", "orders");
        for (String id : library.dossierIds()) {
            Dossier dossier = library.dossier(id).orElseThrow();
            listing.add(
                    id,
                    dossier.name(),
                    String.valueOf(dossier.products().size()),
                    String.valueOf(dossier.indicators().size()),
                    dossier.checked().toString(),
                    library.orders().stream()
                            .filter(order -> order.suppliers().contains(id))
                            .map(Order::id)
                            .collect(Collectors.joining(", ")));
        }
        listing.print(given, terminal);
        return Exit.CLEAN;
    }
}
