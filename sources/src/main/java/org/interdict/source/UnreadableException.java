package org.interdict.source;

import java.io.IOException;
import java.io.Serial;

/// An input that cannot be read further. Not a bug of ours, and not the end of the run.
public final class UnreadableException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    private final String where;
    private final String what;

    /// @param what `the file ends inside a string`
    /// @param where line and column, JSON pointer, archive entry; empty for all of it
    /// @param remedy `export it again, whole; what came before is kept`
    public UnreadableException(String what, String where, String remedy) {
        super(what + (where.isEmpty() ? "" : ", at " + where) + "; " + remedy);
        this.where = where;
        this.what = what + "; " + remedy;
    }

    public String where() {
        return where;
    }

    /// The message without the place.
    public String what() {
        return what;
    }
}
