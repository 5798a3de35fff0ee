package org.interdict.name;

import java.util.List;

/// How alike two names are.
///
/// @param score 0 to 1; comparable between pairs, no probability
/// @param features what decided, in plain words
public record Comparison(double score, Decision decision, List<Feature> features) {
    public Comparison {
        features = List.copyOf(features);
    }
}
