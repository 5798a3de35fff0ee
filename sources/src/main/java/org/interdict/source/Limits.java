package org.interdict.source;

/// How much of an untrusted input is believed. What exceeds a limit becomes a gap.
///
/// @param bytes of one input, expanded
/// @param depth of nested objects, elements, archives
/// @param entries of one archive or folder
/// @param expansion times its own size that compressed data may grow
/// @param text characters of one string
public record Limits(long bytes, int depth, int entries, int expansion, int text) {
    public static final Limits DEFAULT = new Limits(64L << 30, 256, 1_000_000, 1_000, 1 << 20);
}
