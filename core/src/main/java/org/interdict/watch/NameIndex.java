package org.interdict.watch;

import org.interdict.component.LegalForm;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// All names of a watchlist, found in folded text at the beginnings of words. Nearly every word is
/// told apart by its first three letters. Built once, then only read.
final class NameIndex {
    /// Letters of the second look.
    private static final int WIDE = 6;

    private static final int WIDE_BITS = 16;

    /// Five bits of an ASCII letter or digit, of either case; 0 for what separates words.
    private static final byte[] LETTERS = new byte[0x80];

    static {
        for (char c = '0'; c <= '9'; c++) LETTERS[c] = (byte) (c & 31);
        for (char c = 'A'; c <= 'Z'; c++) LETTERS[c] = (byte) (c & 31);
        for (char c = 'a'; c <= 'z'; c++) LETTERS[c] = (byte) (c & 31);
    }

    private static final long PRIME = 0x100000001B3L;

    /// One bit for what the first letters may be.
    private final long[] beginnings = new long[1 << 9];

    /// The same of patterns too short for [#wider].
    private final long[] shorts = new long[1 << 9];

    /// One bit for what the first [#WIDE] letters may be.
    private final long[] wider = new long[1 << (WIDE_BITS - 6)];

    private final Map<String, NamePattern> patterns = new HashMap<>();

    /// Of the shortest pattern, but not more than three: so many letters a beginning has.
    private int beginning = 3;

    private int beginningMask;

    private int longest;
    private @Nullable NamePattern[] table = {};
    private long[] hashes = {};

    /// The pattern of these words; made if there is none.
    NamePattern pattern(String folded) {
        NamePattern made = new NamePattern(folded);
        NamePattern known = patterns.putIfAbsent(made.joined, made);
        return known == null ? made : known;
    }

    /// Ends the building.
    void seal() {
        patterns.remove("");
        int size = 16;
        while (size < 2 * patterns.size()) size *= 2;
        table = new NamePattern[size];
        hashes = new long[size];
        for (NamePattern pattern : patterns.values()) {
            String joined = pattern.joined;
            beginning = Math.min(beginning, joined.length());
            longest = Math.max(longest, joined.length());
            long hash = 0;
            for (int i = 0; i < joined.length(); i++) hash = hash * PRIME + joined.charAt(i);
            int slot = slot(hash);
            while (table[slot] != null) slot = (slot + 1) & (size - 1);
            table[slot] = pattern;
            hashes[slot] = hash;
        }
        beginningMask = (1 << (5 * beginning)) - 1;
        for (NamePattern pattern : patterns.values()) {
            char[] joined = pattern.joined.toCharArray();
            int bits = bits(joined, 0, joined.length);
            beginnings[bits >> 6] |= 1L << bits;
            int wide = wide(joined, 0, joined.length);
            if (wide >= 0) wider[wide >> 6] |= 1L << wide;
            else shorts[bits >> 6] |= 1L << bits;
        }
    }

    /// All patterns that can be found.
    Collection<NamePattern> patterns() {
        return Collections.unmodifiableCollection(patterns.values());
    }

    /// Whether a part of a text, as the source wrote it, may hold patterns: one pass, and nothing
    /// folded. `true` is only "perhaps".
    boolean mayHold(String text, int from, int to) {
        byte[] known = LETTERS;
        long[] bits = beginnings;
        int mask = beginningMask;
        int begun = 1 << (beginning - 1);
        int letters = 0; // the last six, five bits each
        int starts = 0; // a bit for each of them: whether a word begins with it
        int start = 1;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) return true;
            int letter = known[c];
            if (letter == 0) {
                if (c == '(' && mayMark(text, i, to)) return true;
                start = 1;
                continue;
            }
            letters = (letters << 5) | letter;
            starts = (starts << 1) | start;
            start = 0;
            if ((starts & begun) == 0) continue;
            int bit = letters & mask;
            if ((bits[bit >> 6] & (1L << bit)) != 0 && mayGoOn(letters, text, i + 1, to)) {
                return true;
            }
        }
        return false;
    }

    /// The same look as [#looksOn], at a beginning whose letters were read.
    private boolean mayGoOn(int beginning, String text, int from, int to) {
        int bit = beginning & beginningMask;
        if ((shorts[bit >> 6] & (1L << bit)) != 0) return true;
        int letters = beginning;
        int missing = WIDE - this.beginning;
        for (int i = from; i < to && missing > 0; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) return true;
            int letter = LETTERS[c];
            if (letter != 0) {
                letters = (letters << 5) | letter;
                missing--;
            } else if (c == '(' && mayMark(text, i, to)) {
                return true;
            }
        }
        int wide = mix(letters);
        return missing == 0 && (wider[wide >> 6] & (1L << wide)) != 0;
    }

    /// `(r)`, `(c)` and `(tm)` are no letters.
    private static boolean mayMark(String text, int open, int to) {
        if (open + 2 >= to) return false;
        int c = text.charAt(open + 1) | 0x20;
        return c == 't' || ((c == 'r' || c == 'c') && text.charAt(open + 2) == ')');
    }

    /// Adds to `spans` where the folded text holds patterns.
    void find(char[] text, int to, Spans spans) {
        int i = 0;
        while (i < to) {
            int bits = bits(text, i, to);
            if (bits >= 0
                    && (beginnings[bits >> 6] & (1L << bits)) != 0
                    && looksOn(bits, text, i, to)) {
                extend(text, i, to, spans);
            }
            while (i < to && text[i] != ' ') i++;
            i++;
        }
    }

    private boolean looksOn(int bits, char[] text, int from, int to) {
        if ((shorts[bits >> 6] & (1L << bits)) != 0) return true;
        int wide = wide(text, from, to);
        return wide >= 0 && (wider[wide >> 6] & (1L << wide)) != 0;
    }

    private void extend(char[] text, int from, int to, Spans spans) {
        long hash = 0;
        int letters = 0;
        int words = 1;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == ' ') {
                words++;
                continue;
            }
            if (++letters > longest) return;
            hash = hash * PRIME + c;
            boolean hard = i + 1 == to || text[i + 1] == ' ';
            boolean soft = !hard && c > '9' && text[i + 1] <= '9';
            if (!hard && !soft) continue;
            NamePattern pattern = get(hash, letters, text, from);
            if (pattern != null
                    && pattern.allows(words, soft, isWhole(pattern, text, from, i, to))) {
                spans.add(from, i + 1, pattern);
            }
        }
    }

    /// Whether the text is nothing else, or of a short name nothing else but what kind of company
    /// it is: `ZTE Corporation`.
    private static boolean isWhole(NamePattern pattern, char[] text, int from, int last, int to) {
        if (from != 0) return false;
        if (last + 1 == to) return true;
        return pattern.isShort() && LegalForm.strip(new String(text, 0, to)).length() == last + 1;
    }

    private @Nullable NamePattern get(long hash, int letters, char[] text, int from) {
        int slot = slot(hash);
        while (true) {
            NamePattern pattern = table[slot];
            if (pattern == null) return null;
            if (hashes[slot] == hash && isAt(pattern.joined, letters, text, from)) return pattern;
            slot = (slot + 1) & (table.length - 1);
        }
    }

    private static boolean isAt(String joined, int letters, char[] text, int from) {
        if (joined.length() != letters) return false;
        int at = from;
        for (int i = 0; i < letters; i++, at++) {
            if (text[at] == ' ') at++;
            if (text[at] != joined.charAt(i)) return false;
        }
        return true;
    }

    private int slot(long hash) {
        return (int) ((hash * 0x9E3779B97F4A7C15L) >>> 40) & (table.length - 1);
    }

    /// Five bits of each letter of a beginning; -1 if there are too few letters.
    private int bits(char[] text, int from, int to) {
        int bits = 0;
        int letters = 0;
        for (int i = from; i < to && letters < beginning; i++) {
            if (text[i] == ' ') continue;
            bits = (bits << 5) | (text[i] & 31);
            letters++;
        }
        return letters < beginning ? -1 : bits;
    }

    /// The bit of the first [#WIDE] letters; -1 if there are fewer.
    private static int wide(char[] text, int from, int to) {
        int first = 0;
        int letters = 0;
        for (int i = from; i < to && letters < WIDE; i++) {
            if (text[i] == ' ') continue;
            first = (first << 5) | (text[i] & 31);
            letters++;
        }
        return letters < WIDE ? -1 : mix(first);
    }

    private static int mix(int letters) {
        return ((letters & 0x3FFFFFFF) * 0x9E3779B9) >>> (32 - WIDE_BITS);
    }
}
