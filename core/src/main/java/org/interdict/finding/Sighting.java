package org.interdict.finding;

import org.interdict.sweep.Asset;

/// Where a component was seen.
///
/// @param input index among the answer's inputs
/// @param place inside that input
public record Sighting(int input, Asset asset, String place) {}
