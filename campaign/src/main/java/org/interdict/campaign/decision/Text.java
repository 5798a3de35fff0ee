package org.interdict.campaign.decision;

/// A text that lies beside the ledger, salted, and can be forgotten: whatever names a person, and
/// whatever a person wrote freely.
///
/// @param hash the SHA-256 that names its file, in hexadecimal; empty for no text
public record Text(String hash) {
    public static final Text NONE = new Text("");

    public Text {
        if (!hash.isEmpty() && !hash.matches("[0-9a-f]{64}"))
            throw new IllegalArgumentException("no SHA-256: " + hash);
    }

    public boolean isEmpty() {
        return hash.isEmpty();
    }
}
