package org.interdict.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Serial;

/// Ends the reading of an input, whatever reader is at work: the store cannot take it, or somebody
/// wants it to end. No reader makes a gap of it.
final class RecordingException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final @Nullable IOException reason;

    RecordingException(IOException reason) {
        super(reason.getMessage(), reason);
        this.reason = reason;
    }

    /// Somebody wants it to end.
    RecordingException() {
        super("interrupted", null, false, false);
        this.reason = null;
    }

    /// What the store said; null if somebody wanted it to end.
    @Nullable IOException reason() {
        return reason;
    }
}
