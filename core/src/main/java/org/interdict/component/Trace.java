package org.interdict.component;

/// One thing that a source said of a component by which it may be recognised.
///
/// @param kind what it is
/// @param value as the source said it; folding happens when it is matched
public record Trace(Kind kind, String value) {}
