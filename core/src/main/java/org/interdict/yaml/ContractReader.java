package org.interdict.yaml;

import org.interdict.order.Agency;
import org.interdict.order.Clause;
import org.interdict.order.ContractRule;
import org.interdict.order.ContractRule.Force;
import org.interdict.order.ContractRule.Level;
import org.interdict.order.ContractRule.On;
import org.interdict.order.ContractRule.Whose;
import org.interdict.order.Span;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Reads the rules on which contracts an order binds.
final class ContractReader {
    private static final String AGENCIES = "agencies";
    private static final String CONFLICT = "conflict";
    private static final String LONGER = "longer-than";

    private final References references;
    private final Function<Fields, Clause> clauseOf;

    ContractReader(References references, Function<Fields, Clause> clauseOf) {
        this.references = references;
        this.clauseOf = clauseOf;
    }

    List<ContractRule> all(Fields file) {
        return file.each("contracts", this::rule);
    }

    private ContractRule rule(Fields at) {
        List<String> rules = new ArrayList<>(List.of(AGENCIES, CONFLICT));
        for (On on : On.values()) rules.add(on.id());
        String rule = at.word("rule", rules.toArray(String[]::new), Function.identity());
        Clause clause = clauseOf.apply(at);
        if (rule.equals(AGENCIES)) {
            Set<Agency> agencies = at.words(AGENCIES, Agency.values(), Agency::id);
            if (agencies.isEmpty()) at.problem(AGENCIES, "name the kinds of agency in a list");
            return new ContractRule.Of(
                    agencies, at.word("decides", Whose.values(), Whose::id), clause);
        }
        if (rule.equals(CONFLICT))
            return new ContractRule.Conflict(at.word("wins", Level.values(), Level::id), clause);
        return happens(at, on(rule), clause);
    }

    private static On on(String rule) {
        for (On on : On.values()) if (on.id().equals(rule)) return on;
        return On.SOLICITED;
    }

    private ContractRule happens(Fields at, On on, Clause clause) {
        LocalDate from = at.date("from");
        Optional<LocalDate> to = at.dateIfAny("to");
        if (to.isPresent() && to.get().isBefore(from))
            references
                    .problems()
                    .add(at.item("to"), "%s is before \"from\", %s".formatted(to.get(), from));
        Optional<Span> longer =
                on == On.EXTENDED ? at.partIfAny(LONGER, ClockReader::length) : Optional.empty();
        return new ContractRule.Happens(
                on,
                from,
                to,
                longer,
                at.word("force", Force.values(), Force::id, Force.MUST),
                clause);
    }
}
