package org.interdict.name;

import java.util.List;

/// An entity that may be meant.
///
/// @param what what the caller knows it by
/// @param name of its names the one that met best
/// @param score 0 to 1
/// @param features what decided, the heaviest first
public record Found<T>(
        T what, String name, double score, Decision decision, List<Feature> features) {
    public Found {
        features = List.copyOf(features);
    }
}
