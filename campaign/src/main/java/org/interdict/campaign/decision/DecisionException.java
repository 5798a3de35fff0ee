package org.interdict.campaign.decision;

import java.io.IOException;
import java.io.Serial;

/// An entry that no decision can be read from: it was damaged, or written by a later version.
public final class DecisionException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    DecisionException(String what) {
        super(what);
    }

    DecisionException(String what, Throwable cause) {
        super(what, cause);
    }
}
