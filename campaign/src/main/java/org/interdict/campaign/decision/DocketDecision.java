package org.interdict.campaign.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the supplier answered, and what was decided of it. Nothing here moves a case or a date:
/// that takes a decision of its own.
public sealed interface DocketDecision extends Decision {
    /// Names it in the docket: `F1`, `Q2`, `M1`, `E1`, `D3`.
    String id();

    /// What a filing is.
    enum Sort {
        /// An answer to the order, which asks for something.
        RESPONSE,
        /// An answer to a question of the authority.
        ANSWER,
        /// What somebody says of its products, a VEX or CSAF document too. Information.
        STATEMENT,
        /// More evidence for what was filed before.
        EVIDENCE
    }

    /// Something was filed; its parts lie in the campaign's folder by their hashes.
    ///
    /// @param order without its edition
    /// @param supplier the dossier's id of who is concerned
    /// @param from who filed
    /// @param title what it is called
    /// @param asks what it asks for
    /// @param received when all of it had arrived
    /// @param started what started the time to respond, where the order counts from an event
    /// @param answers the question, or the filing, to which it belongs; empty for none
    /// @param files each part: `SHA256 BYTES public|confidential NAME`
    record FilingReceived(
            String id,
            String order,
            Sort sort,
            String supplier,
            Text from,
            Text title,
            Text asks,
            Instant received,
            Optional<Instant> started,
            String answers,
            List<String> files)
            implements DocketDecision {}

    /// The authority asks.
    ///
    /// @param about the filing; empty for the order as such
    /// @param of who is asked; no text for the supplier
    /// @param until the last day to answer
    /// @param silenceConcurs whether no objection by then counts as agreement
    record DocketAsked(
            String id,
            String order,
            String supplier,
            String about,
            Text of,
            Text question,
            Optional<LocalDate> until,
            boolean silenceConcurs)
            implements DocketDecision {}

    /// Something is offered in place of what the order demands, or to lessen its concern.
    ///
    /// @param filing in which it was offered
    record MitigationProposed(String id, String order, String supplier, String filing, Text offer)
            implements DocketDecision {}

    /// There is more time to respond.
    ///
    /// @param until the last day, in the order's zone
    /// @param decider who granted it
    /// @param invented whether it is made up for an exercise or an example
    record ResponseExtended(
            String id,
            String order,
            String supplier,
            LocalDate until,
            Text decider,
            Text reason,
            boolean invented)
            implements DocketDecision {}

    /// What follows from a decision on the docket, as data.
    enum Effect {
        UPHELD,
        CHANGED,
        REVOKED,
        INDICATOR_WITHDRAWN,
        EXCLUSION_ADDED,
        MITIGATION_ACCEPTED,
        MITIGATION_REJECTED,
        /// It was read; nothing follows.
        NOTED
    }

    /// Somebody who may decided; a court too.
    ///
    /// @param about filings, questions and mitigations that it is about; none for the order as such
    /// @param subject what has the effect: an indicator as `cpe=…`, an exclusion, a mitigation's
    ///   id, what was changed; empty where the effect is on all of the order
    /// @param reviewer who reviewed and recommended
    /// @param decider who decided
    /// @param court the court and the number of the case; empty for the authority
    /// @param invented whether it is made up for an exercise or an example
    record DocketDecided(
            String id,
            String order,
            String supplier,
            List<String> about,
            Effect effect,
            String subject,
            Text reviewer,
            Text decider,
            String court,
            Text reason,
            boolean invented)
            implements DocketDecision {}
}
