package org.interdict.name;

/// How a script stands to Latin letters when names are compared.
enum Script {
    LATIN(0, "Latin"),
    CYRILLIC(1, "Cyrillic"),
    GREEK(2, "Greek"),
    /// Vowels are mostly not written.
    ABJAD(3, "Arabic or Hebrew"),
    /// A letter is a syllable or a word, and there are no blanks between words.
    HAN(4, "Chinese"),
    KANA(5, "Japanese"),
    HANGUL(6, "Korean"),
    OTHER(7, "another script");

    /// Less than 16.
    final int code;

    final String title;

    Script(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /// Of a letter; a digit is Latin.
    static Script of(int letter) {
        if (letter < 0x250) return LATIN;
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, COMMON, INHERITED -> LATIN;
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case ARABIC, HEBREW, SYRIAC, THAANA -> ABJAD;
            case HAN, BOPOMOFO -> HAN;
            case HIRAGANA, KATAKANA -> KANA;
            case HANGUL -> HANGUL;
            default -> OTHER;
        };
    }

    /// Whether its letters are syllables, so that one other letter is another name.
    boolean syllables() {
        return this == HAN || this == HANGUL;
    }

    /// Whether only the consonants survive the way to Latin letters reliably.
    boolean consonantsOnly() {
        return this == ABJAD || this == HAN || this == KANA || this == HANGUL || this == OTHER;
    }

    /// Whether a letter alone does not tell its sound.
    boolean wholeWords() {
        return this == ABJAD || this == KANA || this == HANGUL || this == OTHER;
    }

    /// Whether its marks are vowels, and no decoration.
    boolean marksSound() {
        return this == KANA || this == OTHER;
    }

    boolean eastAsian() {
        return this == HAN || this == KANA || this == HANGUL;
    }
}
