package org.interdict.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The distinct words of a list of names, and for a word of a query those that it may stand for.
/// Found by its letters but one, if it is short, or by its [Sound] but one consonant.
final class Vocabulary {
    /// Up to so many letters a word is found by its letters.
    private static final int SHORT = 6;

    /// From so many letters on a word is found by its sound; some are found by both.
    private static final int LONG = 4;

    /// Words looked at under one key: a sound that more words share tells nothing.
    private static final int MOST = 2_000;

    /// While it is built.
    private Map<String, Token> known = new HashMap<>();

    private final List<Token> tokens = new ArrayList<>();

    /// Of each token what [WordLikeness#sketch] needs to rule it out without reading it.
    private long[] sketches = {};

    /// Of each token its letters, see [Edits#pack].
    private long[] packed = {};

    /// Of each token its sound, see [WordLikeness#heard].
    private int[] heard = {};

    private final Keys keys = new Keys();

    /// The one token for equal ones.
    Token intern(Token token) {
        String key = key(token);
        Token one = known.get(key);
        if (one != null) return one;
        token.number = tokens.size();
        tokens.add(token);
        known.put(key, token);
        return token;
    }

    private static String key(Token token) {
        if (token.kind == Token.Kind.WORD
                && token.script == Script.LATIN
                && token.looks.isEmpty()
                && !token.capitals) return token.text;
        return token.kind
                + (token.capitals ? "!" : " ")
                + (token.initials ? "!" : " ")
                + token.script
                + " "
                + token.text
                + " "
                + token.syllables
                + " "
                + token.looks;
    }

    int size() {
        return tokens.size();
    }

    Token token(int number) {
        return tokens.get(number);
    }

    /// A word of these letters, or -1.
    int find(CharSequence text) {
        return find(text, 0, text.length());
    }

    int find(CharSequence text, int from, int to) {
        int slot = keys.find(Keys.hash('x', text, from, to));
        return slot < 0 ? -1 : keys.value(keys.from(slot));
    }

    void seal() {
        sketches = new long[tokens.size()];
        packed = new long[tokens.size()];
        heard = new int[tokens.size()];
        for (Token token : tokens) {
            sketches[token.number] = token.sketch;
            packed[token.number] = packed(token);
            heard[token.number] = WordLikeness.heard(token);
            // Also under other kinds and scripts the same letters are the same word.
            keys.add(Keys.hash('x', token.text), token.number);
            if (!token.looks.isEmpty()) keys.add(Keys.hash('x', token.looks), token.number);
            if (!fuzzy(token)) continue;
            eachKey(token.text, token.sound, key -> keys.add(key, token.number));
            char kind = token.script.consonantsOnly() ? 'f' : 'l';
            loose(token.text, kind, key -> keys.add(key, token.number));
        }
        keys.seal();
        known = Map.of();
    }

    private static boolean fuzzy(Token token) {
        return (token.kind == Token.Kind.WORD || token.kind == Token.Kind.COMMON)
                && token.text.length() > 1;
    }

    @FunctionalInterface
    private interface KeySink {
        void take(long key);
    }

    private static void eachKey(String text, String sound, KeySink sink) {
        if (text.length() <= SHORT) {
            sink.take(Keys.hash('d', text));
            for (int i = 0; i < text.length(); i++) {
                if (i > 0 && text.charAt(i) == text.charAt(i - 1)) continue;
                sink.take(Keys.hashWithout('d', text, i));
            }
        }
        if (text.length() >= LONG && sound.length() >= 2) {
            sink.take(Keys.hash('s', sound));
            if (sound.length() > 2)
                for (int i = 0; i < sound.length(); i++) sink.take(Keys.hashWithout('s', sound, i));
        }
    }

    /// Keys under which words of scripts meet that share consonants only; `f` is for words of such
    /// a script.
    private static void loose(String text, char kind, KeySink sink) {
        String loose = Sound.loose(text, true, true);
        if (!loose.isEmpty()) sink.take(Keys.hash(kind, loose));
        if (text.indexOf('w') < 0) return;
        String other = Sound.loose(text, false, true);
        if (!other.isEmpty()) sink.take(Keys.hash(kind, other));
    }

    /// The letters of a word that are compared; 0 if others decide, or its syllables.
    private static long packed(Token token) {
        boolean letters = token.kind == Token.Kind.WORD && token.syllables.isEmpty();
        return letters ? Edits.pack(token.text) : 0;
    }

    /// Adds the words that `token` may stand for, with how alike they are.
    void alike(Token token, WordLikeness likeness, Alike found) {
        found.clear();
        Sought sought = new Sought(token, packed(token), WordLikeness.heard(token));
        exact(token.text, sought, likeness, found);
        if (!token.looks.isEmpty()) exact(token.looks, sought, likeness, found);
        if (!fuzzy(token)) return;
        for (String other : ShortNames.of(token.text)) exact(other, sought, likeness, found);
        KeySink look = key -> look(key, sought, likeness, found);
        eachKey(token.text, token.sound, look);
        loose(token.text, 'f', look);
        if (token.script.consonantsOnly()) loose(token.text, 'l', look);
    }

    /// A word of a query, its letters as [#packed], its sound as [#heard].
    private record Sought(Token token, long packed, int heard) {}

    private void exact(String text, Sought sought, WordLikeness likeness, Alike found) {
        look(Keys.hash('x', text), sought, likeness, found);
    }

    private void look(long key, Sought sought, WordLikeness likeness, Alike found) {
        int slot = keys.find(key);
        if (slot < 0) return;
        long sketch = sought.token.sketch;
        int to = Math.min(keys.to(slot), keys.from(slot) + MOST);
        for (int at = keys.from(slot); at < to; at++) {
            int number = keys.value(at);
            if (likeness.ruledOut(sketch, sketches[number]) || !found.see(number)) continue;
            double like = like(sought, number, likeness);
            if (like > 0) found.add(number, like);
        }
    }

    /// Most words need not be read to say how alike they are.
    private double like(Sought sought, int number, WordLikeness likeness) {
        long sketch = sought.token.sketch;
        long other = sketches[number];
        if (sought.packed == 0 || packed[number] == 0 || WordLikeness.open(sketch, other))
            return likeness.of(sought.token, tokens.get(number));
        boolean same = sought.heard != 0 && sought.heard == heard[number];
        int length = WordLikeness.length(sketch);
        int otherLength = WordLikeness.length(other);
        return likeness.ofPacked(sought.packed, packed[number], length, otherLength, same);
    }
}
