package org.interdict.source.reg;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// How values are written in an export.
final class Values {
    private static final Charset ANSI = Charset.forName("windows-1252");

    private Values() {}

    /// Where the quote that closes the text stands, seen from `from`; -1 if none does.
    static int closingQuote(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') i++;
            else if (c == '"') return i;
        }
        return -1;
    }

    /// `\\` and `\"` as what they stand for.
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) return text;
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) c = text.charAt(++i);
            plain.append(c);
        }
        return plain.toString();
    }

    /// The text in `hex(2):43,00,…`, whose type is REG_SZ (1), REG_EXPAND_SZ (2) or REG_MULTI_SZ
    /// (7); its zeros become line ends. Empty for bytes of another type; null for what is not
    /// hexadecimal.
    static @Nullable String bytes(String data, boolean ansi) {
        int colon = data.indexOf(':');
        if (colon < 0) return null;
        String type = data.substring(3, colon);
        if (!type.equals("(1)") && !type.equals("(2)") && !type.equals("(7)")) return "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String pair : data.substring(colon + 1).split(",", -1)) {
            String digits = pair.strip();
            if (digits.isEmpty()) continue;
            if (digits.length() != 2) return null;
            try {
                bytes.write(HexFormat.fromHexDigits(digits));
            } catch (NumberFormatException e) {
                return null;
            }
        }
        String text = bytes.toString(ansi ? ANSI : StandardCharsets.UTF_16LE);
        return text.replace('\0', '\n').strip();
    }
}
