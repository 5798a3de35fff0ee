package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.finding.Comparison;
import org.interdict.finding.Scope;
import org.interdict.finding.Tally;
import org.interdict.order.Order;
import org.interdict.yaml.Library;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `interdict order diff A B [SOURCE…]`
final class OrderDiff implements Command {
    @Override
    public void describe(CommandSpec spec) {
        order(spec, "0", "A");
        order(spec, "1", "B");
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("2..*")
                        .paramLabel("SOURCE")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("0..*")
                        .description("Lists to judge by both; '-' is standard input.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--as-of")
                        .paramLabel("DATE")
                        .type(LocalDate.class)
                        .description("The day in question; default: today.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--all")
                        .type(boolean.class)
                        .arity("0")
                        .description("Show what they judge alike too, and every name.")
                        .build());
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict order diff bod-17-01 far-52.204-23",
                        "  interdict order diff far-52.204-23@2018-07 far-52.204-23@2023-12 --all",
                        "  interdict order diff bod-17-01 far-52.204-23 examples/ -o json");
    }

    private static void order(CommandSpec spec, String index, String label) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index(index)
                        .paramLabel(label)
                        .type(String.class)
                        .description("An order's id; an edition stands after '@'.")
                        .required(true)
                        .build());
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        Library library = Library.carried();
        Order a = single(given.<String>matchedPositionalValue(0, ""), library);
        Order b = single(given.<String>matchedPositionalValue(1, ""), library);
        if (a.id().equals(b.id()))
            throw new UsageException("an order does not differ from itself; name another");
        Orders both = Orders.of(List.of(a, b), library);
        LocalDate asOf =
                given.<LocalDate>matchedOptionValue("--as-of", LocalDate.now(terminal.clock()));
        List<String> sources = given.<List<String>>matchedPositionalValue(2, List.of());
        boolean json = Listing.json(given);
        boolean all = given.hasMatchedOption("--all");
        if (!sources.isEmpty()) {
            Interruption interruption = Interruption.arm();
            Answer answer =
                    new Check(both, Scope.ASSUMED, Optional.empty(), "", "", Map.of(), asOf)
                            .run(sources, terminal, interruption);
            new FindingsDiff(answer, all, terminal).print(json);
            terminal.out().flush();
            interruption.settle();
            return Tally.of(answer).complete() ? Exit.CLEAN : Exit.INCOMPLETE;
        }
        Comparison comparison = Comparison.of(a, b, both.dossiers(), Scope.ASSUMED, asOf);
        OrdersDiff diff = new OrdersDiff(a, b, comparison, asOf, all);
        if (json) OrdersDiffJson.print(diff, terminal);
        else diff.print(terminal);
        return Exit.CLEAN;
    }

    private static Order single(String id, Library library) throws UsageException {
        List<Order> orders = Orders.named(id, library);
        if (orders.size() != 1)
            throw new UsageException(
                    "'"
                            + id
                            + "' is not one order but "
                            + orders.size()
                            + "; name one: "
                            + String.join(", ", orders.stream().map(Order::id).toList()));
        return orders.getFirst();
    }
}
