package org.interdict.name;

import java.util.Locale;

/// The kinds of things that decide about two names.
public enum Sign {
    SAME_NAME,
    SAME_FOLDED,
    SAME_TRANSLITERATED,
    SAME_WORDS,
    SPELLING,
    SOUND,
    SHORT_NAME,
    JOINED,
    INITIAL,
    ACRONYM,
    ORDER,
    FORM_MISSING,
    FORM_DIFFERS,
    WORD_MISSING,
    WORD_DIFFERS,
    NUMBER_DIFFERS,
    NUMBER_MISSING,
    PARENT_SWAPPED,
    LONE_WORD,
    COMMON_ONLY,
    KIND_DIFFERS,
    COUNTRY_AGREES,
    COUNTRY_DIFFERS,
    ID_AGREES,
    ID_DIFFERS,
    SCRIPTS_MIXED,
    LOOKS_LATIN,
    DIGITS_FOR_LETTERS,
    INVISIBLE,
    TOO_LONG,
    NOTHING;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
