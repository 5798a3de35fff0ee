package org.interdict.campaign.clock;

import org.interdict.order.OrganizationKind;

import java.util.Optional;

/// Somebody whom a campaign asks, or a part of one.
///
/// @param parent the id of the one above; empty for none
/// @param kind nothing if nobody said: orders are then taken to bind it
/// @param reports whether it reports for itself; else the one above does, with its figures in
/// @param contact whom to ask; empty for nobody
public record Organization(
        String id,
        String name,
        String parent,
        Optional<OrganizationKind> kind,
        boolean reports,
        String contact) {
    /// Whether it is a part of the Government.
    public boolean isAgency() {
        OrganizationKind is = kind.orElse(OrganizationKind.CIVILIAN_AGENCY);
        return switch (is) {
            case CIVILIAN_AGENCY, DEFENSE_AGENCY, INTELLIGENCE_AGENCY -> true;
            case CONTRACTOR, PRIVATE -> false;
        };
    }
}
