package org.interdict.store;

/// Is told whom a writer waits for.
@FunctionalInterface
public interface Waiting {
    /// Somebody else writes. Told once for each.
    ///
    /// @param holder who, and since when, for a person; may be shown as it is
    void waitingFor(String holder);
}
