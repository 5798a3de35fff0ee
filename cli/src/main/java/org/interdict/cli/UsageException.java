package org.interdict.cli;

import java.io.Serial;

/// A command that cannot be carried out as it was given. Ends in [Exit#USAGE].
final class UsageException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    /// @param message what is wrong, where, and what to write instead
    UsageException(String message) {
        super(message);
    }
}
