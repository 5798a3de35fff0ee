package org.interdict.campaign.decision;

import java.util.List;

/// Who is in a campaign, and what happened to whom: what dates are counted from.
public sealed interface PartyDecision extends Decision {
    /// A campaign begins.
    ///
    /// @param orders ids, each with the SHA-256 of its file: `bod-17-01 ab…`
    record CampaignOpened(String name, List<String> orders) implements PartyDecision {}

    /// An organization takes part, or something of it changed; the last entry counts.
    ///
    /// @param parent the id of the one above; empty for none
    /// @param kind an [org.interdict.order.OrganizationKind] by its id; empty if nobody said
    /// @param contact whom to ask
    record OrganizationEntered(String id, String name, String parent, String kind, Text contact)
            implements PartyDecision {}
}
