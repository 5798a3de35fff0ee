package org.interdict.store.record;

import org.interdict.sweep.Asset;

import java.util.List;

/// Two assets are one.
///
/// @param one keys of the first
/// @param other keys of the second
/// @param rule the rule that says so, by its name; empty if a person does, who stands in the stamp
/// @param reason in words; may be empty
public record JoinRecord(
        Stamp stamp, List<Asset.Key> one, List<Asset.Key> other, String rule, String reason)
        implements StoreRecord {
    static final String KIND = "join";

    public JoinRecord {
        one = List.copyOf(one);
        other = List.copyOf(other);
        if (one.isEmpty() || other.isEmpty())
            throw new IllegalArgumentException("an asset without keys");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Piece> pieces() {
        return List.of();
    }
}
