package org.interdict.store.trail;

/// A look that shows something.
///
/// @param sweep the number of its record
/// @param format the method
/// @param time when it took place, in milliseconds since 1970
public record Sight(int sweep, String format, long time) {}
