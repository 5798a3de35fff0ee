package org.interdict.ledger;

import java.util.List;

/// What a reading of all of a ledger found.
///
/// @param entries that are as they were written, from the first on
/// @param head the hash of the last of them; 64 zeros for none
/// @param texts that lie beside them and are as they were written
/// @param wrong what is not as it was written, the first wrong entry first
/// @param remarks what is worth knowing and no damage: a clock that went back, the rest of a crash
public record Verified(
        long entries, String head, long texts, List<Wrong> wrong, List<String> remarks) {
    /// Something that is not as it was written.
    ///
    /// @param entry the number of the entry that is wrong, or whose text is
    /// @param where the file, and the line in it if it is one of entries
    public record Wrong(long entry, String what, String where) {
        @Override
        public String toString() {
            return what + ", at " + where;
        }
    }

    public boolean whole() {
        return wrong.isEmpty();
    }
}
