package org.interdict.campaign.cases;

import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CaseAssigned;
import org.interdict.campaign.decision.CaseDecision.CaseChanged;
import org.interdict.campaign.decision.CaseDecision.CaseDisputed;
import org.interdict.campaign.decision.CaseDecision.CaseFound;
import org.interdict.campaign.decision.CaseDecision.CasePlanned;
import org.interdict.campaign.decision.CaseDecision.CaseRemoved;
import org.interdict.campaign.decision.CaseDecision.CaseReopened;
import org.interdict.campaign.decision.CaseDecision.CaseRetired;
import org.interdict.campaign.decision.CaseDecision.CaseReturned;
import org.interdict.campaign.decision.CaseDecision.CaseVerified;
import org.interdict.campaign.decision.CaseDecision.CaseWaived;
import org.interdict.campaign.decision.CaseDecision.CasesSynced;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What may follow what. A state is left only in these ways:
///
/// | by | from | to |
/// | --- | --- | --- |
/// | a plan | found, planned, returned | planned |
/// | a person's word that it is gone | found, planned, returned, removed, waived | removed |
/// | a look that could have shown it | removed | verified |
/// | a look that shows it | removed, verified, retired | returned |
/// | a waiver | found, planned, returned, waived | waived |
/// | evidence that it is something else | found, planned, returned, waived | disputed |
/// | a person's word that the asset is gone | all but verified and retired | retired |
/// | a person's word that this was wrong | planned, removed, waived, disputed, retired | found |
public final class Moves {
    private static final Set<CaseState> TO_GO =
            EnumSet.of(CaseState.FOUND, CaseState.PLANNED, CaseState.RETURNED);

    private Moves() {}

    /// Why a decision cannot be taken of a case now; nothing if it can.
    ///
    /// @param on when it happened
    public static Optional<String> refusal(Case one, CaseDecision next, Instant on) {
        LocalDate day = LocalDate.ofInstant(on, ZoneOffset.UTC);
        CaseState state = one.state(day);
        return switch (next) {
            case CasePlanned planned ->
                    planned.removal().isBefore(day)
                            ? Optional.of("the planned day, " + planned.removal() + ", is over")
                            : from(state, TO_GO, "planned");
            case CaseRemoved removed ->
                    removed.removed().isAfter(on)
                            ? Optional.of("it cannot be removed at a time that is to come")
                            : from(
                                    state,
                                    with(CaseState.REMOVED, CaseState.WAIVED),
                                    "said to be removed");
            case CaseVerified _ -> from(state, EnumSet.of(CaseState.REMOVED), "verified");
            case CaseReturned _ ->
                    from(
                            state,
                            EnumSet.of(CaseState.REMOVED, CaseState.VERIFIED, CaseState.RETIRED),
                            "returned");
            case CaseWaived waived ->
                    waived.until().isBefore(day)
                            ? Optional.of("the waiver's last day, " + waived.until() + ", is over")
                            : from(state, with(CaseState.WAIVED), "waived");
            case CaseDisputed _ -> from(state, with(CaseState.WAIVED), "disputed");
            case CaseRetired _ ->
                    from(
                            state,
                            EnumSet.complementOf(EnumSet.of(CaseState.VERIFIED, CaseState.RETIRED)),
                            "retired");
            case CaseReopened _ ->
                    from(
                            state,
                            EnumSet.of(
                                    CaseState.PLANNED,
                                    CaseState.REMOVED,
                                    CaseState.WAIVED,
                                    CaseState.DISPUTED,
                                    CaseState.RETIRED),
                            "reopened");
            case CaseAssigned _, CaseChanged _, CaseFound _, CasesSynced _ -> Optional.empty();
        };
    }

    private static Set<CaseState> with(CaseState... more) {
        Set<CaseState> all = EnumSet.copyOf(TO_GO);
        for (CaseState one : more) all.add(one);
        return all;
    }

    private static Optional<String> from(CaseState state, Set<CaseState> allowed, String what) {
        return allowed.contains(state)
                ? Optional.empty()
                : Optional.of("it is " + state.id() + ", and cannot be " + what + " from there");
    }
}
