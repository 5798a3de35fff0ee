package org.interdict.name;

/// What a name holds, in 64 bits: how many words and initials that tell, how many that may be
/// initials, its legal forms, and which common words and numbers, roughly. Lets a search see how
/// well a name can score at most without reading it.
final class Gist {
    private static final int TELLING = 7;
    private static final int INITIALS = 3;
    private static final int INITIALS_SHIFT = 3;
    private static final int FORMS = 0xFF;
    private static final int FORMS_SHIFT = 5;
    private static final int OTHERS_SHIFT = 13;
    private static final int OTHERS = 51;

    private Gist() {}

    static long of(Token[] tokens, int forms) {
        int telling = 0;
        int initials = 0;
        long others = 0;
        for (Token token : tokens) {
            if (token.kind == Token.Kind.WORD || token.kind == Token.Kind.INITIAL) telling++;
            if (token.mayBeInitials()) initials++;
            if (token.kind == Token.Kind.COMMON || token.kind == Token.Kind.NUMBER)
                others |= 1L << Math.floorMod(token.text.hashCode() * 0x9E3779B9, OTHERS);
        }
        return (long) Math.min(telling, TELLING)
                | ((long) Math.min(initials, INITIALS) << INITIALS_SHIFT)
                | ((long) forms << FORMS_SHIFT)
                | (others << OTHERS_SHIFT);
    }

    /// Words that tell; not more than seven are counted.
    static int telling(long gist) {
        return (int) gist & TELLING;
    }

    /// Words that may be initials; not more than three are counted.
    static int initials(long gist) {
        return (int) (gist >> INITIALS_SHIFT) & INITIALS;
    }

    /// Bits of [Form].
    static int forms(long gist) {
        return (int) (gist >> FORMS_SHIFT) & FORMS;
    }

    /// A bit for each common word and number; two may share one.
    static long others(long gist) {
        return gist >>> OTHERS_SHIFT;
    }
}
