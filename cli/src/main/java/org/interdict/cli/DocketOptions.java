package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.docket.Docket;
import org.interdict.docket.FilingException;
import org.interdict.order.Order;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the commands of the docket are told in the same words.
final class DocketOptions {
    private DocketOptions() {}

    static void order(CommandSpec spec) {
        Answering.option(
                spec,
                "ID",
                String.class,
                "The order whose docket it is. Default: the only one of the campaign.",
                "--order");
        Answering.option(
                spec,
                "ID",
                String.class,
                "The dossier's id of who is concerned. Default: the only one of the order.",
                "--supplier");
    }

    /// The latest edition of the order that is meant.
    static Order order(ParseResult given, Campaign campaign) throws UsageException, IOException {
        return order(given.matchedOptionValue("--order", ""), campaign);
    }

    static Order order(String id, Campaign campaign) throws UsageException, IOException {
        return Parties.order(id, Parties.orders(campaign)).getLast();
    }

    static String supplier(ParseResult given, Order order) throws UsageException {
        List<String> suppliers = order.suppliers();
        String supplier = given.matchedOptionValue("--supplier", "");
        if (supplier.isEmpty() && suppliers.size() == 1) return suppliers.getFirst();
        if (!suppliers.contains(supplier))
            throw new UsageException(
                    order.id()
                            + " is about "
                            + String.join(", ", suppliers)
                            + "; name one with --supplier");
        return supplier;
    }

    static Docket docket(Campaign campaign) throws IOException {
        return new Docket(campaign.view().docket().items());
    }

    static Optional<LocalDate> day(ParseResult given, String option) throws UsageException {
        String text = given.matchedOptionValue(option, "");
        if (text.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new UsageException(option + " '" + text + "' is no day; write it as 2017-11-10");
        }
    }

    static String said(ParseResult given, String option) throws UsageException {
        String text = given.<String>matchedOptionValue(option, "").strip();
        if (text.isEmpty()) throw new UsageException("say it: " + option + " is missing");
        return text;
    }

    static UsageException refused(FilingException e) {
        return new UsageException("nothing was taken:\n" + String.join("\n", e.problems()));
    }
}
