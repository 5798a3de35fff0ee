package org.interdict.campaign.filing;

import org.interdict.order.OrganizationKind;

import java.util.Optional;

/// Who reports a system that one organization runs for another, so that it is counted once. As in
/// Emergency Directive 21-04 and BOD 22-01: a provider that is an agency reports it, and the
/// customer need not; any other provider tells the customer, who reports it.
public final class Hosting {
    private Hosting() {}

    /// The id of whom the system's assets count for.
    ///
    /// @param customer whose system it is
    /// @param provider who runs it; empty if the customer does
    /// @param kind of the provider; nothing if nobody said, and then it is taken for no agency:
    ///   else nobody might report it
    public static String reporter(
            String customer, String provider, Optional<OrganizationKind> kind) {
        if (provider.isEmpty() || kind.isEmpty()) return customer;
        return switch (kind.get()) {
            case CIVILIAN_AGENCY, DEFENSE_AGENCY, INTELLIGENCE_AGENCY -> provider;
            case CONTRACTOR, PRIVATE -> customer;
        };
    }
}
