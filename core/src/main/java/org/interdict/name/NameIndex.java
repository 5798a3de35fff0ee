package org.interdict.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The names of many entities, searched without looking at all of them: for each word of a query
/// the index knows the words of the list that it may stand for, and which names hold them. The
/// names that hold most of the query are compared as [NameComparer] does. The number of words and
/// names looked at is bounded, so that a search does not grow with the list; what a bound costs is
/// measured beside the index's tests.
///
/// Built once, then only read, by any number of threads; each has its own [Searcher].
///
/// @param <T> what the caller knows an entity by
public final class NameIndex<T> {
    /// Words that more names bear are looked for in pairs only.
    static final int FREQUENT = 3_000;

    private static final int KIND_SHIFT = 8;

    final Weights weights;
    final Vocabulary vocabulary = new Vocabulary();

    /// Names by the hash of all their words together, of their first letters, and of two words that
    /// are frequent each.
    final Keys joint = new Keys();

    /// Entries by their identifiers.
    final Keys identifiers = new Keys();

    private final List<Entry<T>> entries = new ArrayList<>();

    /// Of each name its words' place in [#words], its entry, its forms and above them its kind.
    private int[] starts = new int[1024];

    private int[] entryOf = new int[1024];
    private short[] forms = new short[1024];
    private int names;
    private int[] words = new int[4096];

    /// Of each entry its first name.
    private int[] firsts = new int[1024];

    /// Of each word its place in [#bearers], which are names.
    private int[] bearing = {};

    private int[] bearers = {};

    /// Of each bearer its [Gist].
    private long[] gists = {};

    private NameIndex(Weights weights) {
        this.weights = weights;
    }

    public static <T> NameIndex<T> of(Iterable<Entry<T>> entries) {
        return of(entries, Weights.TUNED);
    }

    static <T> NameIndex<T> of(Iterable<Entry<T>> entries, Weights weights) {
        NameIndex<T> index = new NameIndex<>(weights);
        NameReader reader = new NameReader();
        for (Entry<T> entry : entries) index.add(entry, reader);
        index.seal();
        return index;
    }

    /// How many entities it holds.
    public int size() {
        return entries.size();
    }

    /// At most `most` entities that may be meant, the most alike first; also some that are
    /// [Decision#NO], which a person who typed a name may want to see.
    public List<Found<T>> search(Query query, int most) {
        return searcher().search(query, most);
    }

    /// For many searches by one thread.
    public Searcher<T> searcher() {
        return new Searcher<>(this);
    }

    private void add(Entry<T> entry, NameReader reader) {
        int number = entries.size();
        if (number == firsts.length) firsts = Arrays.copyOf(firsts, 2 * number);
        firsts[number] = names;
        entries.add(entry);
        for (String name : entry.names()) add(reader.read(name, entry.kind()), number);
        for (Id id : entry.identifiers()) {
            String key = id.key();
            if (!key.isEmpty()) identifiers.add(Keys.hash('i', key), number);
        }
    }

    private void add(Reading reading, int entry) {
        if (names + 1 == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
            entryOf = Arrays.copyOf(entryOf, starts.length);
            forms = Arrays.copyOf(forms, starts.length);
        }
        int at = starts[names];
        Token[] tokens = reading.tokens;
        if (at + tokens.length > words.length) words = Arrays.copyOf(words, 2 * words.length);
        for (Token token : tokens) words[at++] = vocabulary.intern(token).number;
        entryOf[names] = entry;
        forms[names] = (short) (reading.forms | reading.kind.code << KIND_SHIFT);
        String whole = together(tokens);
        join(Keys.hash('w', whole));
        for (int i = 0; i + 1 < tokens.length; i++) {
            String two = tokens[i].text + tokens[i + 1].text;
            if (joins(tokens[i]) && joins(tokens[i + 1]) && !two.equals(whole))
                join(Keys.hash('w', two));
        }
        join(letters(tokens));
        join(unspaced(tokens));
        join(spaced(tokens));
        starts[++names] = at;
    }

    private void join(long key) {
        if (key != 0) joint.add(key, names);
    }

    /// Whether a word may be written together with another.
    static boolean joins(Token token) {
        return token.kind == Token.Kind.WORD || token.kind == Token.Kind.PARTICLE;
    }

    /// All words that tell, together.
    static String together(Token[] tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens)
            if (token.kind != Token.Kind.COMMON && !token.isNumber()) text.append(token.text);
        return text.toString();
    }

    /// All words that tell as they are heard, of a name in a script that writes them as one.
    static long unspaced(Token[] tokens) {
        boolean unspaced = false;
        for (Token token : tokens) unspaced |= token.script.eastAsian();
        return unspaced ? heard(tokens, 'u') : 0;
    }

    /// The same of a name that may be written so, or 0 if it is too long for that.
    static long spaced(Token[] tokens) {
        boolean spaced = tokens.length > 1 && tokens.length <= 4;
        for (Token token : tokens) spaced &= token.text.length() <= 6;
        return spaced ? heard(tokens, 's') : 0;
    }

    static long heard(Token[] tokens, char kind) {
        String heard = Sound.loose(together(tokens), true, true);
        return heard.length() < 2 ? 0 : Keys.hash(kind, heard);
    }

    /// The first letters of a name of three to six words, or 0.
    static long letters(Token[] tokens) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens)
            if (token.kind != Token.Kind.PARTICLE) text.append(token.first());
        return text.length() < 3 || text.length() > 6 ? 0 : Keys.hash('a', text);
    }

    private void seal() {
        vocabulary.seal();
        starts = Arrays.copyOf(starts, names + 1);
        entryOf = Arrays.copyOf(entryOf, names);
        forms = Arrays.copyOf(forms, names);
        words = Arrays.copyOf(words, starts[names]);
        firsts = Arrays.copyOf(firsts, entries.size() + 1);
        firsts[entries.size()] = names;
        int[] counts = new int[vocabulary.size() + 1];
        for (int word : words) counts[word + 1]++;
        for (int i = 1; i < counts.length; i++) counts[i] += counts[i - 1];
        bearing = counts;
        bearers = new int[words.length];
        gists = new long[words.length];
        int[] next = Arrays.copyOf(counts, vocabulary.size());
        for (long ordered : byGist()) {
            int name = (int) ordered;
            long gist = Gist.of(tokens(name), forms(name));
            for (int at = starts[name]; at < starts[name + 1]; at++) {
                int place = next[words[at]]++;
                bearers[place] = name;
                gists[place] = gist;
            }
        }
        for (int name = 0; name < names; name++) frequentPairs(name);
        joint.seal();
        identifiers.seal();
    }

    /// The names, in the low half of each number, so that those of equal gists follow each other: a
    /// search then looks once at those of one word.
    private long[] byGist() {
        long[] ordered = new long[names];
        for (int name = 0; name < names; name++) {
            long gist = Gist.of(tokens(name), forms(name));
            ordered[name] = ((gist * 0x9E3779B97F4A7C15L) & 0xFFFF_FFFF_0000_0000L) | name;
        }
        Arrays.sort(ordered);
        return ordered;
    }

    private void frequentPairs(int name) {
        for (int i = starts[name]; i < starts[name + 1]; i++) {
            if (bearers(words[i]) <= FREQUENT) continue;
            for (int j = i + 1; j < starts[name + 1]; j++)
                if (words[i] != words[j] && bearers(words[j]) > FREQUENT)
                    joint.add(Keys.pair(words[i], words[j]), name);
        }
    }

    /// How many names hold a word.
    int bearers(int word) {
        return bearing[word + 1] - bearing[word];
    }

    /// Where the bearers of a word begin.
    int bearing(int word) {
        return bearing[word];
    }

    int bearer(int at) {
        return bearers[at];
    }

    long gist(int at) {
        return gists[at];
    }

    int length(int name) {
        return starts[name + 1] - starts[name];
    }

    Token token(int name, int at) {
        return vocabulary.token(words[starts[name] + at]);
    }

    Token[] tokens(int name) {
        Token[] tokens = new Token[length(name)];
        for (int i = 0; i < tokens.length; i++) tokens[i] = token(name, i);
        return tokens;
    }

    int forms(int name) {
        return forms[name] & (1 << KIND_SHIFT) - 1;
    }

    NameKind kind(int name) {
        return NameKind.of(forms[name] >> KIND_SHIFT);
    }

    int entry(int name) {
        return entryOf[name];
    }

    Entry<T> entryAt(int entry) {
        return entries.get(entry);
    }

    int first(int entry) {
        return firsts[entry];
    }

    String text(int name) {
        int entry = entryOf[name];
        return entries.get(entry).names().get(name - firsts[entry]);
    }
}
