package org.interdict.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256, as a ledger uses it.
final class Hash {
    private static final HexFormat HEX = HexFormat.of();

    private Hash() {}

    /// The leaf hash of RFC 6962, section 2.1: a byte 0 goes before what is hashed.
    static String leaf(byte[] line) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 0);
        return HEX.formatHex(sha256.digest(line));
    }

    static String of(byte[] bytes) {
        return HEX.formatHex(sha256().digest(bytes));
    }

    /// Whether a text is a SHA-256 in small hexadecimal digits.
    static boolean is(String text) {
        if (text.length() != 64) return false;
        for (int i = 0; i < 64; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) return false;
        }
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
