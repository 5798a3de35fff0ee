package org.interdict.source;

import org.jspecify.annotations.Nullable;

/// Where [Json] gets its tokens from. It stands on the first token of a value, and whoever asks
/// says what to do with it: enter it, take it, or skip it.
///
/// Both implementations hold the grammar of RFC 8259, with one exception: a control character that
/// is not escaped inside a string is taken as it is.
sealed interface JsonTokens permits JsonBytes, JsonJackson {
    /// Levels of nesting up to which the end of a value is found again.
    int DEEPEST = 100_000;

    /// Digits of a number, its sign, point and exponent included.
    int LONGEST_NUMBER = 1_000;

    /// What a value is.
    enum Kind {
        OBJECT,
        ARRAY,
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NULL
    }

    /// What the value is that comes next.
    ///
    /// @throws JsonBreak if none does
    Kind kind();

    /// Steps into the object or the array that comes next.
    void enter();

    /// The next name of the object, or null after its last; the name's value comes next.
    @Nullable String name();

    /// Whether the array has another element, which then comes next.
    boolean element();

    /// Takes the string or the number that comes next.
    ///
    /// @param limit characters that it may have
    /// @return null if it is longer; it is passed over then
    @Nullable String text(int limit);

    /// Whether the last text had bytes that are no characters (each stands as U+FFFD now), or NULs.
    boolean damaged();

    /// Passes over the value that comes next.
    void skip();

    /// Whether something follows the document, of which nothing is read.
    boolean trailing();

    /// How far it is, for a person: `byte 1234`.
    String position();
}
