package org.interdict.store.coverage;

import org.interdict.finding.Advice;

/// What only a stronger look would settle.
///
/// @param organization whose assets; empty if nobody said
/// @param assets looked at within the age, of which this look could show more than was looked for
/// @param next the look; of several figures of indicators the largest
public record Stronger(String organization, long assets, Advice.Next next) {}
