package org.interdict.report.json;

import org.interdict.report.Visible;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;

/// What JSON must escape, and what a person would not see or would see in the wrong order:
/// direction overrides, invisible characters. Surrogates are escaped one by one, so that half a
/// pair survives as what it is.
final class Escapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;
    private static final String HEX = "0123456789abcdef";

    /// With DEL, which JSON does not ask for.
    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
        ascii[0x7F] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
        return ascii.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int ch) {
        if (!Character.isSurrogate((char) ch) && !Visible.escaped(ch)) return null;
        char[] escape = {
            '\\',
            'u',
            HEX.charAt(ch >> 12 & 15),
            HEX.charAt(ch >> 8 & 15),
            HEX.charAt(ch >> 4 & 15),
            HEX.charAt(ch & 15)
        };
        return new SerializedString(new String(escape));
    }
}
