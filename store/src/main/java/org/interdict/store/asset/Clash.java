package org.interdict.store.asset;

import org.interdict.sweep.Asset;

/// Two assets of one method share a strong key and were not taken for one, as a sweep was taken in.
///
/// @param one the number that had the key before
/// @param other the number that it stands at now
/// @param key that they share, as it is compared
public record Clash(int one, int other, Asset.Key key, Contradiction why) {}
