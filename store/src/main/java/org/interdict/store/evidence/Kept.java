package org.interdict.store.evidence;

/// Evidence as it can be named.
///
/// @param sha256 of the bytes received, 64 lower-case hexadecimal digits
/// @param bytes received
public record Kept(String sha256, long bytes) {}
