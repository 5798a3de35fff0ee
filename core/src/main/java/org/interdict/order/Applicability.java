package org.interdict.order;

import org.interdict.order.Contract.Stated;
import org.interdict.order.ContractRule.Conflict;
import org.interdict.order.ContractRule.Force;
import org.interdict.order.ContractRule.Happens;
import org.interdict.order.ContractRule.Level;
import org.interdict.order.ContractRule.Of;
import org.interdict.order.ContractRule.Whose;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Whether an order binds a contract, and in which edition. What the contract itself says goes
/// before what the rules of the order would have made of its dates.
public sealed interface Applicability {
    /// The rule that decided; nothing where the contract's own words did.
    Optional<Clause> clause();

    /// It is bound.
    ///
    /// @param order the edition
    /// @param reason for a person: `solicited on 2018-08-01, and the rule counts from 2018-07-16`
    record Bound(Order order, String reason, Optional<Clause> clause) implements Applicability {}

    /// It is not bound.
    record Free(String reason, Optional<Clause> clause) implements Applicability {}

    /// A person has to look.
    record Open(String question, Optional<Clause> clause) implements Applicability {}

    /// What holds of one contract on a day.
    ///
    /// @param editions of one order, the oldest first; at least one
    /// @param asOf what became of the contract later does not count
    static Applicability of(Contract contract, List<Order> editions, LocalDate asOf) {
        String family = editions.getFirst().family();
        Optional<Stated> own = contract.stated(family, asOf);
        Optional<Stated> basic = contract.under().flatMap(under -> under.stated(family, asOf));
        if (own.isPresent() && basic.isPresent() && !own.equals(basic))
            return conflict(contract, own.get(), basic.get(), editions, asOf);
        Optional<Stated> said = own.or(() -> basic);
        if (said.isPresent())
            return said(said.get(), "its text says so", Optional.empty(), contract, editions, asOf);
        return byRules(contract, editions, asOf);
    }

    private static Applicability conflict(
            Contract contract, Stated own, Stated basic, List<Order> editions, LocalDate asOf) {
        for (Order edition : editions.reversed())
            for (ContractRule rule : edition.contracts())
                if (rule instanceof Conflict(Level wins, Clause clause)) {
                    boolean order = wins == Level.ORDER;
                    String reason =
                            order
                                    ? "the order's own list says so and goes before the contract's"
                                    : "the contract's list says so and goes before the order's";
                    return said(
                            order ? own : basic,
                            reason,
                            Optional.of(clause),
                            contract,
                            editions,
                            asOf);
                }
        return new Open(
                "the order says %s and the contract %s; which counts?"
                        .formatted(words(own), words(basic)),
                Optional.empty());
    }

    private static String words(Stated stated) {
        return (stated.binds() ? "" : "not ") + stated.order();
    }

    private static Applicability said(
            Stated stated,
            String reason,
            Optional<Clause> clause,
            Contract contract,
            List<Order> editions,
            LocalDate asOf) {
        if (!stated.binds()) return new Free(reason, clause);
        for (Order edition : editions)
            if (edition.id().equals(stated.order())) return new Bound(edition, reason, clause);
        if (stated.order().contains("@"))
            return new Open(
                    "it names " + stated.order() + ", which is not known here; what does it say?",
                    clause);
        if (byDates(contract, editions, asOf) instanceof Bound bound)
            return new Bound(
                    bound.order(), reason + "; the edition by: " + bound.reason(), bound.clause());
        return new Open("which edition of " + stated.order() + " does it hold?", clause);
    }

    private static Applicability byRules(Contract contract, List<Order> editions, LocalDate asOf) {
        if (editions.stream().allMatch(edition -> edition.contracts().isEmpty()))
            return new Open("the order does not say which contracts it binds", Optional.empty());
        for (Order edition : editions.reversed())
            for (ContractRule rule : edition.contracts())
                if (rule instanceof Of of) {
                    Agency agency =
                            of.decides() == Whose.FUNDING
                                    ? contract.funding()
                                    : contract.contracting();
                    if (!of.agencies().contains(agency))
                        return new Free(
                                "the %s agency is %s, and the order is on others"
                                        .formatted(of.decides().id(), agency.id()),
                                Optional.of(of.clause()));
                }
        return byDates(contract, editions, asOf);
    }

    /// By the newest edition that a rule brings in.
    private static Applicability byDates(Contract contract, List<Order> editions, LocalDate asOf) {
        Optional<Open> open = Optional.empty();
        for (Order edition : editions.reversed()) {
            Occasions occasions = new Occasions(contract, asOf);
            Optional<Applicability> found = Optional.empty();
            for (ContractRule rule : edition.contracts()) {
                if (!(rule instanceof Happens happens)) continue;
                Optional<LocalDate> day = occasions.within(happens);
                if (day.isEmpty()) continue;
                String reason =
                        "%s on %s, and the rule counts from %s"
                                .formatted(happens.on().id(), day.get(), happens.from());
                Optional<Clause> clause = Optional.of(happens.clause());
                if (happens.force() == Force.MUST) {
                    found = Optional.of(new Bound(edition, reason, clause));
                    break;
                }
                found =
                        Optional.of(
                                new Open(
                                        "does it hold %s? It was %s, so it %s be there"
                                                .formatted(
                                                        edition.id(), reason, happens.force().id()),
                                        clause));
            }
            if (found.isEmpty()) continue;
            if (found.get() instanceof Bound bound)
                return open.<Applicability>map(
                                o ->
                                        new Open(
                                                o.question()
                                                        + "; if not, it holds "
                                                        + bound.order().id(),
                                                o.clause()))
                        .orElse(bound);
            if (open.isEmpty() && found.get() instanceof Open first) open = Optional.of(first);
        }
        if (open.isPresent()) return open.get();
        return new Free("nothing that brings the clause in has happened to it", Optional.empty());
    }
}
