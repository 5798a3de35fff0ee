package org.interdict.finding;

import org.interdict.order.Binding;
import org.interdict.order.Condition;
import org.interdict.order.Order;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Product;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Of what an answer speaks, as far as somebody said so. What nobody said is taken as the order
/// that is asked would have it to bind.
///
/// @param system of which kind of system
/// @param organization of which sort of organization
/// @param given what holds of an order's conditions, by the condition's id, or by `ORDER:CONDITION`
///   where it holds of one order only
public record Scope(
        Optional<SystemKind> system,
        Optional<OrganizationKind> organization,
        Map<String, Boolean> given) {
    /// Nobody said anything.
    public static final Scope ASSUMED = new Scope(Optional.empty(), Optional.empty(), Map.of());

    public Scope {
        given = Map.copyOf(given);
    }

    /// Whether a condition holds; nothing if it is a question.
    Optional<Boolean> holds(Condition condition, Order order, Optional<Product> product) {
        Boolean said = given.get(order.family() + ":" + condition.id());
        if (said == null) said = given.get(condition.id());
        if (said != null) return Optional.of(said);
        if (product.isPresent()) {
            Optional<Boolean> told = told(condition, product.get());
            if (told.isPresent()) return told;
        }
        Set<OrganizationKind> possible = organizations();
        if (condition.yesFor().containsAll(possible)) return Optional.of(true);
        if (condition.noFor().containsAll(possible)) return Optional.of(false);
        return condition.unknown();
    }

    /// What the sort of goods tells; nothing if two of its sorts tell two things.
    private static Optional<Boolean> told(Condition condition, Product product) {
        boolean yes = false;
        boolean no = false;
        for (String category : product.categories()) {
            yes |= condition.yes().contains(category);
            no |= condition.no().contains(category);
        }
        return yes == no ? Optional.empty() : Optional.of(yes);
    }

    /// Whether a condition of a prohibition is taken to hold: it depends on who has the goods, and
    /// nobody said who.
    boolean assumes(Condition condition) {
        return system.isEmpty() && organization.isEmpty() && !condition.yesFor().isEmpty();
    }

    /// Who may have the goods of which the answer speaks.
    private Set<OrganizationKind> organizations() {
        if (system.isPresent() && system.get() == SystemKind.CONTRACTOR)
            return EnumSet.of(OrganizationKind.CONTRACTOR);
        if (organization.isPresent()) return EnumSet.of(organization.get());
        if (system.isEmpty()) return EnumSet.allOf(OrganizationKind.class);
        return system.get() == SystemKind.PRIVATE
                ? EnumSet.of(OrganizationKind.PRIVATE)
                : EnumSet.of(
                        OrganizationKind.CIVILIAN_AGENCY,
                        OrganizationKind.DEFENSE_AGENCY,
                        OrganizationKind.INTELLIGENCE_AGENCY);
    }

    /// The order's binding that speaks of it. Nothing if the order says nothing of it.
    Optional<Binding> binding(List<Binding> bindings) {
        Binding best = null;
        for (Binding binding : bindings) {
            if (system.isPresent() && binding.system() != system.get()) continue;
            boolean names =
                    organization.isPresent()
                            && binding.organizations().contains(organization.get());
            if (!names && organization.isPresent() && !binding.organizations().isEmpty()) continue;
            if (best == null || better(binding, best)) best = binding;
        }
        return Optional.ofNullable(best);
    }

    /// Whether the system is named, the organization is not, and the order binds the systems of
    /// some organizations only.
    boolean dependsOnOrganization(List<Binding> bindings) {
        if (system.isEmpty() || organization.isPresent()) return false;
        Binding first = null;
        for (Binding binding : bindings) {
            if (binding.system() != system.get()) continue;
            if (first != null && binding.effect() != first.effect()) return true;
            first = binding;
        }
        return false;
    }

    /// One that names the organization before one that speaks of all; of several of a kind, as the
    /// order would have it to bind.
    private boolean better(Binding one, Binding other) {
        if (organization.isPresent()
                && one.organizations().isEmpty() != other.organizations().isEmpty())
            return !one.organizations().isEmpty();
        return weight(one) < weight(other);
    }

    private static int weight(Binding binding) {
        return switch (binding.effect()) {
            case BINDS -> 0;
            case DEPENDS -> 1;
            case LEAVES_OUT -> 2;
        };
    }
}
