package org.interdict.campaign.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who is in a campaign, and what happened to whom: what dates are counted from. A party is written
/// `organization:ID` or `contract:NUMBER`; an empty one is all parties.
public sealed interface PartyDecision extends Decision {
    /// A campaign begins, or is about other orders from now on; the last entry counts.
    ///
    /// @param orders ids, each with the SHA-256 of its file: `bod-17-01 ab…`
    record CampaignOpened(String name, List<String> orders) implements PartyDecision {}

    /// An organization takes part, or something of it changed; the last entry counts.
    ///
    /// @param parent the id of the one above; empty for none
    /// @param kind an [org.interdict.order.OrganizationKind] by its id; empty if nobody said
    /// @param reports whether it reports for itself; else the one above reports for it
    /// @param contact whom to ask
    record OrganizationEntered(
            String id, String name, String parent, String kind, boolean reports, Text contact)
            implements PartyDecision {}

    /// A system is known, or something of it changed; the last entry counts.
    ///
    /// @param kind an [org.interdict.order.SystemKind] by its id; empty if nobody said
    /// @param owner the organization whose it is
    /// @param host the organization that runs it for the owner; empty if that is the owner
    record SystemEntered(String id, String name, String kind, String owner, String host)
            implements PartyDecision {}

    /// A contract is known, or something of it changed; the last entry counts. The components are
    /// those of [org.interdict.order.Contract].
    ///
    /// @param organization whose contract it is; empty if nobody said
    /// @param states what its text says of orders: `far-52.204-23@2018-07`, `not far-52.204-25`
    /// @param changes what became of it: `modification 2026-03-01: far-52.240-91`
    /// @param under the number of the contract above; empty for none
    /// @param systems ids of the systems with which it is carried out
    /// @param officer the contracting officer
    record ContractEntered(
            String number,
            String organization,
            String contracting,
            String funding,
            Optional<LocalDate> solicited,
            LocalDate awarded,
            Optional<LocalDate> ends,
            boolean indefinite,
            List<String> states,
            List<String> changes,
            String under,
            List<String> systems,
            Text officer)
            implements PartyDecision {}

    /// A question of an order about whoever reports was answered; the last answer counts.
    ///
    /// @param order without its edition
    record TraitAnswered(String party, String order, String trait, boolean answer, Text reason)
            implements PartyDecision {}

    /// Somebody who may decided when milestones are due: moved, extended, tightened, suspended,
    /// resumed or lifted them. The day of the decision is the entry's `on`, as a day in the order's
    /// zone.
    ///
    /// @param id unique in the campaign
    /// @param order without its edition
    /// @param parties for whom; none for all
    /// @param milestones their ids; none for all
    /// @param effect an [org.interdict.order.Direction.Effect] by its id
    /// @param span `2017-12-01`, `2017-12-01T12:00`, `30 calendar-days`; empty where the effect
    ///   takes none
    /// @param by who decided
    /// @param ground why
    /// @param invented whether it is made up for an exercise or an example
    record Directed(
            String id,
            String order,
            List<String> parties,
            List<String> milestones,
            String effect,
            String span,
            Text by,
            Text ground,
            boolean invented)
            implements PartyDecision {}

    /// Something happened from which dates are counted; when is the entry's `on`.
    ///
    /// @param order without its edition; empty for every order that waits for it
    /// @param event as [org.interdict.campaign.clock.EventWords] writes it: `discovery`, `notice`,
    ///   `met:begin-removal`, `reached:full removal`
    /// @param note by whom, where it is kept
    record EventReported(String party, String order, String event, Text note)
            implements PartyDecision {}

    /// An answer, a direction or an event counts no longer, as if it had not been written.
    ///
    /// @param entry its number in the ledger
    record Withdrawn(long entry, Text reason) implements PartyDecision {}
}
