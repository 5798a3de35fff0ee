package org.interdict.name;

/// How alike two words are, read alone. A buffer of one thread.
final class WordLikeness {
    /// Shorter sounds are shared by too many words.
    private static final int SOUND = 3;

    /// Of a sketch the bits of [Token#letters].
    private static final int LETTERS = 0x7FF_FFFF;

    private static final int SOUND_ACROSS_SCRIPTS = 2;

    private final Weights weights;
    private final Edits edits;

    /// How the last two words that were at all alike met.
    Sign how = Sign.SAME_WORDS;

    WordLikeness(Weights weights) {
        this.weights = weights;
        this.edits = new Edits(weights.soft());
    }

    /// 0 if they are different words.
    double of(Token a, Token b) {
        if (a == b) return same(a, b);
        if (a.isNumber() || b.isNumber()) return a.isNumber() && a.text.equals(b.text) ? 1 : 0;
        if (a.letters == b.letters && a.text.equals(b.text) && a.syllables.equals(b.syllables))
            return same(a, b);
        if (looks(a, b)) return 1;
        if (a.exact() || b.exact()) return 0;
        boolean particle = a.kind == Token.Kind.PARTICLE;
        if (particle != (b.kind == Token.Kind.PARTICLE)) return 0;
        if (a.kind == Token.Kind.COMMON && b.kind == Token.Kind.COMMON) return 0;
        if (ruledOut(a.sketch, b.sketch)) return 0;
        double like =
                of(a.text, b.text, a.script, b.script, a.sound, b.sound, a.syllables, b.syllables);
        return shortName(a, b, like);
    }

    private double shortName(Token a, Token b, double like) {
        boolean called = a.called && b.called && like < weights.sound();
        if (!called || !ShortNames.same(a.text, b.text)) return like;
        how = Sign.SHORT_NAME;
        return weights.sound();
    }

    /// What of a word suffices to tell many others apart: its letters, its length, its script, and
    /// whether it may be a short name.
    static long sketch(Token token) {
        boolean plain = token.kind == Token.Kind.WORD || token.kind == Token.Kind.COMMON;
        boolean open = !plain || token.called || token.initials || !token.looks.isEmpty();
        return token.letters
                | ((long) Math.min(token.text.length(), 63) << 27)
                | ((long) token.script.code << 33)
                | (open ? 1L << 37 : 0);
    }

    /// Whether two words cannot be alike: the letters that stand in only one of them cost more than
    /// a distance that counts.
    boolean ruledOut(long sketch, long other) {
        if (open(sketch, other)) return false;
        int length = length(sketch);
        int otherLength = length(other);
        double most = most(length, otherLength);
        if (Math.abs(length - otherLength) * weights.soft() > most) return true;
        int letters = (int) sketch & LETTERS;
        int otherLetters = (int) other & LETTERS;
        double far = Math.max(lost(letters, otherLetters), lost(otherLetters, letters));
        return far > most + 1e-9;
    }

    /// What the letters cost at least that stand in the first of two words only.
    private double lost(int letters, int otherLetters) {
        int only = letters & ~otherLetters;
        if (only == 0) return 0;
        int hard = Integer.bitCount(only & ~Sound.near(otherLetters));
        return hard + (Integer.bitCount(only) - hard) * weights.soft();
    }

    /// How alike two packed words are that are neither ruled out nor open, which [#of] would say of
    /// them too.
    ///
    /// @param heard whether they sound the same
    double ofPacked(long packed, long other, int length, int otherLength, boolean heard) {
        double most = most(length, otherLength);
        double far = edits.between(packed, other, most);
        if (far > most) return 0;
        double like = Math.max(0, 1 - weights.edit() * far);
        return heard ? Math.max(like, weights.sound()) : like;
    }

    /// Equal numbers for words that sound the same; 0 if a sound is too short to tell.
    static int heard(Token token) {
        return token.sound.length() < SOUND ? 0 : token.sound.hashCode();
    }

    /// Whether more than the letters decides about a pair.
    static boolean open(long sketch, long other) {
        return (((sketch ^ other) >>> 33) & 15) != 0 || ((sketch | other) >>> 37) != 0;
    }

    static int length(long sketch) {
        return (int) (sketch >>> 27) & 63;
    }

    private double same(Token a, Token b) {
        how = a.script == b.script ? Sign.SAME_WORDS : Sign.SAME_TRANSLITERATED;
        return 1;
    }

    private boolean looks(Token a, Token b) {
        boolean looks =
                a.looks.isEmpty()
                        ? !b.looks.isEmpty() && b.looks.equals(a.text)
                        : a.looks.equals(b.text) || a.looks.equals(b.looks);
        if (looks) {
            how =
                    a.script == Script.LATIN && b.script == Script.LATIN
                            ? Sign.DIGITS_FOR_LETTERS
                            : Sign.LOOKS_LATIN;
        }
        return looks;
    }

    /// The same of words put together.
    double joined(String a, String b, Script script, Script other) {
        if (a.equals(b)) {
            how = script == other ? Sign.JOINED : Sign.SAME_TRANSLITERATED;
            return 1;
        }
        String sound = Sound.of(a);
        double like = of(a, b, script, other, sound, Sound.of(b), "", "");
        boolean heard = like == 0 && sound.length() >= SOUND && sound.equals(Sound.of(b));
        if (heard || (like > 0 && (script.eastAsian() || other.eastAsian()))) {
            // Syllables that transliterations write differently: `Tse-tung`, `Zedong`.
            double most = weights.editRatio() * Math.max(a.length(), b.length());
            like = edits.between(a, b, most) > most ? 0 : Math.max(like, weights.sound());
        }
        if (like > 0 && script == other) how = Sign.JOINED;
        return like;
    }

    private double of(
            String a,
            String b,
            Script script,
            Script other,
            String sound,
            String sounds,
            String syllables,
            String others) {
        if (!syllables.isEmpty() && !others.isEmpty() && script == other) {
            // A letter is a syllable: another one is another name, unless the word is long.
            if (syllables.equals(others)) return 1;
            double most = most(syllables.length(), others.length()) / 2;
            double far = edits.between(syllables, others, most);
            how = Sign.SPELLING;
            return far > most ? 0 : Math.max(0, 1 - 2 * weights.edit() * far);
        }
        if (hasDigit(a) || hasDigit(b)) return 0;
        boolean across = script != other;
        double like = 0;
        double most = most(a.length(), b.length());
        double far = edits.between(a, b, most);
        if (far <= most) {
            like = Math.max(0, 1 - weights.edit() * far);
            how = across ? Sign.SAME_TRANSLITERATED : Sign.SPELLING;
        }
        if (like >= weights.sound()) return like;
        boolean heard = far <= most && sound.length() >= SOUND && sound.equals(sounds);
        if (!heard && across && (script.consonantsOnly() || other.consonantsOnly())) {
            boolean liquid = script.eastAsian() || other.eastAsian();
            heard = loose(a, b, true, liquid) || loose(a, b, false, liquid);
        }
        if (!heard) return like;
        how = across ? Sign.SAME_TRANSLITERATED : Sign.SOUND;
        return weights.sound();
    }

    private static boolean loose(String a, String b, boolean vowelW, boolean oneLiquid) {
        String loose = Sound.loose(a, vowelW, oneLiquid);
        int least = Math.max(a.length(), b.length()) > SOUND ? SOUND_ACROSS_SCRIPTS : 1;
        return loose.length() >= least && loose.equals(Sound.loose(b, vowelW, oneLiquid));
    }

    /// How many letters may differ.
    double most(int length, int other) {
        return Math.min(weights.editMost(), weights.editRatio() * Math.max(length, other));
    }

    private static boolean hasDigit(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= '0' && c <= '9') return true;
        }
        return false;
    }
}
