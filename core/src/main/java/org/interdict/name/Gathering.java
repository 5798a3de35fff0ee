package org.interdict.name;

import java.util.Arrays;

/// Finds the names of an index that hold words like those of a query: the words most alike first,
/// of those the rarest, until enough bearers were looked at. A buffer of one thread.
final class Gathering {
    /// Bearers of words that one search looks at.
    static final int BEARERS = 8_000;

    /// Names that are found by all their words together, by their initials, by two frequent words.
    private static final int TOGETHER = 64;

    /// Names whose words are the query's: the more there are, the less they say.
    private static final int WHOLE = 8;

    /// Likenesses of a frequent word that are tried in a pair.
    private static final int PAIRED = 4;

    private static final int INDEX_BITS = 20;

    final Tallies tallies = new Tallies();

    /// Names that are compared in any case.
    final int[] sure = new int[4 * TOGETHER];

    int sures;

    /// Words of the query that tell.
    int telling;

    /// Of them those that a name may hold without having been counted.
    int uncounted;

    /// The common words and numbers of the query, as [Gist#others].
    long others;

    private final NameIndex<?> index;
    private final WordLikeness likeness;
    private final Alike found = new Alike();

    /// Of each word that may be meant: which of the query it is like, itself, how much.
    private int[] of = new int[256];

    private int[] words = new int[256];
    private float[] likes = new float[256];
    private long[] order = new long[256];
    private int size;
    private int next;

    /// Of each word of the query, how many of these were not taken yet.
    private final int[] untaken = new int[NameReader.WORDS];

    private int length;
    private int budget;

    Gathering(NameIndex<?> index, WordLikeness likeness) {
        this.index = index;
        this.likeness = likeness;
    }

    /// Looks which words of the list may be meant.
    void begin(Token[] tokens, int forms) {
        tallies.clear();
        budget = BEARERS;
        size = 0;
        next = 0;
        length = tokens.length;
        Arrays.fill(untaken, 0, length, 0);
        sures = 0;
        uncounted = 0;
        long gist = Gist.of(tokens, forms);
        telling = Gist.telling(gist);
        others = Gist.others(gist);
        boolean[] frequent = new boolean[tokens.length];
        boolean anyWord = false;
        for (Token token : tokens) anyWord |= token.kind == Token.Kind.WORD;
        for (int i = 0; i < tokens.length; i++) {
            Token token = tokens[i];
            if (token.mayBeInitials()) uncounted++;
            boolean tells = token.kind == Token.Kind.WORD;
            // Common words alone find too many names, unless there is nothing else.
            if (anyWord && !tells) continue;
            index.vocabulary.alike(token, likeness, found);
            for (int k = 0; k < found.size; k++) {
                int word = found.numbers[k];
                if (index.bearers(word) > NameIndex.FREQUENT) frequent[i] = true;
                add(i, word, (float) found.likes[k]);
            }
            if (frequent[i]) uncounted++;
        }
        for (int k = 0; k < size; k++) {
            long unlike = (long) ((1 - likes[k]) * 1000);
            order[k] = (((unlike << 24) | index.bearers(words[k])) << INDEX_BITS) | k;
        }
        Arrays.sort(order, 0, size);
        pairs(tokens.length, frequent);
        together(tokens);
    }

    private void add(int token, int word, float like) {
        if (size == of.length) {
            of = Arrays.copyOf(of, 2 * size);
            words = Arrays.copyOf(words, 2 * size);
            likes = Arrays.copyOf(likes, 2 * size);
            order = Arrays.copyOf(order, 2 * size);
        }
        untaken[token]++;
        of[size] = token;
        words[size] = word;
        likes[size++] = like;
    }

    /// Counts the bearers of all words that are at least so much alike, but for names that will not
    /// score more than `bar` whatever is counted later.
    void take(double least, Ceiling ceiling, double bar) {
        while (next < size && likes[at(next)] >= (float) least) {
            int k = at(next++);
            untaken[of[k]]--;
            if (affords(words[k])) bearers(words[k], of[k], likes[k], ceiling, bar);
        }
    }

    private void bearers(int word, int as, float like, Ceiling ceiling, double bar) {
        float most = like + untaken(as);
        boolean raises = tallies.counted(as);
        int from = index.bearing(word);
        int to = from + index.bearers(word);
        long gist = 0;
        boolean fits = false;
        for (int at = from; at < to; at++) {
            if (at == from || index.gist(at) != gist) {
                gist = index.gist(at);
                fits = ceiling.of(most, gist, bar) > bar;
            }
            if (!fits && !raises) continue;
            int name = index.bearer(at);
            if (!tallies.raise(name, as, like) && fits) tallies.add(name, gist, as, like);
        }
    }

    /// Words of the query, beside one, for which bearers are still to be counted.
    private int untaken(int beside) {
        int words = 0;
        for (int i = 0; i < length; i++) if (i != beside && untaken[i] > 0) words++;
        return words;
    }

    /// Whether so many bearers may still be looked at; if so they are counted as looked at.
    private boolean affords(int word) {
        int bearers = index.bearers(word);
        if (bearers > NameIndex.FREQUENT || bearers > budget) return false;
        budget -= bearers;
        return true;
    }

    private int at(int place) {
        return (int) (order[place] & ((1 << INDEX_BITS) - 1));
    }

    private void sure(int name) {
        if (sures < sure.length) sure[sures++] = name;
    }

    /// Names that share two words of which each alone is too frequent.
    private void pairs(int length, boolean[] frequent) {
        for (int i = 0; i < length; i++) {
            if (!frequent[i]) continue;
            for (int j = i + 1; j < length; j++) {
                if (!frequent[j]) continue;
                int tried = 0;
                for (int k = 0; k < size && tried < PAIRED; k++) {
                    int one = at(k);
                    if (of[one] != i || index.bearers(words[one]) <= NameIndex.FREQUENT) continue;
                    tried++;
                    int others = 0;
                    for (int m = 0; m < size && others < PAIRED; m++) {
                        int other = at(m);
                        if (of[other] != j || index.bearers(words[other]) <= NameIndex.FREQUENT)
                            continue;
                        others++;
                        pair(one, other);
                    }
                }
            }
        }
    }

    private void pair(int one, int other) {
        int slot = index.joint.find(Keys.pair(words[one], words[other]));
        if (slot < 0) return;
        int from = index.joint.from(slot);
        int to = Math.min(index.joint.to(slot), from + Math.min(budget, NameIndex.FREQUENT));
        budget -= to - from;
        for (int at = from; at < to; at++) {
            int name = index.joint.value(at);
            long gist = Gist.of(index.tokens(name), index.forms(name));
            count(name, gist, of[one], likes[one]);
            count(name, gist, of[other], likes[other]);
        }
    }

    private void count(int name, long gist, int as, float like) {
        if (!tallies.raise(name, as, like)) tallies.add(name, gist, as, like);
    }

    /// Names whose words are written together or apart, and acronyms.
    private void together(Token[] tokens) {
        if (tokens.length == 0) return;
        joint(Keys.hash('w', NameIndex.together(tokens)), WHOLE);
        joint(NameIndex.heard(tokens, 'u'), TOGETHER);
        if (NameIndex.unspaced(tokens) != 0) joint(NameIndex.heard(tokens, 's'), TOGETHER);
        for (int i = 0; i < tokens.length; i++) {
            Token token = tokens[i];
            if (token.isNumber()) continue;
            if (token.capitals && token.text.length() >= 3 && token.text.length() <= 6)
                joint(Keys.hash('a', token.text), TOGETHER);
            if (token.kind == Token.Kind.COMMON) continue;
            if (i + 1 < tokens.length && NameIndex.joins(tokens[i + 1]))
                joined(token, tokens[i + 1], i);
            if (tokens.length > 1) joint(Keys.hash('w', token.text), WHOLE);
        }
        StringBuilder letters = new StringBuilder();
        for (Token token : tokens)
            if (token.kind != Token.Kind.PARTICLE) letters.append(token.first());
        if (letters.length() < 3) return;
        int word = index.vocabulary.find(letters);
        if (word < 0) return;
        int from = index.bearing(word);
        for (int at = from; at < from + Math.min(TOGETHER, index.bearers(word)); at++)
            sure(index.bearer(at));
    }

    private void joint(long key, int most) {
        int slot = index.joint.find(key);
        if (slot < 0) return;
        int from = index.joint.from(slot);
        for (int at = from; at < Math.min(index.joint.to(slot), from + most); at++)
            sure(index.joint.value(at));
    }

    /// Two words of the query that are one in the list.
    private void joined(Token token, Token next, int i) {
        String text = token.text + next.text;
        Token one = new Token(text, Token.Kind.WORD, token.script, "", "", false, false);
        index.vocabulary.alike(one, likeness, found);
        for (int k = 0; k < found.size; k++) {
            int word = found.numbers[k];
            if (!affords(word)) continue;
            float like = 2 * (float) found.likes[k];
            int from = index.bearing(word);
            for (int at = from; at < from + index.bearers(word); at++)
                count(index.bearer(at), index.gist(at), NameReader.WORDS + i, like);
        }
    }
}
