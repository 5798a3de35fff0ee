package org.interdict.store.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The name of bytes: their SHA-256 in 64 lower-case hexadecimal digits.
public final class Sha256 {
    private static final int DIGITS = 64;

    private Sha256() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    public static String of(byte[] bytes) {
        return text(digest().digest(bytes));
    }

    public static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    public static boolean is(String text) {
        return text.length() == DIGITS && hexadecimal(text);
    }

    static boolean hexadecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = c >= 'a' && c <= 'f';
            if (!digit && !letter) return false;
        }
        return true;
    }
}
