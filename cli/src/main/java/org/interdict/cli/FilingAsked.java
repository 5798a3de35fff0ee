package org.interdict.cli;

import org.interdict.campaign.filing.Answers;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.yaml.Near;

import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Which report a user means, and what was answered for it.
///
/// @param order of the campaign
/// @param milestone of the order
record FilingAsked(Order order, Milestone milestone) {
    /// The milestone that is named, of the order that is named or of the only one that has it.
    static FilingAsked of(String id, String orderId, List<Order> orders) throws UsageException {
        List<FilingAsked> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        boolean order = orderId.isEmpty();
        for (Order one : orders) {
            if (!orderId.isEmpty() && !one.id().equals(orderId) && !one.family().equals(orderId))
                continue;
            order = true;
            for (Milestone milestone : one.milestones()) {
                if (reported(milestone)) known.add(milestone.id());
                if (milestone.id().equals(id)) found.add(new FilingAsked(one, milestone));
            }
        }
        if (!order)
            throw new UsageException(
                    "the campaign does not carry out '"
                            + orderId
                            + "'"
                            + Near.question(orderId, orders.stream().map(Order::id).toList()));
        if (found.isEmpty())
            throw new UsageException(
                    "there is no milestone '"
                            + id
                            + "'"
                            + Near.question(id, known)
                            + "; reports are asked for by "
                            + String.join(", ", known));
        if (found.size() > 1)
            throw new UsageException(
                    "several orders have a milestone '"
                            + id
                            + "'; name one with --order: "
                            + String.join(
                                    ", ", found.stream().map(one -> one.order.id()).toList()));
        if (!reported(found.getFirst().milestone))
            throw new UsageException(
                    "'"
                            + id
                            + "' asks for an act and for no report: "
                            + found.getFirst().milestone.delivers());
        return found.getFirst();
    }

    /// Whether something is handed in.
    private static boolean reported(Milestone milestone) {
        return !milestone.elements().isEmpty() || !milestone.recipients().isEmpty();
    }

    Answers answers(ParseResult given, Terminal terminal) throws UsageException, IOException {
        Answers answers = new Answers(order, milestone);
        String file = given.matchedOptionValue("--answers", "");
        if (!file.isEmpty()) {
            List<String> wrong;
            try (InputStream in = terminal.open(file)) {
                wrong = answers.read(in);
            } catch (IOException e) {
                throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
            }
            if (!wrong.isEmpty())
                throw new UsageException(
                        "no answer of "
                                + file
                                + " was taken; what is wrong with it:\n"
                                + String.join("\n", wrong));
        }
        for (String option : given.<List<String>>matchedOptionValue("--answer", List.of())) {
            try {
                answers.add(option);
            } catch (IllegalArgumentException e) {
                throw new UsageException("--answer: " + e.getMessage());
            }
        }
        return answers;
    }
}
