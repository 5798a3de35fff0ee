package org.interdict.docket;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/// A filing, or a decision on the docket, that cannot be taken as it is: all that is wrong with it.
public final class FilingException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    FilingException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /// Each one line.
    public List<String> problems() {
        return List.of(String.valueOf(getMessage()).split("\n", -1));
    }
}
