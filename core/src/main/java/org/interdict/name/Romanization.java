package org.interdict.name;

import com.ibm.icu.text.Transliterator;

import org.interdict.component.Letters;

import java.util.Locale;

/// What one letter becomes in lower-case Latin letters, as passports and registers write it: `ж` is
/// `zh`. ([org.interdict.component.Folding] has one Latin letter for one Cyrillic, which serves
/// names of products that are spelled one way.)
final class Romanization {
    /// U+0410 to U+042F, Russian as BGN/PCGN has it, but for signs, which are left out.
    private static final String[] RUSSIAN =
            "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch . y . e yu ya"
                    .split(" ", -1);

    /// Letters of other languages that are written in Cyrillic; the small ones.
    private static final String OTHERS =
            "ё e ђ dj ѓ g є ye ѕ dz і i ї i ј j љ lj њ nj ћ c ќ k ў u џ dz ґ g ғ g қ k ҝ k ң n ҥ n"
                + " ө o ү u ұ u ҳ h һ h ҷ j ҹ j ә a ҙ z ҡ k ҫ s ӣ i ӯ u ӑ a ӗ e ӓ a ӧ o ӱ u ӏ .";

    private static final String[] CYRILLIC = new String[0x100];

    static {
        for (int i = 0; i < RUSSIAN.length; i++) {
            String latin = RUSSIAN[i].equals(".") ? "" : RUSSIAN[i];
            CYRILLIC[0x10 + i] = latin;
            CYRILLIC[0x30 + i] = latin;
        }
        String[] others = OTHERS.split(" ", -1);
        for (int i = 0; i < others.length; i += 2) {
            String latin = others[i + 1].equals(".") ? "" : others[i + 1];
            int letter = others[i].codePointAt(0);
            CYRILLIC[letter - 0x400] = latin;
            CYRILLIC[Character.toUpperCase(letter) - 0x400] = latin;
        }
    }

    private Romanization() {}

    /// Of a letter or digit; without blanks, and "" for what stands for no sound.
    static String of(int letter) {
        if (letter >= 0x400 && letter < 0x500) {
            String latin = CYRILLIC[letter - 0x400];
            if (latin != null) return latin;
        }
        String folded = Letters.fold(letter);
        return folded.indexOf(' ') < 0 ? folded : folded.replace(" ", "");
    }

    /// Of a whole word in a script whose letters depend on their neighbours and marks.
    static String ofWord(String word) {
        return Icu.of(word);
    }

    /// Loaded when the first such word comes.
    private static final class Icu {
        private static final Transliterator LATIN =
                Transliterator.getInstance("Any-Latin; NFKD; [:M:] Remove; Latin-ASCII; Lower");

        static synchronized String of(String word) {
            String latin = LATIN.transliterate(word).toLowerCase(Locale.ROOT);
            StringBuilder kept = new StringBuilder();
            for (int i = 0; i < latin.length(); ) {
                int c = latin.codePointAt(i);
                i += Character.charCount(c);
                boolean sounds =
                        Character.isLetterOrDigit(c)
                                && Character.getType(c) != Character.MODIFIER_LETTER;
                if (sounds) kept.appendCodePoint(c);
            }
            return kept.toString();
        }
    }
}
