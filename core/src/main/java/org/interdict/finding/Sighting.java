package org.interdict.finding;

import org.interdict.sweep.Asset;

/// Where a component was seen.
///
/// @param input index among the answer's inputs
/// @param place inside that input
/// @param routes how it comes into what the input speaks of
public record Sighting(int input, Asset asset, String place, Routes routes) {
    /// One of an input that does not say how its things depend on each other.
    public Sighting(int input, Asset asset, String place) {
        this(input, asset, place, Routes.NONE);
    }
}
