package org.interdict.supplier;

/// Releases from one to another, both included. Numbers in a version count as numbers, and what
/// stands between them as text: `9.5` is before `12.1X46`, and that before `18.4R1`.
///
/// @param first empty for all before
/// @param last empty for all after
public record Releases(String first, String last) {
    private static final String BETWEEN = "..";

    /// `9.5..12.1X46`; one end may be missing, and a version alone is a range by itself.
    public static Releases of(String text) {
        int at = text.indexOf(BETWEEN);
        return at < 0
                ? new Releases(text, text)
                : new Releases(text.substring(0, at), text.substring(at + BETWEEN.length()));
    }

    /// As [#of] reads it.
    public String text() {
        return first.equals(last) ? first : first + BETWEEN + last;
    }

    /// Whether a version is one of them.
    ///
    /// @param version not empty. One that goes on where an end stops, `12.1.3` after `12.1`, counts
    ///   to that end: who names a release means all that it was divided into
    public boolean contains(String version) {
        return (first.isEmpty() || compare(version, first) >= 0)
                && (last.isEmpty() || compare(version, last) <= 0 || goesOn(version, last));
    }

    private static boolean goesOn(String version, String end) {
        return version.startsWith(end)
                && !(Character.isDigit(version.charAt(end.length()))
                        && Character.isDigit(end.charAt(end.length() - 1)));
    }

    /// Digits by their number, other characters without regard to case; `.`, `-`, `_` and `+` only
    /// divide.
    static int compare(String one, String other) {
        int a = 0;
        int b = 0;
        while (true) {
            while (a < one.length() && divides(one.charAt(a))) a++;
            while (b < other.length() && divides(other.charAt(b))) b++;
            if (a == one.length() || b == other.length())
                return Integer.compare(one.length() - a, other.length() - b);
            boolean numbers = digit(one.charAt(a)) && digit(other.charAt(b));
            if (!numbers) {
                int order =
                        Character.compare(
                                Character.toLowerCase(one.charAt(a)),
                                Character.toLowerCase(other.charAt(b)));
                if (order != 0) return order;
                a++;
                b++;
                continue;
            }
            int endA = numberEnd(one, a);
            int endB = numberEnd(other, b);
            int order = compareNumbers(one.substring(a, endA), other.substring(b, endB));
            if (order != 0) return order;
            a = endA;
            b = endB;
        }
    }

    private static boolean divides(char c) {
        return c == '.' || c == '-' || c == '_' || c == '+' || c == ' ';
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int numberEnd(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) end++;
        return end;
    }

    /// Of any length: a hostile version is no number that fits.
    private static int compareNumbers(String one, String other) {
        String a = one.replaceFirst("^0+(?=.)", "");
        String b = other.replaceFirst("^0+(?=.)", "");
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }
}
