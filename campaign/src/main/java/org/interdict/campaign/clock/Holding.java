package org.interdict.campaign.clock;

import org.interdict.order.Applicability;
import org.interdict.order.Binding;
import org.interdict.order.Contract;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which orders of a campaign hold for whom. What an agency owes follows from which systems an
/// order binds; what a contractor owes, from its contracts.
final class Holding {
    private Holding() {}

    /// Whether an order holds for an organization by itself.
    static boolean holds(Order order, Organization organization) {
        if (!order.contracts().isEmpty()) return false; // a clause: a contract holds it or not
        OrganizationKind kind = organization.kind().orElse(OrganizationKind.CIVILIAN_AGENCY);
        for (SystemKind system : systems(kind))
            if (effect(order, system, kind) != Binding.Effect.LEAVES_OUT) return true;
        return false;
    }

    private static Set<SystemKind> systems(OrganizationKind kind) {
        return switch (kind) {
            case CIVILIAN_AGENCY -> EnumSet.of(SystemKind.FEDERAL);
            case DEFENSE_AGENCY -> EnumSet.of(SystemKind.FEDERAL, SystemKind.NATIONAL_SECURITY);
            case INTELLIGENCE_AGENCY ->
                    EnumSet.of(
                            SystemKind.FEDERAL,
                            SystemKind.NATIONAL_SECURITY,
                            SystemKind.SENSITIVE_COMPARTMENTED);
            case CONTRACTOR -> Set.of(); // by its contracts
            case PRIVATE -> EnumSet.of(SystemKind.PRIVATE);
        };
    }

    /// As for a finding: the binding that speaks of the organization, else that for all others.
    private static Binding.Effect effect(Order order, SystemKind system, OrganizationKind kind) {
        Binding.Effect effect = Binding.Effect.LEAVES_OUT;
        for (Binding binding : order.binds()) {
            if (binding.system() != system) continue;
            if (binding.organizations().contains(kind)) return binding.effect();
            if (binding.organizations().isEmpty()) effect = binding.effect();
        }
        return effect;
    }

    /// Whether an order could hold for a contract that does not name it.
    static boolean asks(List<Order> editions, ContractTerms terms) {
        for (Order edition : editions) {
            if (!edition.contracts().isEmpty()) return true;
            if (effect(edition, SystemKind.CONTRACTOR, OrganizationKind.CONTRACTOR)
                            == Binding.Effect.BINDS
                    && effect(edition, SystemKind.FEDERAL, OrganizationKind.CIVILIAN_AGENCY)
                            == Binding.Effect.LEAVES_OUT) return true;
        }
        String family = editions.getFirst().family();
        return terms.contract().states().stream().anyMatch(s -> isOf(s.order(), family))
                || terms.contract().changes().stream()
                        .flatMap(change -> change.states().stream())
                        .anyMatch(s -> isOf(s.order(), family));
    }

    private static boolean isOf(String order, String family) {
        return order.equals(family) || order.startsWith(family + "@");
    }

    /// Which edition a contract holds on a day.
    ///
    /// @param contracts all, by number, for the one above
    static Applicability of(
            ContractTerms terms,
            Map<String, ContractTerms> contracts,
            List<Order> editions,
            LocalDate day) {
        return Applicability.of(whole(terms, contracts), editions, day);
    }

    private static Contract whole(ContractTerms terms, Map<String, ContractTerms> contracts) {
        Contract own = terms.contract();
        ContractTerms above = contracts.get(terms.under());
        if (above == null) return own;
        return new Contract(
                own.number(),
                own.contracting(),
                own.funding(),
                own.solicited(),
                own.awarded(),
                own.ends(),
                own.indefinite(),
                own.states(),
                own.changes(),
                Optional.of(above.contract()));
    }
}
