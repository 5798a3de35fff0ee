package org.interdict.store.coverage;

import org.interdict.sweep.Reach;

/// How an asset was looked at.
///
/// @param format the method
/// @param reach what was known of it when the sweep came in
/// @param whole whether the look shows all of the asset that the method can see; only then could it
///   have shown what it does not show
public record Way(String format, Reach reach, boolean whole) {}
