package org.interdict.ledger;

/// An end of a ledger.
///
/// @param count of the entries before it
/// @param length up to which the file of the last of them is theirs, in bytes; 0 without entries
/// @param hash of the last of them; 64 zeros without
record Position(long count, long length, String hash) {
    static final String ZEROS = "0".repeat(64);

    static final Position START = new Position(0, 0, ZEROS);

    /// Where the next entry begins in its file.
    long offset() {
        return count % Place.PER_FILE == 0 ? 0 : length;
    }
}
