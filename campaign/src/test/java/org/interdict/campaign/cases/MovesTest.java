package org.interdict.campaign.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.campaign.decision.CaseDecision;
import org.interdict.campaign.decision.CaseDecision.CaseDisputed;
import org.interdict.campaign.decision.CaseDecision.CasePlanned;
import org.interdict.campaign.decision.CaseDecision.CaseRemoved;
import org.interdict.campaign.decision.CaseDecision.CaseReopened;
import org.interdict.campaign.decision.CaseDecision.CaseRetired;
import org.interdict.campaign.decision.CaseDecision.CaseReturned;
import org.interdict.campaign.decision.CaseDecision.CaseVerified;
import org.interdict.campaign.decision.CaseDecision.CaseWaived;
import org.interdict.campaign.decision.Text;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

class MovesTest {
    private static final Instant NOW = Instant.parse("2017-11-20T12:00:00Z");
    private static final Text WORDS = Invented.TEXT;

    private static Map<String, CaseDecision> decisions() {
        LocalDate later = LocalDate.of(2017, 12, 1);
        Map<String, CaseDecision> all = new LinkedHashMap<>();
        all.put("plan", new CasePlanned(1, later, WORDS, Text.NONE));
        all.put("remove", new CaseRemoved(1, NOW, WORDS));
        all.put("verify", new CaseVerified(1, "000002-ff", NOW));
        all.put("return", new CaseReturned(1, "000002-ff", NOW));
        all.put("waive", new CaseWaived(1, "o", "w", "", WORDS, later, Text.NONE, WORDS));
        all.put("dispute", new CaseDisputed(1, WORDS, ""));
        all.put("retire", new CaseRetired(1, WORDS));
        all.put("reopen", new CaseReopened(1, WORDS));
        return all;
    }

    /// The whole table: from each state what may follow, and nothing else.
    @Test
    void table() {
        StringBuilder table = new StringBuilder();
        for (CaseState state : CaseState.values()) {
            table.append(state.id()).append(':');
            decisions()
                    .forEach(
                            (name, decision) -> {
                                if (Moves.refusal(Invented.in(state), decision, NOW).isEmpty())
                                    table.append(' ').append(name);
                            });
            table.append('\n');
        }
        assertEquals(
                """
                found: plan remove waive dispute retire
                planned: plan remove waive dispute retire reopen
                removed: remove verify return retire reopen
                verified: return
                returned: plan remove waive dispute retire
                waived: remove waive dispute retire reopen
                disputed: retire reopen
                retired: return reopen
                """,
                table.toString());
    }

    @Test
    void aWaiverEndsByItself() {
        Case waived = Invented.in(CaseState.WAIVED);
        assertEquals(CaseState.WAIVED, waived.state(LocalDate.of(2018, 1, 31)));
        assertEquals(CaseState.PLANNED, waived.state(LocalDate.of(2018, 2, 1)));
    }

    @Test
    void daysThatAreOver() {
        Case found = Invented.in(CaseState.FOUND);
        LocalDate over = LocalDate.of(2017, 11, 19);
        assertEquals(
                Optional.of("the planned day, 2017-11-19, is over"),
                Moves.refusal(found, new CasePlanned(1, over, WORDS, Text.NONE), NOW));
        assertTrue(
                Moves.refusal(found, new CaseRemoved(1, NOW.plusMillis(1), WORDS), NOW)
                        .isPresent());
        assertTrue(
                Moves.refusal(
                                found,
                                new CaseWaived(1, "o", "w", "", WORDS, over, Text.NONE, WORDS),
                                NOW)
                        .isPresent());
    }
}
