package org.interdict.name;

/// One word of a name, as it is compared. Equal words of many names share one.
final class Token {
    enum Kind {
        WORD,
        /// Many companies bear it.
        COMMON,
        /// `van`, `al`, a title.
        PARTICLE,
        NUMBER,
        /// One letter of a name.
        INITIAL
    }

    /// Lower-case Latin letters and digits; a common word's is that of its group, a number's its
    /// digits.
    final String text;

    final Kind kind;
    final Script script;

    /// The consonants heard, see [Sound].
    final String sound;

    /// How it was written, if its letters are syllables; else "".
    final String syllables;

    /// How it reads if its letters are taken for the Latin ones that they look like; else "".
    final String looks;

    /// Whether it may stand for the first letters of several words.
    final boolean capitals;

    /// Whether it is made of letters that stood apart: `A.B.C.`
    final boolean initials;

    /// A bit for each Latin letter it holds, and one for all other characters.
    final int letters;

    /// Whether it stands in [ShortNames].
    final boolean called;

    /// See [WordLikeness#sketch].
    final long sketch;

    /// Index in a [Vocabulary], or -1.
    int number = -1;

    Token(
            String text,
            Kind kind,
            Script script,
            String syllables,
            String looks,
            boolean capitals,
            boolean initials) {
        this.text = text;
        this.kind = kind;
        this.script = script;
        this.sound = Sound.of(text);
        this.syllables = syllables;
        this.looks = looks;
        this.capitals = capitals;
        this.initials = initials;
        this.letters = letters(text);
        this.called = kind == Kind.WORD && ShortNames.known(text);
        this.sketch = WordLikeness.sketch(this);
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters |= 1 << (c >= 'a' && c <= 'z' ? c - 'a' : 26);
        }
        return letters;
    }

    /// Whether another letter makes it another word: initials.
    boolean exact() {
        return kind == Kind.INITIAL || initials;
    }

    char first() {
        return text.charAt(0);
    }

    /// Whether it may be the first letters of words that it does not resemble.
    boolean mayBeInitials() {
        return kind == Kind.INITIAL || (capitals && text.length() <= 3);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    @Override
    public String toString() {
        return text;
    }
}
