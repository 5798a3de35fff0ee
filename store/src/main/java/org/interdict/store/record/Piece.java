package org.interdict.store.record;

import org.interdict.store.evidence.Sha256;

/// A file as it was received.
///
/// @param sha256 of its bytes, 64 lower-case hexadecimal digits: its name among the evidence
/// @param bytes received
/// @param name as the user gave it
public record Piece(String sha256, long bytes, String name) {
    public Piece {
        if (!Sha256.is(sha256)) throw new IllegalArgumentException("no SHA-256: " + sha256);
        if (bytes < 0) throw new IllegalArgumentException("fewer than no bytes: " + bytes);
    }
}
