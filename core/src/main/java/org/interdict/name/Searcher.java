package org.interdict.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Searches a [NameIndex]. A buffer of one thread.
///
/// @param <T> what the caller knows an entity by
public final class Searcher<T> {
    /// Bearers of words that one search looks at, and of pairs of words.
    private static final int BEARERS = 20_000;

    /// Names that one search compares.
    private static final int COMPARED = 64;

    /// Likenesses of a frequent word that are tried in a pair.
    private static final int PAIRED = 8;

    /// A name that could reach no more is not compared.
    private static final double FLOOR = 0.5;

    private final NameIndex<T> index;
    private final Weights weights;
    private final NameComparer comparer;
    private final Scorer scorer;
    private final WordLikeness likeness;
    private final Tallies tallies = new Tallies();
    private final Alike joined = new Alike();
    private Alike[] alike = new Alike[0];
    private int[] bearing = new int[NameReader.WORDS];
    private final long[] ranked = new long[4 * COMPARED];
    private int budget;

    Searcher(NameIndex<T> index) {
        this.index = index;
        this.weights = index.weights;
        this.comparer = new NameComparer(weights);
        this.scorer = new Scorer(weights);
        this.likeness = new WordLikeness(weights);
    }

    /// As [NameIndex#search].
    public List<Found<T>> search(Query query, int most) {
        Reading reading = comparer.read(query.name(), query.kind());
        List<Candidate> best = best(reading, query.identifiers(), Math.max(1, most));
        List<Found<T>> found = new ArrayList<>(best.size());
        for (Candidate candidate : best) {
            Entry<T> entry = index.entryAt(index.entry(candidate.name));
            String text = index.text(candidate.name);
            Comparison comparison =
                    comparer.compare(
                            reading,
                            comparer.read(text, entry.kind()),
                            query.country(),
                            query.identifiers(),
                            entry.country(),
                            entry.identifiers());
            found.add(
                    new Found<>(
                            entry.what(),
                            text,
                            comparison.score(),
                            comparison.decision(),
                            comparison.features()));
        }
        found.sort(Searcher::before);
        return found.size() > most ? found.subList(0, most) : found;
    }

    private static int before(Found<?> a, Found<?> b) {
        int decision = a.decision().compareTo(b.decision());
        return decision != 0 ? decision : Double.compare(b.score(), a.score());
    }

    /// A name and its score.
    private record Candidate(int name, double score) {}

    private List<Candidate> best(Reading query, List<Id> ids, int most) {
        List<Candidate> best = new ArrayList<>();
        collect(query.tokens);
        int count = rank(query.tokens);
        for (int i = 0; i < count; i++) {
            double atMost = Float.intBitsToFloat((int) (ranked[i] >>> 32));
            if (best.size() >= most && best.getLast().score() >= atMost) break;
            consider((int) ranked[i], query, best, most, FLOOR);
        }
        for (Id id : ids) {
            String key = id.key();
            int slot = key.isEmpty() ? -1 : index.identifiers.find(Keys.hash('i', key));
            if (slot < 0) continue;
            int from = index.identifiers.from(slot);
            for (int at = from; at < Math.min(index.identifiers.to(slot), from + most); at++) {
                int entry = index.identifiers.value(at);
                for (int name = index.first(entry); name < index.first(entry + 1); name++)
                    consider(name, query, best, best.size() + 1, 0);
            }
        }
        return best;
    }

    /// Keeps the best `most` entities, each with its best name, in order.
    private void consider(int name, Reading query, List<Candidate> best, int most, double least) {
        int entry = index.entry(name);
        double score =
                scorer.score(
                        query.tokens,
                        query.forms,
                        query.kind,
                        index.tokens(name),
                        index.forms(name),
                        index.entryAt(entry).kind());
        if (score < least) return;
        for (int i = 0; i < best.size(); i++) {
            if (index.entry(best.get(i).name()) != entry) continue;
            if (best.get(i).score() >= score) return;
            best.remove(i);
            break;
        }
        int place = best.size();
        while (place > 0 && best.get(place - 1).score() < score) place--;
        if (place >= most) return;
        best.add(place, new Candidate(name, score));
        if (best.size() > most) best.removeLast();
    }

    /// Tallies which names hold which words of the query, the rarest words first.
    private void collect(Token[] tokens) {
        tallies.clear();
        budget = BEARERS;
        while (alike.length < tokens.length) {
            alike = Arrays.copyOf(alike, alike.length + 1);
            alike[alike.length - 1] = new Alike();
        }
        for (int i = 0; i < tokens.length; i++) {
            index.vocabulary.alike(tokens[i], likeness, alike[i]);
            int bears = 0;
            for (int k = 0; k < alike[i].size; k++) bears += index.bearers(alike[i].numbers[k]);
            bearing[i] = bears;
        }
        boolean[] done = new boolean[tokens.length];
        for (int round = 0; round < tokens.length; round++) {
            int rarest = -1;
            for (int i = 0; i < tokens.length; i++)
                if (!done[i] && (rarest < 0 || bearing[i] < bearing[rarest])) rarest = i;
            done[rarest] = true;
            word(rarest, tokens[rarest]);
        }
        pairs(tokens);
        together(tokens);
    }

    private void word(int i, Token token) {
        Alike words = alike[i];
        double weight = weight(token);
        for (int k = 0; k < words.size; k++) {
            bearers(words.numbers[k], i, (float) (weight * words.likes[k]));
        }
    }

    private double weight(Token token) {
        return switch (token.kind) {
            case WORD, NUMBER, INITIAL -> 1;
            case COMMON -> weights.common();
            case PARTICLE -> weights.particle();
        };
    }

    /// Names that share two words of which each alone is too frequent.
    private void pairs(Token[] tokens) {
        for (int i = 0; i < tokens.length; i++) {
            for (int k = 0; k < Math.min(PAIRED, alike[i].size); k++) {
                int word = alike[i].numbers[k];
                if (index.bearers(word) <= NameIndex.FREQUENT) continue;
                for (int j = i + 1; j < tokens.length; j++) {
                    for (int m = 0; m < Math.min(PAIRED, alike[j].size); m++) {
                        int other = alike[j].numbers[m];
                        if (other == word || index.bearers(other) <= NameIndex.FREQUENT) continue;
                        pair(
                                Keys.pair(word, other),
                                i,
                                (float) (weight(tokens[i]) * alike[i].likes[k]),
                                j,
                                (float) (weight(tokens[j]) * alike[j].likes[m]));
                    }
                }
            }
        }
    }

    private void pair(long key, int i, float adds, int j, float more) {
        int slot = index.joint.find(key);
        if (slot < 0) return;
        int from = index.joint.from(slot);
        int to = Math.min(index.joint.to(slot), from + Math.min(budget, NameIndex.FREQUENT));
        budget -= to - from;
        for (int at = from; at < to; at++) {
            int name = index.joint.value(at);
            tallies.add(name, i, adds);
            tallies.add(name, j, more);
        }
    }

    /// Names whose words are written together or apart, and acronyms.
    private void together(Token[] tokens) {
        if (tokens.length == 0) return;
        whole(NameIndex.whole(tokens), tokens.length);
        for (int i = 0; i < tokens.length; i++) {
            Token token = tokens[i];
            if (token.isNumber()) continue;
            if (token.capitals && token.text.length() >= 3 && token.text.length() <= 6)
                whole(Keys.hash('a', token.text), 1);
            if (i + 1 < tokens.length && !tokens[i + 1].isNumber()) joined(token, tokens[i + 1], i);
            apart(token, i);
        }
        if (tokens.length < 3) return;
        StringBuilder letters = new StringBuilder();
        for (Token token : tokens)
            if (token.kind != Token.Kind.PARTICLE) letters.append(token.first());
        int word = index.vocabulary.find(letters);
        if (word >= 0) bearers(word, NameReader.WORDS, tokens.length);
    }

    /// Two words of the query that are one in the list.
    private void joined(Token token, Token next, int i) {
        Token one =
                new Token(
                        token.text + next.text,
                        Token.Kind.WORD,
                        token.script,
                        "",
                        "",
                        false,
                        false);
        index.vocabulary.alike(one, likeness, joined);
        float adds = (float) Math.max(weight(token) + weight(next), 1);
        for (int k = 0; k < joined.size; k++)
            bearers(joined.numbers[k], NameReader.WORDS + i, adds * (float) joined.likes[k]);
    }

    /// A word of the query that is two in the list.
    private void apart(Token token, int i) {
        for (int cut = 2; cut + 2 <= token.text.length(); cut++) {
            int word = index.vocabulary.find(token.text, 0, cut);
            if (word < 0) continue;
            int other = index.vocabulary.find(token.text, cut, token.text.length());
            if (other < 0) continue;
            boolean rarer = index.bearers(word) < index.bearers(other);
            bearers(rarer ? word : other, i, (float) weight(token));
        }
    }

    private void bearers(int word, int as, float adds) {
        int bearers = index.bearers(word);
        if (bearers > NameIndex.FREQUENT || bearers > budget) return;
        budget -= bearers;
        for (int at = 0; at < bearers; at++) tallies.add(index.bearer(word, at), as, adds);
    }

    private void whole(long key, int words) {
        int slot = index.joint.find(key);
        if (slot < 0) return;
        int from = index.joint.from(slot);
        for (int at = from; at < Math.min(index.joint.to(slot), from + COMPARED); at++)
            tallies.add(index.joint.value(at), NameReader.WORDS, words);
    }

    /// Puts the names that may score best into [#ranked], and gives how many.
    private int rank(Token[] tokens) {
        double asked = 0;
        for (Token token : tokens) asked += weight(token);
        double unseen = 0;
        for (int i = 0; i < tokens.length; i++)
            if (bearing[i] > NameIndex.FREQUENT || mayBeInitials(tokens[i]))
                unseen += weight(tokens[i]);
        int count = 0;
        for (int slot = 0; slot < tallies.names.length; slot++) {
            int name = tallies.names[slot] - 1;
            if (name < 0) continue;
            double held = tallies.held[slot] + unseen;
            double all = 0;
            for (int i = 0; i < index.length(name); i++) {
                Token token = index.token(name, i);
                all += weight(token);
                if (mayBeInitials(token)) held++;
            }
            held = Math.min(held, Math.min(asked, all));
            double left = Math.max(0, asked - held);
            double otherLeft = Math.max(0, all - held);
            double conflict = Math.min(left, otherLeft);
            double missing = Math.abs(left - otherLeft);
            double atMost = held / (held + weights.missingInPerson() * missing);
            if (conflict > 0) atMost *= Math.pow(weights.conflict(), conflict);
            if (atMost < FLOOR) continue;
            if (count == ranked.length) count = keepBest(count);
            ranked[count++] =
                    (long) Float.floatToIntBits((float) atMost) << 32 | (name & 0xFFFFFFFFL);
        }
        sortDown(count);
        return Math.min(count, COMPARED);
    }

    /// Whether it may meet words that it does not resemble.
    private static boolean mayBeInitials(Token token) {
        return token.kind == Token.Kind.INITIAL || (token.capitals && token.text.length() <= 3);
    }

    private int keepBest(int count) {
        sortDown(count);
        return COMPARED;
    }

    private void sortDown(int count) {
        Arrays.sort(ranked, 0, count);
        for (int i = 0, j = count - 1; i < j; i++, j--) {
            long spare = ranked[i];
            ranked[i] = ranked[j];
            ranked[j] = spare;
        }
    }
}
