package org.interdict.campaign.cases;

import org.interdict.campaign.decision.Text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A product on an asset, as the ledger knows it.
///
/// @param number from 1
/// @param goods what was found, and where
/// @param state as decided last; one that was waived until a day that is over is
///   [#state(LocalDate)]
/// @param before the state before it was waived; else the same
/// @param since when it came to be so
/// @param owner who answers for it
/// @param removal the day of the plan
/// @param removed when it was removed, as a person says
/// @param verified the look that shows that it is gone, or again there: number and hash of its
///   record; empty if there is none
/// @param taken the time of that look
/// @param until the last day of the waiver
/// @param words what persons wrote of it
public record Case(
        long number,
        Goods goods,
        CaseState state,
        CaseState before,
        Instant since,
        Text owner,
        Optional<LocalDate> removal,
        Optional<Instant> removed,
        String verified,
        Optional<Instant> taken,
        Optional<LocalDate> until,
        Words words) {
    /// What was found, and where. The components are those of
    /// [org.interdict.campaign.decision.CaseDecision.CaseFound].
    public record Goods(
            String asset,
            String name,
            List<String> keys,
            String organization,
            String system,
            String supplier,
            String product,
            List<String> versions,
            List<String> verdicts,
            List<String> kinds,
            List<String> scopes,
            List<String> formats,
            Instant first,
            String sweep) {
        public Goods {
            keys = List.copyOf(keys);
            versions = List.copyOf(versions);
            verdicts = List.copyOf(verdicts);
            kinds = List.copyOf(kinds);
            scopes = List.copyOf(scopes);
            formats = List.copyOf(formats);
        }
    }

    /// What persons wrote.
    ///
    /// @param how it will be removed
    /// @param mitigation what holds until then
    /// @param note of the removal, the reason of a waiver or a retirement, the evidence of a
    ///   dispute
    /// @param waiver the order and its waiver: `far-52.204-25:part-a`; empty for none
    /// @param granted who granted it
    /// @param lookAlike a name proposed for the dossier's look-alikes; empty for none
    public record Words(
            Text how, Text mitigation, Text note, String waiver, Text granted, String lookAlike) {}

    /// The state on a day: a waiver ends by itself.
    public CaseState state(LocalDate day) {
        return state == CaseState.WAIVED && until.isPresent() && until.get().isBefore(day)
                ? before
                : state;
    }
}
