package org.interdict.campaign.filing;

/// One organization that a report speaks of.
///
/// @param found assets with something that the order prohibits
/// @param lookedAt within the age, by any method
/// @param expected assets that are known
public record Unit(
        String id, String name, long found, long lookedAt, long expected, long never, long older) {}
