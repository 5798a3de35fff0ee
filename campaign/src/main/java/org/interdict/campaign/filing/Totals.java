package org.interdict.campaign.filing;

/// What always stands together: what was found, looked at, expected.
///
/// @param assets on which something was found that the order prohibits, each once
/// @param lookedAt assets looked at within the age, by any method
/// @param expected assets that are known
/// @param older looked at, and only before that
/// @param never nobody looked
/// @param notSeen a look was meant to reach it and did not report it
/// @param cutShort some look at it has shown a part only
/// @param tally of all cases
public record Totals(
        long assets,
        long lookedAt,
        long expected,
        long older,
        long never,
        long notSeen,
        long cutShort,
        Tally tally) {}
