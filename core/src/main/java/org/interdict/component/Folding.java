package org.interdict.component;

import java.util.Arrays;

/// Text as it is compared: words of lower-case ASCII letters and digits with one blank between.
/// Case, accents, scripts, widths, punctuation, trade mark signs and invisible characters do not
/// count: `КАСПЕРСКИЙ®`, `Kaspersky™ Anti‑Virus` and `ｋａｓｐｅｒｓｋｙ` become `kasperskii`, `kaspersky
/// anti virus` and `kaspersky`. A word that mixes Latin with Cyrillic or Greek letters is read by
/// the letters' shapes. A letter that nobody transliterates stands for itself.
///
/// An instance is a buffer that is used again and again by one thread; folding ASCII into it
/// allocates nothing unless it has to grow.
public final class Folding {
    /// Folded ASCII: 0 separates.
    private static final char[] ASCII = new char[0x80];

    static {
        for (char c = '0'; c <= '9'; c++) ASCII[c] = c;
        for (char c = 'a'; c <= 'z'; c++) ASCII[c] = c;
        for (char c = 'A'; c <= 'Z'; c++) ASCII[c] = (char) (c + 0x20);
    }

    private char[] chars = new char[256];
    private int length;

    /// `text` folded; never fails, whatever it holds.
    public static String fold(String text) {
        Folding folding = new Folding();
        folding.set(text);
        return folding.toString();
    }

    /// Folds all of `text` into this buffer.
    public void set(String text) {
        set(text, 0, text.length());
    }

    /// Folds a part of `text` into this buffer.
    public void set(String text, int from, int to) {
        // Nearly every text stays as long as it is or gets shorter; the rare expansions are
        // checked.
        if (chars.length < to - from + 1) grow(to - from + 1);
        length = 0;
        char[] out = chars;
        int at = 0;
        boolean pending = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyondAscii(text, from, to);
                return;
            }
            char folded = ASCII[c];
            if (folded != 0) {
                if (pending) {
                    if (at > 0) out[at++] = ' ';
                    pending = false;
                }
                out[at++] = folded;
            } else {
                if (c == '(') i = afterMark(text, i, to);
                pending = true;
            }
        }
        length = at;
    }

    /// The folded characters; only the first [#length] of them.
    public char[] chars() {
        return chars;
    }

    public int length() {
        return length;
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    /// The folded form of an ASCII character, or 0 if it separates words.
    static char ascii(char c) {
        return ASCII[c];
    }

    /// The index of the last character of `(r)`, `(c)` or `(tm)` at `open`, or `open`.
    private static int afterMark(String text, int open, int to) {
        if (open + 2 < to && text.charAt(open + 2) == ')') {
            int c = text.charAt(open + 1) | 0x20;
            if (c == 'r' || c == 'c') return open + 2;
        }
        if (open + 3 < to && text.regionMatches(true, open, "(tm)", 0, 4)) return open + 3;
        return open;
    }

    private void beyondAscii(String text, int from, int to) {
        length = 0;
        boolean pending = false;
        for (int i = from; i < to; ) {
            // A word runs until something separates; it is read again by shape if scripts mix.
            boolean latin = false;
            boolean other = false;
            int end = i;
            while (end < to) {
                int c = text.codePointAt(end);
                if (c < 0x80) {
                    if (ASCII[c] == 0) break;
                    latin |= c > '9';
                } else {
                    String folded = Letters.fold(c);
                    if (folded.indexOf(' ') >= 0) break;
                    if (Letters.resemblesLatin(c)) other = true;
                    else latin |= c < 0x250;
                }
                end += Character.charCount(c);
            }
            if (end > to) end = to;
            pending = word(text, i, end, latin && other, pending);
            if (end >= to) return;
            int c = text.codePointAt(end);
            if (c == '(') {
                end = afterMark(text, end, to) + 1;
                pending = true;
            } else if (c < 0x80) {
                end++;
                pending = true;
            } else {
                pending = append(Letters.fold(c), pending);
                end += Character.charCount(c);
            }
            i = end;
        }
    }

    private boolean word(String text, int from, int to, boolean byShape, boolean pending) {
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            char shape = byShape ? Letters.shape(c) : 0;
            if (c < 0x80) pending = append(ASCII[c], pending);
            else if (shape != 0) pending = append(shape, pending);
            else pending = append(Letters.fold(c), pending);
            i += Character.charCount(c);
        }
        return pending;
    }

    private boolean append(String folded, boolean pending) {
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            pending = c == ' ' || append(c, pending);
        }
        return pending;
    }

    private boolean append(char folded, boolean pending) {
        if (length + 2 > chars.length) grow(2 * chars.length);
        if (pending && length > 0) chars[length++] = ' ';
        chars[length++] = folded;
        return false;
    }

    private void grow(int size) {
        chars = Arrays.copyOf(chars, Math.max(size, 2 * chars.length));
    }
}
