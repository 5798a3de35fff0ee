package org.interdict.campaign.view;

import org.interdict.campaign.decision.Decision;
import org.interdict.ledger.Entry;

import java.sql.SQLException;

/// A group of tables that decisions fill. It keeps what it was told and judges nothing: whatever
/// the ledger holds was allowed when it was written.
interface Tables {
    /// The statements that make the tables and their indexes, where there are none.
    String[] schema();

    /// Takes a decision; leaves alone what is not its own.
    ///
    /// @param entry that holds it
    void apply(Entry entry, Decision decision) throws SQLException;

    /// Writes what it still holds back, before a transaction ends.
    default void flush() throws SQLException {}
}
