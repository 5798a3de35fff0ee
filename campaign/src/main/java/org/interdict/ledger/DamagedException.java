package org.interdict.ledger;

import java.io.IOException;
import java.io.Serial;

/// An entry that is not as it was written.
final class DamagedException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    /// Its number, as far as its place says.
    final long entry;

    /// `entry 17 was changed`
    final String what;

    /// @param what `entry 17 was changed`
    DamagedException(long entry, String what) {
        super(what);
        this.entry = entry;
        this.what = what;
    }
}
