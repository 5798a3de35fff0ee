package org.interdict.order;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Whether an order binds one kind of system.
///
/// @param organizations of which sorts of organization; empty for all of which no other binding
///   speaks
/// @param conditions where it depends, those that must all hold for it to bind; else empty
public record Binding(
        SystemKind system,
        Set<OrganizationKind> organizations,
        Effect effect,
        List<Condition> conditions,
        Clause clause) {
    public Binding {
        organizations = Set.copyOf(organizations);
        conditions = List.copyOf(conditions);
    }

    public enum Effect {
        BINDS,
        LEAVES_OUT,
        DEPENDS;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
