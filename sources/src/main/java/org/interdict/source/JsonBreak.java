package org.interdict.source;

import java.io.Serial;

/// What is wrong with a JSON text so that it cannot be read further. [Json] adds the place.
final class JsonBreak extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    /// @param what `the file ends inside a string`
    JsonBreak(String what) {
        super(what, null, false, false);
    }
}
