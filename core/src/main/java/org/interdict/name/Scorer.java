package org.interdict.name;

/// Gives two readings a score. What it saw on the way stays readable until the next pair, so that
/// only pairs that are shown need sentences. A buffer of one thread.
final class Scorer {
    final Alignment alignment;
    private final Weights weights;

    double conflict;
    double missing;
    boolean numbersDiffer;
    boolean numberMissing;
    boolean formsDiffer;
    boolean reordered;
    boolean parentSwapped;
    boolean person;
    int lone;

    Scorer(Weights weights) {
        this.weights = weights;
        this.alignment = new Alignment(weights);
    }

    /// 0 to 1.
    double score(
            Token[] a, int forms, NameKind kind, Token[] b, int otherForms, NameKind otherKind) {
        person = person(a, forms, kind, b, otherForms, otherKind);
        boolean initials = person || kind == NameKind.UNKNOWN || otherKind == NameKind.UNKNOWN;
        alignment.align(a, b, initials);
        double commonA = named(a) ? weights.common() : 1;
        double commonB = named(b) ? weights.common() : 1;
        double agree = 0;
        double differ = 0;
        int words = 0;
        int initial = 0;
        boolean telling = false;
        for (int i = 0; i < alignment.pairs.size(); i++) {
            Pair pair = alignment.pairs.get(i);
            double weight =
                    (weight(a, pair.from(), pair.words(), commonA)
                                    + weight(b, pair.other(), pair.others(), commonB))
                            / 2;
            agree += weight * pair.like();
            differ += weight * (1 - pair.like());
            telling |=
                    telling(a, pair.from(), pair.words())
                            || telling(b, pair.other(), pair.others());
            if (pair.how() == Sign.INITIAL || a[pair.from()].kind == Token.Kind.INITIAL) initial++;
            else if (a[pair.from()].kind != Token.Kind.PARTICLE)
                words += Math.max(pair.words(), pair.others());
        }
        double left = 0;
        double otherLeft = 0;
        double again = 0;
        double otherAgain = 0;
        int numbers = 0;
        int otherNumbers = 0;
        for (int i = 0; i < a.length; i++) {
            if (alignment.met[i]) continue;
            if (a[i].isNumber()) numbers++;
            else if (repeats(a, i)) again += weight(a[i], commonA);
            else left += weight(a[i], commonA);
        }
        for (int j = 0; j < b.length; j++) {
            if (alignment.otherMet[j]) continue;
            if (b[j].isNumber()) otherNumbers++;
            else if (repeats(b, j)) otherAgain += weight(b[j], commonB);
            else otherLeft += weight(b[j], commonB);
        }
        // A word said twice is not missed, but it may stand against another.
        if (otherLeft > 0) left += again;
        if (left > 0) otherLeft += otherAgain;
        conflict = Math.min(left, otherLeft);
        missing = Math.abs(left - otherLeft);
        if (!person && !telling && (named(a) || named(b))) {
            // The words that make the name met nothing.
            conflict += missing;
            missing = 0;
        }
        numbersDiffer = numbers > 0 && otherNumbers > 0;
        numberMissing = !numbersDiffer && numbers + otherNumbers > 0;
        formsDiffer = !Form.compatible(forms, otherForms);
        reordered = Order.differs(alignment.pairs, a.length);
        parentSwapped = person && Order.parentSwapped(alignment.pairs, a, b);
        int counted = words == 0 ? 0 : words + initial;
        lone = person && Math.max(a.length, b.length) > 1 ? Math.max(0, 2 - counted) : 0;
        if (agree == 0) return 0;
        double absent = person ? weights.missingInPerson() : weights.missingInOrganization();
        double score = agree / (agree + differ + absent * missing);
        if (conflict > 0) score *= Math.pow(weights.conflict(), conflict);
        if (parentSwapped) score *= weights.conflict();
        if (numbersDiffer) score *= weights.numberDiffers();
        if (numberMissing) score *= weights.numberMissing();
        if (formsDiffer) score *= weights.formDiffers();
        if (reordered) score *= weights.orderDiffers();
        for (int i = 0; i < lone; i++) score *= weights.loneWord();
        return score;
    }

    /// Nobody said whose names they are: those of persons, unless a word or form is a company's.
    private static boolean person(
            Token[] a, int forms, NameKind kind, Token[] b, int otherForms, NameKind otherKind) {
        if (kind == NameKind.ORGANIZATION || otherKind == NameKind.ORGANIZATION) return false;
        if (kind == NameKind.PERSON || otherKind == NameKind.PERSON) return true;
        return forms == 0 && otherForms == 0 && !company(a) && !company(b);
    }

    private static boolean company(Token[] tokens) {
        if (tokens.length == 1) return true;
        for (Token token : tokens)
            if (token.kind == Token.Kind.COMMON || token.isNumber()) return true;
        return false;
    }

    /// Whether there is a word that is no common one; else the common ones are the name.
    private static boolean named(Token[] tokens) {
        for (Token token : tokens) if (token.kind == Token.Kind.WORD) return true;
        return false;
    }

    /// Whether a word stands in its name already, as in `Volga Volga Trading`.
    private static boolean repeats(Token[] tokens, int at) {
        if (tokens[at].kind == Token.Kind.INITIAL) return false;
        for (int i = 0; i < tokens.length; i++)
            if (i != at && tokens[i].text.equals(tokens[at].text)) return true;
        return false;
    }

    private static boolean telling(Token[] tokens, int from, int words) {
        for (int i = from; i < from + words; i++)
            if (tokens[i].kind == Token.Kind.WORD || tokens[i].kind == Token.Kind.INITIAL)
                return true;
        return false;
    }

    private double weight(Token[] tokens, int from, int words, double common) {
        double most = 0;
        for (int i = from; i < from + words; i++) most = Math.max(most, weight(tokens[i], common));
        return most;
    }

    private double weight(Token token, double common) {
        return switch (token.kind) {
            case WORD, NUMBER, INITIAL -> 1;
            case COMMON -> common;
            case PARTICLE -> weights.particle();
        };
    }
}
