package org.interdict.campaign.decision;

import java.util.List;

/// What was reported, and who stands for it.
public sealed interface FilingDecision extends Decision {
    /// A person signed a report.
    ///
    /// @param order its id
    /// @param milestone an id of the order
    /// @param time which one, from 1, of a milestone that comes back
    /// @param party whose report: `organization:…` or `contract:…`
    /// @param report SHA-256 of exactly what was shown
    /// @param amends that of the report which it replaces; empty for none
    /// @param state `none` or `found`
    /// @param figures `found=3`, `looked-at=90`, `expected=102`
    /// @param signer name and role
    /// @param override why "none found" is said all the same; empty text if coverage bears it
    record ReportSigned(
            String order,
            String milestone,
            long time,
            String party,
            String report,
            String amends,
            String state,
            List<String> figures,
            Text signer,
            Text override)
            implements FilingDecision {}
}
