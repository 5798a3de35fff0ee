package org.interdict.report;

/// Text that came from outside, made safe to look at: what a terminal or a browser would obey
/// instead of showing (control characters, line breaks, direction overrides, invisible characters,
/// half a surrogate pair) is written as `\u001b`, a line break as `\n`. Everything else stays as it
/// is.
public final class Visible {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private Visible() {}

    /// All of `text`.
    public static String text(String text) {
        int clean = 0;
        while (clean < text.length() && plain(text.charAt(clean))) clean++;
        return clean == text.length() ? text : escape(text);
    }

    /// At most `max` characters of `text`, and how many there were if it is cut.
    public static String text(String text, int max) {
        if (text.length() <= max) return text(text);
        int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text(text.substring(0, end)) + "… (" + Words.number(text.length()) + " characters)";
    }

    /// Whether a terminal, a browser or an XML parser would do anything but show `point`.
    public static boolean escaped(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> (point & 0xFFFE) == 0xFFFE;
        };
    }

    private static boolean plain(char c) {
        return c < 0x7F ? c >= ' ' : !Character.isSurrogate(c) && !escaped(c);
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (!escaped(point)) out.appendCodePoint(point);
            else if (point == '\n') out.append("\\n");
            else if (point == '\t') out.append("\\t");
            else if (point == '\r') out.append("\\r");
            else if (point > 0xFFFF)
                out.append("\\u{").append(Integer.toHexString(point)).append('}');
            else hex(out.append("\\u"), point);
        }
        return out.toString();
    }

    private static void hex(StringBuilder out, int point) {
        for (int shift = 12; shift >= 0; shift -= 4) out.append(HEX[point >> shift & 15]);
    }
}
