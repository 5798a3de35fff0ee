package org.interdict.name;

import java.util.ArrayList;
import java.util.List;

/// Puts into words what decided about the pair that a [Scorer] saw last.
final class Explanation {
    private final Reading a;
    private final Reading b;
    private final Scorer scorer;
    private boolean doubtful;

    Explanation(Reading a, Reading b, Scorer scorer) {
        this.a = a;
        this.b = b;
        this.scorer = scorer;
    }

    /// Whether something stands against the names being one however alike they are.
    boolean doubtful() {
        return doubtful;
    }

    void write(List<Feature> features) {
        boolean every = true;
        boolean transliterated = false;
        List<Feature> met = new ArrayList<>();
        for (Pair pair : scorer.alignment.pairs) {
            Sign how = pair.how();
            boolean same = how == Sign.SAME_WORDS || how == Sign.SAME_TRANSLITERATED;
            every &= same;
            transliterated |= how == Sign.SAME_TRANSLITERATED;
            if (!same || pair.like() < 1) met.add(met(pair));
        }
        boolean whole =
                nothingLeft(scorer.alignment.met, a) && nothingLeft(scorer.alignment.otherMet, b);
        if (a.name.equals(b.name)) features.add(of(Sign.SAME_NAME, "written alike"));
        else if (whole && every && !scorer.alignment.pairs.isEmpty())
            features.add(same(transliterated));
        else if (transliterated)
            features.add(of(Sign.SAME_TRANSLITERATED, "words are the same after transliteration"));
        features.addAll(met);
        if (scorer.reordered) features.add(of(Sign.ORDER, "words stand in another order"));
        forms(features);
        left(features);
        if (scorer.parentSwapped) {
            doubtful = true;
            features.add(of(Sign.PARENT_SWAPPED, "child and parent have changed places"));
        }
        if (scorer.lone > 0) {
            doubtful = true;
            features.add(of(Sign.LONE_WORD, "less than two words of a person's name met"));
        }
        if (!named(a) && !named(b)) {
            features.add(of(Sign.COMMON_ONLY, "only common words: " + b.name));
        }
    }

    private Feature same(boolean transliterated) {
        if (transliterated) return of(Sign.SAME_TRANSLITERATED, "same after transliteration");
        return of(
                Sign.SAME_FOLDED,
                a.forms == b.forms ? "same words" : "same words, legal forms aside");
    }

    private Feature met(Pair pair) {
        String one = words(a, pair.from(), pair.words());
        String other = words(b, pair.other(), pair.others());
        String both = one + " and " + other;
        return switch (pair.how()) {
            case SPELLING -> of(Sign.SPELLING, "spelled a little differently: " + both);
            case SOUND -> of(Sign.SOUND, "sound alike: " + both);
            case SAME_TRANSLITERATED ->
                    of(Sign.SAME_TRANSLITERATED, "alike after transliteration: " + both);
            case SHORT_NAME -> of(Sign.SHORT_NAME, "one may be short for the other: " + both);
            case JOINED -> of(Sign.JOINED, "written together or apart: " + both);
            case INITIAL -> of(Sign.INITIAL, "initial agrees: " + both);
            case ACRONYM -> {
                doubtful = true;
                yield of(Sign.ACRONYM, "first letters of the words: " + both);
            }
            case LOOKS_LATIN ->
                    of(Sign.LOOKS_LATIN, "letters of another script that look alike: " + both);
            case DIGITS_FOR_LETTERS ->
                    of(Sign.DIGITS_FOR_LETTERS, "digits put for letters: " + both);
            default -> of(pair.how(), both);
        };
    }

    private void forms(List<Feature> features) {
        if (a.formed.isEmpty() && b.formed.isEmpty()) return;
        if (a.formed.isEmpty() || b.formed.isEmpty()) {
            List<String> only = a.formed.isEmpty() ? b.formed : a.formed;
            features.add(
                    of(Sign.FORM_MISSING, "only one has a legal form: " + String.join(", ", only)));
        } else if (!a.formed.equals(b.formed)) {
            String forms = String.join(", ", a.formed) + " and " + String.join(", ", b.formed);
            features.add(
                    of(
                            Sign.FORM_DIFFERS,
                            scorer.formsDiffer
                                    ? "legal forms of different kinds: " + forms
                                    : "legal forms of one kind: " + forms));
        }
    }

    private void left(List<Feature> features) {
        String one = left(a, scorer.alignment.met, false);
        String other = left(b, scorer.alignment.otherMet, false);
        if (!one.isEmpty() && !other.isEmpty()) {
            doubtful = true;
            features.add(of(Sign.WORD_DIFFERS, "words differ: " + one + " and " + other));
        } else if (!one.isEmpty() || !other.isEmpty()) {
            features.add(of(Sign.WORD_MISSING, "only one has the words: " + one + other));
        }
        String number = left(a, scorer.alignment.met, true);
        String otherNumber = left(b, scorer.alignment.otherMet, true);
        if (scorer.numbersDiffer) {
            doubtful = true;
            features.add(
                    of(Sign.NUMBER_DIFFERS, "number differs: " + number + " and " + otherNumber));
        } else if (scorer.numberMissing) {
            doubtful = true;
            features.add(
                    of(Sign.NUMBER_MISSING, "only one has the number: " + number + otherNumber));
        }
    }

    private static Feature of(Sign sign, String sentence) {
        return new Feature(sign, sentence);
    }

    private static boolean named(Reading reading) {
        for (Token token : reading.tokens) if (token.kind != Token.Kind.COMMON) return true;
        return false;
    }

    private static boolean nothingLeft(boolean[] met, Reading reading) {
        for (int i = 0; i < reading.tokens.length; i++) if (!met[i]) return false;
        return true;
    }

    private static String words(Reading reading, int from, int words) {
        return String.join(" ", reading.written.subList(from, from + words));
    }

    /// The words, or the numbers, that met nothing.
    private static String left(Reading reading, boolean[] met, boolean numbers) {
        StringBuilder left = new StringBuilder();
        for (int i = 0; i < reading.tokens.length; i++) {
            if (met[i] || reading.tokens[i].isNumber() != numbers) continue;
            if (!left.isEmpty()) left.append(' ');
            left.append(reading.written.get(i));
        }
        return left.toString();
    }
}
