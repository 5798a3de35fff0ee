package org.interdict.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Searches a [NameIndex]. A buffer of one thread.
///
/// @param <T> what the caller knows an entity by
public final class Searcher<T> {
    /// Names that one look compares.
    private static final int COMPARED = 64;

    /// A name that could reach no more is not compared.
    private static final double FLOOR = 0.5;

    private final NameIndex<T> index;
    private final NameComparer comparer;
    private final Scorer scorer;
    private final Gathering gathering;
    private final Ceiling ceiling;
    private final Alike compared = new Alike();
    private final long[] ranked = new long[8 * COMPARED];
    private final List<Candidate> best = new ArrayList<>();

    /// How much alike the words are that are looked at together.
    private final double[] likes;

    Searcher(NameIndex<T> index) {
        this.index = index;
        this.comparer = new NameComparer(index.weights);
        this.scorer = new Scorer(index.weights);
        this.gathering = new Gathering(index, new WordLikeness(index.weights));
        this.ceiling = new Ceiling(index.weights, gathering);
        this.likes = new double[] {1, 1 - index.weights.edit(), 0};
    }

    /// A name and its score.
    private record Candidate(int name, double score) {}

    /// As [NameIndex#search].
    public List<Found<T>> search(Query query, int most) {
        Reading reading = comparer.read(query.name(), query.kind());
        best(reading, query.identifiers(), Math.max(1, most));
        List<Found<T>> found = new ArrayList<>(best.size());
        for (Candidate candidate : best) found.add(found(candidate.name(), query, reading));
        found.sort(Searcher::before);
        return found.size() > most ? found.subList(0, most) : found;
    }

    private Found<T> found(int name, Query query, Reading reading) {
        Entry<T> entry = index.entryAt(index.entry(name));
        String text = index.text(name);
        Comparison comparison =
                comparer.compare(
                        reading,
                        comparer.read(text, entry.kind()),
                        query.country(),
                        query.identifiers(),
                        entry.country(),
                        entry.identifiers());
        return new Found<>(
                entry.what(),
                text,
                comparison.score(),
                comparison.decision(),
                comparison.features());
    }

    private static int before(Found<?> a, Found<?> b) {
        int decision = a.decision().compareTo(b.decision());
        return decision != 0 ? decision : Double.compare(b.score(), a.score());
    }

    private void best(Reading query, List<Id> ids, int most) {
        best.clear();
        compared.clear();
        ceiling.begin(query);
        gathering.begin(query.tokens, query.forms);
        for (int i = 0; i < gathering.sures; i++)
            if (compared.see(gathering.sure[i])) consider(gathering.sure[i], query, most, FLOOR);
        // Names with the very words first, then those a letter away: they may leave no room for
        // others.
        for (double like : likes) {
            double bar = least(most);
            gathering.take(Math.max(like, ceiling.leastLike(bar)), ceiling, bar);
            compare(query, most);
        }
        for (Id id : ids) identified(id, query, most);
    }

    private void compare(Reading query, int most) {
        int count = rank(least(most));
        for (int i = 0; i < count; i++) {
            if (ceilingAt(i) <= least(most)) return;
            int name = (int) ranked[i];
            if (compared.see(name)) consider(name, query, most, FLOOR);
        }
    }

    private double ceilingAt(int place) {
        return Float.intBitsToFloat((int) (ranked[place] >>> 32));
    }

    /// What a name must score to be kept.
    private double least(int most) {
        return best.size() < most ? FLOOR : best.getLast().score();
    }

    private void identified(Id id, Reading query, int most) {
        String key = id.key();
        int slot = key.isEmpty() ? -1 : index.identifiers.find(Keys.hash('i', key));
        if (slot < 0) return;
        int from = index.identifiers.from(slot);
        for (int at = from; at < Math.min(index.identifiers.to(slot), from + most); at++) {
            int entry = index.identifiers.value(at);
            for (int name = index.first(entry); name < index.first(entry + 1); name++)
                consider(name, query, best.size() + 1, 0);
        }
    }

    /// Keeps the best `most` entities, each with its best name, in order.
    private void consider(int name, Reading query, int most, double least) {
        int entry = index.entry(name);
        double score =
                scorer.score(
                        query.tokens,
                        query.forms,
                        query.kind,
                        index.tokens(name),
                        index.forms(name),
                        index.kind(name));
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

    /// Puts the names that may score best into [#ranked], and gives how many.
    private int rank(double least) {
        Tallies tallies = gathering.tallies;
        int count = 0;
        double bar = least;
        for (int k = 0; k < tallies.touched; k++) {
            int i = tallies.places[k];
            double atMost = ceiling.of(tallies.held[i], tallies.gists[i], bar);
            if (atMost <= bar) continue;
            if (count == ranked.length) {
                sortDown(count);
                count = COMPARED;
                bar = ceilingAt(count - 1);
                if (atMost <= bar) continue;
            }
            long high = (long) Float.floatToIntBits((float) atMost) << 32;
            ranked[count++] = high | tallies.names[i];
        }
        tallies.untouch();
        sortDown(count);
        return Math.min(count, COMPARED);
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
