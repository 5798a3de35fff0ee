package org.interdict.yaml;

import java.util.regex.Pattern;

/// Text as a scalar of YAML that every reader takes for the same text.
final class YamlWords {
    /// What no reader takes for something else, alone or in a list.
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z][A-Za-z0-9_./()+-]*( [A-Za-z0-9_./()+-]+)*");

    /// What older readers take for truth values, nothing, or numbers.
    private static final Pattern OTHER =
            Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n|inf|nan");

    private YamlWords() {}

    /// Plain where it can be, else in single quotes; in double quotes with escapes where a
    /// character may not stand for itself. Half a surrogate pair, which no file can hold, becomes
    /// U+FFFD.
    static String quoted(String text) {
        if (PLAIN.matcher(text).matches() && !OTHER.matcher(text).matches()) return text;
        boolean printable = text.codePoints().allMatch(YamlWords::isPrintable);
        return printable ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static boolean isPrintable(int c) {
        return (c >= ' ' && c < 0x7f)
                || (c >= 0xa0 && c < 0xd800 && c != 0x2028 && c != 0x2029)
                || (c >= 0xe000 && c < 0xfffe && c != 0xfeff)
                || c >= 0x10000;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints()
                .forEach(
                        c -> {
                            if (c == '"' || c == '\\') escaped.append('\\').append((char) c);
                            else if (c >= 0xd800 && c < 0xe000) escaped.append('\ufffd');
                            else if (isPrintable(c)) escaped.appendCodePoint(c);
                            else escaped.append("\\u%04x".formatted(c));
                        });
        return escaped.append('"').toString();
    }
}
