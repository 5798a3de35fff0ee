package org.interdict.campaign.decision;

/// What else an order demands, beside finding, planning, removing and reporting.
public sealed interface DutyDecision extends Decision {
    /// A person says that a duty is done; the last word of an organization on it counts.
    ///
    /// @param order its id; empty where the campaign's orders do not demand it
    /// @param duty an [org.interdict.order.Duty.Kind] by its id: `block-traffic`
    /// @param organization that did it
    /// @param evidence what shows it, and where it is kept
    /// @param file name of a file that shows it; empty for none
    /// @param sha256 of that file
    record DutyDone(
            String order,
            String duty,
            String organization,
            Text evidence,
            String file,
            String sha256)
            implements DutyDecision {}
}
