package org.interdict.finding;

import org.interdict.order.Condition;
import org.interdict.order.Order;
import org.interdict.supplier.Product;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of conditions that must all hold.
///
/// @param fails the first that does not hold; then nothing is asked
/// @param questions of those of which nobody knows
record Conditions(Optional<Condition> fails, List<String> questions) {
    /// @param goods whose sort may tell; nothing if they are not known, or do not matter
    /// @param assume whether one that depends on who has the goods is taken to hold if nobody said
    ///   who: a prohibition is judged as if on whom it binds
    static Conditions of(
            List<Condition> all,
            Scope scope,
            Order order,
            Optional<Product> goods,
            boolean assume) {
        List<String> questions = new ArrayList<>();
        for (Condition condition : all) {
            Optional<Boolean> holds = scope.holds(condition, order, goods);
            if (holds.isEmpty() && assume && scope.assumes(condition)) continue;
            if (holds.isEmpty()) questions.add(condition.question());
            else if (!holds.get()) return new Conditions(Optional.of(condition), List.of());
        }
        return new Conditions(Optional.empty(), questions);
    }
}
