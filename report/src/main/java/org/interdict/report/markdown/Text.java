package org.interdict.report.markdown;

import org.interdict.report.Visible;
import org.interdict.supplier.Source;

/// Text that came from outside, as Markdown that shows it and obeys none of it: no markup, no link,
/// no mention of a user, no end of a table's cell. Always inside a line, never at its start.
final class Text {
    private static final int LONGEST = 4_000;
    private static final String MARKUP = "\\`*_[]<>&#~$^{}!";

    private Text() {}

    /// What an input says: as it is if nothing in it could act, else as code.
    static String value(String text) {
        String visible = Visible.text(text, LONGEST);
        return plain(visible) ? visible : spans(visible);
    }

    /// Sentences and titles, which read badly as code.
    static String prose(String text) {
        String visible = Visible.text(text, LONGEST);
        // A backslash stops no address from becoming a link, nor a mention from being one.
        return visible.indexOf('@') >= 0 ? spans(visible) : escaped(visible);
    }

    /// As code, always.
    static String code(String text) {
        return spans(Visible.text(text, LONGEST));
    }

    /// Title and address, the address as a link if it is one.
    static String source(Source source) {
        String secondary = source.secondary() ? " (tells of it, is not the text itself)" : "";
        return prose(source.title()) + secondary + ", " + address(source.address());
    }

    private static String address(String address) {
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web && address.length() < LONGEST && linkable(address)
                ? "<" + address + ">"
                : value(address);
    }

    private static boolean linkable(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (!letter(c) && "-._~:/?#[]@!$&'()*+,;=%".indexOf(c) < 0) return false;
        }
        return true;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean plain(String text) {
        if (text.isBlank() || text.contains("www.") || !text.equals(text.strip())) return false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || letter(c) || " .,()/'%+-=;?".indexOf(c) >= 0) continue;
            if (c == ':' && i + 1 < text.length() && text.charAt(i + 1) == ' ') continue;
            return false;
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '|') out.append("&#124;");
            else if (MARKUP.indexOf(c) >= 0
                    || (c == ':' && text.startsWith("//", i + 1))
                    || (c == '.' && text.regionMatches(true, i - 3, "www", 0, 3)))
                out.append('\\').append(c);
            else out.append(c);
        }
        return out.toString();
    }

    /// Code, but for the line that divides a table's cells, which no code may hold.
    private static String spans(String text) {
        StringBuilder out = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '|') continue;
            if (i > start) span(text.substring(start, i), out);
            if (i < text.length()) out.append("&#124;");
            start = i + 1;
        }
        return out.toString();
    }

    private static void span(String text, StringBuilder out) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        // One space at both ends is taken off again by whoever reads it.
        boolean pad =
                text.charAt(0) == '`'
                        || text.charAt(text.length() - 1) == '`'
                        || (text.startsWith(" ") && text.endsWith(" ") && !text.isBlank());
        out.append(fence).append(pad ? " " : "").append(text).append(pad ? " " : "").append(fence);
    }
}
