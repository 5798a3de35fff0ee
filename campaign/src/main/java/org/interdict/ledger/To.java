package org.interdict.ledger;

import java.io.IOException;

/// Where entries go when a ledger is read.
@FunctionalInterface
public interface To {
    void on(Entry entry) throws IOException;
}
