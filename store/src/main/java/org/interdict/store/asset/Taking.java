package org.interdict.store.asset;

/// Takes the rows of assets while a sweep is taken in.
public interface Taking {
    /// An asset that was not there.
    ///
    /// @return its number: the one after the last
    int added(byte[] row);

    /// What is known of an asset is another now: a new name, another key.
    ///
    /// @param row takes the place of the one that is there
    void changed(int number, byte[] row);
}
