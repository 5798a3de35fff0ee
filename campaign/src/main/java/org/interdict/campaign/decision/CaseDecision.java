package org.interdict.campaign.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What became of a case: an asset and a product that an order bans or asks about.
public sealed interface CaseDecision extends Decision {
    /// The number of the case, from 1, in the order in which they were found.
    long number();

    /// A look shows the product on the asset.
    ///
    /// @param asset what names the asset in the store: the SHA-256 of its row, half of it
    /// @param name of the asset, as the source shows it
    /// @param keys of it: `serial=…`
    /// @param organization whose it is; empty if nobody said
    /// @param system it belongs to; empty if nobody said
    /// @param supplier the dossier's id
    /// @param product its id in the dossier
    /// @param versions that were seen
    /// @param verdicts one an order of the campaign: `bod-17-01=prohibited`
    /// @param kinds of the traces by which it was recognised
    /// @param scopes of installs that the looks which show it can see
    /// @param formats by which it was seen
    /// @param first when it was seen first
    /// @param sweep number and hash of the record of the look that shows it: `12-ab…`
    record CaseFound(
            long number,
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
            String sweep)
            implements CaseDecision {}

    /// More is known of what was found: another method shows it, an order judges it otherwise, the
    /// asset moved. What stands here replaces what stood there.
    record CaseChanged(
            long number,
            String organization,
            String system,
            List<String> versions,
            List<String> verdicts,
            List<String> kinds,
            List<String> scopes,
            List<String> formats,
            String sweep)
            implements CaseDecision {}

    /// Somebody answers for it.
    record CaseAssigned(long number, Text owner) implements CaseDecision {}

    /// A person says how and when it will go.
    ///
    /// @param removal the day by which it will be gone
    /// @param how it will be removed
    /// @param mitigation what holds until then
    record CasePlanned(long number, LocalDate removal, Text how, Text mitigation)
            implements CaseDecision {}

    /// A person says that it is gone.
    record CaseRemoved(long number, Instant removed, Text note) implements CaseDecision {}

    /// A look that could have shown all that was found shows nothing of it.
    ///
    /// @param sweep number and hash of its record
    /// @param taken the time of which it speaks
    record CaseVerified(long number, String sweep, Instant taken) implements CaseDecision {}

    /// It is seen again after a person said that it was removed.
    record CaseReturned(long number, String sweep, Instant taken) implements CaseDecision {}

    /// It may stay for a time.
    ///
    /// @param order whose clause allows it
    /// @param waiver an id in the order's file
    /// @param ground as the order names it; empty where it leaves that open
    /// @param granted who granted it
    /// @param until the last day
    record CaseWaived(
            long number,
            String order,
            String waiver,
            String ground,
            Text granted,
            LocalDate until,
            Text mitigation,
            Text reason)
            implements CaseDecision {}

    /// It is something else.
    ///
    /// @param evidence why
    /// @param lookAlike a name for the dossier's look-alikes; empty for none
    record CaseDisputed(long number, Text evidence, String lookAlike) implements CaseDecision {}

    /// The asset is there no longer.
    record CaseRetired(long number, Text reason) implements CaseDecision {}

    /// What a person decided of it before counts no longer: it is found, as it was.
    record CaseReopened(long number, Text reason) implements CaseDecision {}

    /// The store was compared with the cases.
    ///
    /// @param number 0
    /// @param record number and hash of the store's last record
    /// @param asOf the time of which it speaks
    /// @param orders ids with the hash of their files
    record CasesSynced(long number, String record, Instant asOf, List<String> orders)
            implements CaseDecision {}
}
