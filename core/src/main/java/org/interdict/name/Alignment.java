package org.interdict.name;

import java.util.ArrayList;
import java.util.List;

/// Which words of two names met: equal ones first, then those that are one when put together, then
/// the more alike before the less, initials, acronyms. A buffer of one thread.
final class Alignment {
    /// Words that may be one word in the other name.
    private static final int TOGETHER = 4;

    private static final int SHORTEST_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 6;

    final List<Pair> pairs = new ArrayList<>();

    /// Of each word, whether it met one.
    final boolean[] met = new boolean[NameReader.WORDS];

    final boolean[] otherMet = new boolean[NameReader.WORDS];

    private final Weights weights;
    private final WordLikeness likeness;
    private final double[] like = new double[NameReader.WORDS * NameReader.WORDS];
    private final Sign[] how = new Sign[NameReader.WORDS * NameReader.WORDS];
    private Token[] a = {};
    private Token[] b = {};

    Alignment(Weights weights) {
        this.weights = weights;
        this.likeness = new WordLikeness(weights);
        java.util.Arrays.fill(how, Sign.SAME_WORDS);
    }

    void align(Token[] one, Token[] other, boolean initials) {
        a = one;
        b = other;
        pairs.clear();
        for (int i = 0; i < a.length; i++) met[i] = false;
        for (int j = 0; j < b.length; j++) otherMet[j] = false;
        equal();
        if (!open(met, a.length) || !open(otherMet, b.length)) return;
        joined(true);
        alike();
        if (!open(met, a.length) && !open(otherMet, b.length)) return;
        joined(false);
        if (initials) initials();
        acronyms();
    }

    private static boolean open(boolean[] met, int length) {
        for (int i = 0; i < length; i++) if (!met[i]) return true;
        return false;
    }

    private void pair(int i, int words, int j, int others, double likeness, Sign sign) {
        for (int k = i; k < i + words; k++) met[k] = true;
        for (int k = j; k < j + others; k++) otherMet[k] = true;
        pairs.add(new Pair(i, words, j, others, likeness, sign));
    }

    private void equal() {
        for (int i = 0; i < a.length; i++) {
            Token token = a[i];
            // The same place first: names may hold a word twice.
            if (i < b.length && !otherMet[i] && same(token, b[i])) {
                pair(i, 1, i, 1, 1, likeness.how);
                continue;
            }
            for (int j = 0; j < b.length; j++) {
                if (otherMet[j] || !same(token, b[j])) continue;
                if (j < a.length && same(a[j], b[j]) && j > i) continue;
                pair(i, 1, j, 1, 1, likeness.how);
                break;
            }
        }
    }

    private boolean same(Token x, Token y) {
        if (x != y && !x.text.equals(y.text)) return false;
        return likeness.of(x, y) == 1;
    }

    private void alike() {
        for (int i = 0; i < a.length; i++) {
            if (met[i]) continue;
            for (int j = 0; j < b.length; j++) {
                if (otherMet[j]) continue;
                int at = i * NameReader.WORDS + j;
                like[at] = likeness.of(a[i], b[j]);
                how[at] = likeness.how;
            }
        }
        while (true) {
            double best = 0;
            int at = 0;
            for (int i = 0; i < a.length; i++) {
                if (met[i]) continue;
                for (int j = 0; j < b.length; j++) {
                    int here = i * NameReader.WORDS + j;
                    if (!otherMet[j] && like[here] > best) {
                        best = like[here];
                        at = here;
                    }
                }
            }
            if (best <= 0) return;
            pair(at / NameReader.WORDS, 1, at % NameReader.WORDS, 1, best, how[at]);
        }
    }

    /// Pairs several words of one name with one of the other, or what is left of both.
    private void joined(boolean exact) {
        for (int i = 0; i < a.length; i++) if (!met[i]) runs(i, exact, true);
        for (int j = 0; j < b.length; j++) if (!otherMet[j]) runs(j, exact, false);
        rest(exact);
    }

    /// Looks for the words of one name that follow each other and are the word `at` of the other.
    private void runs(int at, boolean exact, boolean first) {
        Token whole = first ? a[at] : b[at];
        Token[] parts = first ? b : a;
        boolean[] taken = first ? otherMet : met;
        if (whole.isNumber() || whole.text.length() < 2) return;
        for (int from = 0; from < parts.length; from++) {
            if (taken[from]) continue;
            StringBuilder text = null;
            for (int to = from; to < parts.length && to < from + TOGETHER; to++) {
                if (taken[to] || parts[to].isNumber()) break;
                if (text == null) text = new StringBuilder();
                text.append(parts[to].text);
                if (text.length() > whole.text.length() + 2) break;
                if (to == from || text.length() + 2 < whole.text.length()) continue;
                String joined = text.toString();
                if (exact && !joined.equals(whole.text)) continue;
                double found =
                        likeness.joined(whole.text, joined, whole.script, parts[from].script);
                if (found <= 0) continue;
                int words = to - from + 1;
                if (first) pair(at, 1, from, words, found, likeness.how);
                else pair(from, words, at, 1, found, likeness.how);
                return;
            }
        }
    }

    /// What is left of both names, if it is one run in each.
    private void rest(boolean exact) {
        int from = run(met, a.length);
        int other = run(otherMet, b.length);
        if (from < 0 || other < 0) return;
        int words = open(met, from, a.length);
        int others = open(otherMet, other, b.length);
        if (words + others < 3) return;
        String one = text(a, from, words);
        String two = text(b, other, others);
        if (one.isEmpty() || two.isEmpty() || Math.abs(one.length() - two.length()) > 6) return;
        if (exact && !one.equals(two)) return;
        double found = likeness.joined(one, two, a[from].script, b[other].script);
        if (found > 0) pair(from, words, other, others, found, likeness.how);
    }

    private static String text(Token[] tokens, int from, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + words; i++) {
            if (tokens[i].isNumber()) return "";
            text.append(tokens[i].text);
        }
        return text.toString();
    }

    /// Where the only run of open words begins, or -1.
    private static int run(boolean[] met, int length) {
        int from = -1;
        for (int i = 0; i < length; i++) {
            if (met[i]) continue;
            if (from < 0) from = i;
            else if (met[i - 1]) return -1;
        }
        return from;
    }

    private static int open(boolean[] met, int from, int length) {
        int words = 0;
        while (from + words < length && !met[from + words]) words++;
        return words;
    }

    private void initials() {
        for (int i = 0; i < a.length; i++) {
            if (met[i]) continue;
            for (int j = 0; j < b.length && !met[i]; j++) {
                if (otherMet[j] || !initial(a[i], b[j])) continue;
                pair(i, 1, j, 1, weights.initial(), Sign.INITIAL);
            }
        }
        for (int i = 0; i < a.length; i++) if (!met[i]) capitals(a[i], i, b, otherMet, true);
        for (int j = 0; j < b.length; j++) if (!otherMet[j]) capitals(b[j], j, a, met, false);
    }

    private static boolean initial(Token x, Token y) {
        boolean initial = x.kind == Token.Kind.INITIAL;
        if (initial == (y.kind == Token.Kind.INITIAL)) return false;
        Token whole = initial ? y : x;
        Token letter = initial ? x : y;
        return (whole.kind == Token.Kind.WORD || whole.kind == Token.Kind.COMMON)
                && !whole.text.isEmpty()
                && whole.first() == letter.first();
    }

    /// `JC` for `Jean-Claude`.
    private void capitals(Token token, int at, Token[] others, boolean[] taken, boolean first) {
        int letters = token.text.length();
        if (!token.capitals || letters < 2 || letters > 3) return;
        for (int from = 0; from + letters <= others.length; from++) {
            int k = 0;
            while (k < letters
                    && !taken[from + k]
                    && others[from + k].kind == Token.Kind.WORD
                    && others[from + k].first() == token.text.charAt(k)) k++;
            if (k < letters) continue;
            if (first) pair(at, 1, from, letters, weights.initial(), Sign.INITIAL);
            else pair(from, letters, at, 1, weights.initial(), Sign.INITIAL);
            return;
        }
    }

    private void acronyms() {
        for (int i = 0; i < a.length; i++) if (!met[i]) acronym(a[i], i, b, otherMet, true);
        for (int j = 0; j < b.length; j++) if (!otherMet[j]) acronym(b[j], j, a, met, false);
    }

    /// Whether a word is made of the first letters of all words that the other name has left.
    private void acronym(Token token, int at, Token[] others, boolean[] taken, boolean first) {
        int letters = token.text.length();
        if (!token.capitals || letters < SHORTEST_ACRONYM || letters > LONGEST_ACRONYM) return;
        int from = run(taken, others.length);
        if (from < 0 || open(taken, from, others.length) != letters) return;
        for (int k = 0; k < letters; k++)
            if (others[from + k].first() != token.text.charAt(k)) return;
        if (first) pair(at, 1, from, letters, weights.acronym(), Sign.ACRONYM);
        else pair(from, letters, at, 1, weights.acronym(), Sign.ACRONYM);
    }
}
