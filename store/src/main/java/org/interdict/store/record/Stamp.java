package org.interdict.store.record;

import java.time.Instant;

/// When, by whom and with what a record was made.
///
/// @param at the store's clock, when it received what the record tells of
/// @param who the person or the account
/// @param program name and version: `interdict 0.1.0`
public record Stamp(Instant at, String who, String program) {}
