package org.interdict.store.asset;

import java.io.IOException;
import java.io.Serial;
import java.util.List;

/// A list of assets or organizations that cannot be taken as it is. Nothing of it was.
public final class ListException extends IOException {
    @Serial private static final long serialVersionUID = 1;

    /// @param problems each one line
    ListException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /// All that is wrong: `assets.csv, line 7: …`.
    public List<String> problems() {
        return List.of(String.valueOf(getMessage()).split("\n", -1));
    }
}
