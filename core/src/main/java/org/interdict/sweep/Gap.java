package org.interdict.sweep;

/// What could not be read, where, why.
///
/// @param input name of the input
/// @param where a place inside it, or empty for all of it
/// @param what the reason, and what to do about it if anything can be done
public record Gap(String input, String where, String what) {}
