package org.interdict.report.table;

import org.interdict.finding.Verdict;

/// ANSI colours of the first sixteen, which every terminal maps to what its owner can read. A
/// colour never says what a word beside it does not say too.
enum Paint {
    PLAIN(""),
    STRONG("1"),
    FAINT("2"),
    PROHIBITED("1;31"),
    REVIEW("1;33"),
    EXCLUDED("36"),
    OUTSIDE("2");

    private final String code;

    Paint(String code) {
        this.code = code;
    }

    static Paint of(Verdict verdict) {
        return switch (verdict.sort()) {
            case PROHIBITED -> PROHIBITED;
            case REVIEW -> REVIEW;
            case EXCLUDED -> EXCLUDED;
            case OUTSIDE -> OUTSIDE;
        };
    }

    String on(String text) {
        return code.isEmpty() || text.isEmpty()
                ? text
                : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
