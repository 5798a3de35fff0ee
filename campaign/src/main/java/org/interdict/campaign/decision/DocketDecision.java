package org.interdict.campaign.decision;

import java.util.List;

/// What the supplier answered, and what was decided of it.
public sealed interface DocketDecision extends Decision {
    /// Something was filed.
    ///
    /// @param id unique in the docket
    /// @param files name and SHA-256 of each part
    record FilingReceived(String id, List<String> files) implements DocketDecision {}
}
