package org.interdict.campaign.cases;

import org.interdict.campaign.decision.Text;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Cases that nobody has.
final class Invented {
    static final Text TEXT = new Text("ab".repeat(32));

    private Invented() {}

    static Case in(CaseState state) {
        return in(state, 1);
    }

    static Case in(CaseState state, long number) {
        return new Case(
                number,
                new Case.Goods(
                        "00",
                        "host-" + number,
                        List.of("serial=S" + number),
                        "north",
                        "",
                        "kaspersky",
                        "kaspersky-endpoint-security",
                        List.of("11.2"),
                        List.of("bod-17-01=prohibited"),
                        List.of("CPE"),
                        List.of("machine"),
                        List.of("csv"),
                        Instant.ofEpochMilli(500),
                        "000001-ff"),
                state,
                state == CaseState.WAIVED ? CaseState.PLANNED : state,
                Instant.ofEpochMilli(600),
                Text.NONE,
                state == CaseState.FOUND
                        ? Optional.empty()
                        : Optional.of(LocalDate.of(2017, 12, 12)),
                state == CaseState.REMOVED || state == CaseState.VERIFIED
                        ? Optional.of(Instant.ofEpochMilli(1_000))
                        : Optional.empty(),
                "",
                state == CaseState.VERIFIED
                        ? Optional.of(Instant.ofEpochMilli(2_000))
                        : Optional.empty(),
                state == CaseState.WAIVED
                        ? Optional.of(LocalDate.of(2018, 1, 31))
                        : Optional.empty(),
                new Case.Words(Text.NONE, Text.NONE, Text.NONE, "", Text.NONE, ""));
    }
}
