package org.interdict.store.asset;

import java.time.LocalDate;

/// Where an asset belongs from a day on.
///
/// @param organization its id; empty if nobody said
/// @param system that it is a part of; empty if nobody said
/// @param purpose in words; empty if nobody said
/// @param from the first day; [LocalDate#MIN] for always
public record Placement(String organization, String system, String purpose, LocalDate from) {}
