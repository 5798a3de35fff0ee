package org.interdict.store.record;

import java.util.List;

/// One thing that the store was told. Never changed once it is there; a later record may say
/// otherwise.
public sealed interface StoreRecord
        permits SweepRecord, AssetsRecord, JoinRecord, PartRecord, TombstoneRecord {
    /// When, by whom and with what it was made.
    Stamp stamp();

    /// Its kind as its text has it: `sweep`.
    String kind();

    /// The evidence that it rests on.
    List<Piece> pieces();
}
