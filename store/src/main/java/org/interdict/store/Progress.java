package org.interdict.store;

/// Is told how far a long work is, and ends it when somebody wants that.
@FunctionalInterface
public interface Progress {
    /// More was done.
    ///
    /// @param components read since the last call
    /// @return false to end here, with nothing kept
    boolean goesOn(long components);
}
