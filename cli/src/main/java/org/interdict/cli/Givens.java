package org.interdict.cli;

import org.interdict.order.Condition;
import org.interdict.order.Order;
import org.interdict.yaml.Near;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What the user says of the orders' conditions: `essential=yes`.
final class Givens {
    private Givens() {}

    static Map<String, Boolean> of(List<String> options, Orders orders) throws UsageException {
        Map<String, Boolean> given = new LinkedHashMap<>();
        Set<String> known = known(orders);
        for (String option : options) {
            int equals = option.indexOf('=');
            String condition = equals < 0 ? option : option.substring(0, equals);
            String answer = equals < 0 ? "" : option.substring(equals + 1);
            if (!answer.equals("yes") && !answer.equals("no"))
                throw new UsageException(
                        "--given wants CONDITION=yes or CONDITION=no; found '" + option + "'");
            if (!known.contains(condition))
                throw new UsageException(
                        "these orders have no condition '"
                                + condition
                                + "'"
                                + Near.question(condition, known)
                                + (known.isEmpty()
                                        ? "; they have none"
                                        : "; they have " + String.join(", ", known)));
            if (given.put(condition, answer.equals("yes")) != null)
                throw new UsageException("--given answers '" + condition + "' twice");
        }
        return given;
    }

    private static Set<String> known(Orders orders) {
        Set<String> known = new TreeSet<>();
        for (Order order : orders.orders()) {
            for (Condition condition : order.conditions()) {
                known.add(condition.id());
                known.add(order.family() + ":" + condition.id());
            }
        }
        return known;
    }
}
