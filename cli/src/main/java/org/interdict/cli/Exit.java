package org.interdict.cli;

import org.interdict.finding.Tally.Conclusion;

/// What the process ends with. Stable: scripts rely on it.
enum Exit {
    CLEAN(0, "clean and complete"),
    PROHIBITED(1, "prohibited found; of `lint`: errors found"),
    USAGE(2, "wrong usage, or an order or supplier that nobody can judge by"),
    INCOMPLETE(3, "incomplete: nothing prohibited in what could be read"),
    REVIEW(4, "only findings that a person must review"),
    BUG(70, "a bug of ours; please report it"),
    INTERRUPTED(130, "interrupted");

    final int code;
    final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    static Exit of(Conclusion conclusion) {
        return switch (conclusion) {
            case PROHIBITED -> PROHIBITED;
            case INCOMPLETE -> INCOMPLETE;
            case REVIEW -> REVIEW;
            case CLEAN -> CLEAN;
        };
    }
}
