package org.interdict.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class WordLikenessTest {
    private static final String LETTERS = "aeiouyhhlmnrsstdkgcbvj";

    private static Token word(String text) {
        return new Token(text, Token.Kind.WORD, Script.LATIN, "", "", false, false);
    }

    private static StringBuilder invented(Random random) {
        StringBuilder word = new StringBuilder();
        for (int k = random.nextInt(2, 12); k > 0; k--)
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return word;
    }

    private static String altered(StringBuilder word, Random random) {
        StringBuilder other = new StringBuilder(word);
        for (int k = random.nextInt(4); k > 0; k--) {
            int at = random.nextInt(other.length());
            char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
            switch (random.nextInt(3)) {
                case 0 -> other.insert(at, letter);
                case 1 -> other.setCharAt(at, letter);
                default -> {
                    if (other.length() > 2) other.deleteCharAt(at);
                }
            }
        }
        return other.toString();
    }

    /// Property: what the letters of two words rule out is further away than counts, and packed
    /// words are as alike as they are when read.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void letterSetsAndPackedWordsAgreeWithReading(long seed) {
        Random random = new Random(seed);
        WordLikeness likeness = new WordLikeness(Weights.TUNED);
        Edits edits = new Edits(Weights.TUNED.soft());
        int near = 0;
        int ruledOut = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = invented(random);
            Token one = word(text.toString());
            Token other = word(altered(text, random));
            if (WordLikeness.open(one.sketch, other.sketch)) continue;
            int length = one.text.length();
            int otherLength = other.text.length();
            double most = likeness.most(length, otherLength);
            boolean within = edits.between(one.text, other.text, most) <= most;
            boolean out = likeness.ruledOut(one.sketch, other.sketch);
            if (within) near++;
            if (out) ruledOut++;
            assertFalse(within && out, one + " " + other);
            long packed = Edits.pack(one.text);
            long otherPacked = Edits.pack(other.text);
            if (out || packed == 0 || otherPacked == 0) continue;
            int heard = WordLikeness.heard(one);
            boolean same = heard != 0 && heard == WordLikeness.heard(other);
            assertEquals(
                    likeness.of(one, other),
                    likeness.ofPacked(packed, otherPacked, length, otherLength, same),
                    1e-9,
                    one + " " + other);
        }
        assertTrue(near > 10_000 && ruledOut > 1_000, near + " " + ruledOut);
    }
}
