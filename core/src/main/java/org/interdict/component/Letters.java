package org.interdict.component;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;

/// What one character outside ASCII becomes when text is folded: lower-case ASCII letters and
/// digits, a blank for what separates words, nothing for what only decorates (accents, soft
/// hyphens, zero-width characters). A character is looked at alone, so that composed and decomposed
/// text fold alike, and each is worked out once in a run: by a table for European scripts, by ICU
/// for the others. ICU is not loaded before one of those occurs.
public final class Letters {
    private static final String SEPARATOR = " ";
    private static final String IGNORED = "";

    /// U+00AA to U+017F, as ICU's `Any-Latin; Latin-ASCII; Lower` has them after decomposition; `_`
    /// separates, `.` is ignored.
    private static final String LATIN =
            "a _ _ . _ _ _ _ 2 3 _ m _ _ _ 1 o _ 1_4 1_2 3_4 _"
                    + " a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th ss"
                    + " a a a a a a ae c e e e e i i i i d n o o o o o _ o u u u u y th y"
                    + " a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g"
                    + " h h h h i i i i i i i i i i ij ij j j k k q l l l l l l l_ l_ l l n n n n"
                    + " n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t"
                    + " u u u u u u u u u u u u w w y y y z z z z z z s";

    private static final int LATIN_FIRST = 0xAA;

    /// U+0400 to U+045F.
    private static final String CYRILLIC =
            "e e d g e z i i j l n c k i u d a b v g d e z z i i k l m n o p r s t u f h c c s s ."
                    + " y . e u a a b v g d e z z i i k l m n o p r s t u f h c c s s . y . e u a"
                    + " e e d g e z i i j l n c k i u d";

    private static final int CYRILLIC_FIRST = 0x400;

    /// Cyrillic and Greek letters that a reader takes for a Latin one, and which.
    private static final String SHAPES =
            "аaвbеeкkмmнhоoрpсcтtуyхxѕsіiјjһhԁdԛqԝw" + "αaβbεeηnιiκkνvοoρpτtυuχxγyωwϲcϳj";

    private static final @Nullable String[][] PAGES =
            new String[(Character.MAX_CODE_POINT >> 8) + 1][];

    static {
        fill(LATIN, LATIN_FIRST);
        fill(CYRILLIC, CYRILLIC_FIRST);
    }

    private Letters() {}

    /// What `codePoint` becomes; a word of its own (an ideograph, a kana) stands between blanks.
    public static String fold(int codePoint) {
        @Nullable String[] page = PAGES[codePoint >> 8];
        if (page != null) {
            String known = page[codePoint & 0xFF];
            if (known != null) return known;
        }
        String folded = work(codePoint);
        put(codePoint, folded);
        return folded;
    }

    /// The Latin letter that a Cyrillic or Greek one looks like, whatever its accents, or 0.
    public static char shape(int codePoint) {
        if (!resemblesLatin(codePoint)) return 0;
        String letter = Character.toString(Character.toLowerCase(codePoint));
        int at = SHAPES.indexOf(Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0));
        return at >= 0 && at % 2 == 0 ? SHAPES.charAt(at + 1) : 0;
    }

    /// Whether a letter belongs to a script that holds look-alikes of Latin letters.
    public static boolean resemblesLatin(int codePoint) {
        return codePoint >= 0x370 && codePoint < 0x530 && Character.isLetter(codePoint);
    }

    /// Races are harmless: every thread works out the same immutable string.
    private static void put(int codePoint, String folded) {
        @Nullable String[] page = PAGES[codePoint >> 8];
        if (page == null) PAGES[codePoint >> 8] = page = new String[256];
        page[codePoint & 0xFF] = folded;
    }

    private static void fill(String table, int first) {
        int codePoint = first;
        for (String entry : table.split(" ", -1)) {
            put(codePoint++, entry.equals(".") ? IGNORED : entry.replace('_', ' '));
        }
    }

    private static String work(int codePoint) {
        if (codePoint < 0x80) return ascii((char) codePoint);
        switch (codePoint) {
            case '™', '℠', '®', '©' -> {
                return SEPARATOR;
            }
            default -> {}
        }
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) return ascii((char) (codePoint - 0xFEE0));
        if (isDecoration(codePoint)) return IGNORED;
        if (codePoint < 0x2070 && !Character.isLetterOrDigit(codePoint)) return SEPARATOR;
        if (Character.getType(codePoint) == Character.UNASSIGNED
                || Character.getType(codePoint) == Character.SURROGATE
                || Character.getType(codePoint) == Character.PRIVATE_USE) return SEPARATOR;
        return Icu.fold(codePoint);
    }

    /// Whether it only decorates: an accent, a joiner, a mark of direction.
    public static boolean isDecoration(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> codePoint == 0x115F || codePoint == 0x1160 || codePoint == 0x3164;
        };
    }

    private static String ascii(char c) {
        char folded = Folding.ascii(c);
        return folded == 0 ? SEPARATOR : String.valueOf(folded);
    }

    /// Loaded when the first character comes that no table has.
    private static final class Icu {
        private static final Normalizer2 DECOMPOSE = Normalizer2.getNFKDInstance();
        private static final Transliterator LATIN =
                Transliterator.getInstance("Any-Latin; NFKD; Latin-ASCII; Lower");

        static synchronized String fold(int codePoint) {
            String parts =
                    DECOMPOSE.normalize(Character.toString(Character.toLowerCase(codePoint)));
            StringBuilder out = new StringBuilder();
            for (int at = 0;
                    at < parts.length();
                    at += Character.charCount(parts.codePointAt(at))) {
                int part = parts.codePointAt(at);
                if (isDecoration(part)) continue;
                if (!Character.isLetterOrDigit(part)
                        && Character.getType(part) != Character.COMBINING_SPACING_MARK) {
                    out.append(SEPARATOR);
                } else if (Character.isIdeographic(part) || isKana(part)) {
                    out.append(SEPARATOR).append(latin(part)).append(SEPARATOR);
                } else {
                    out.append(latin(part));
                }
            }
            return out.toString();
        }

        /// Whether it belongs to a script whose words follow each other without a blank.
        private static boolean isKana(int part) {
            return switch (Character.UnicodeScript.of(part)) {
                case HIRAGANA, KATAKANA -> true;
                default -> false;
            };
        }

        private static String latin(int part) {
            String latin = LATIN.transliterate(Character.toString(part)).toLowerCase(Locale.ROOT);
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < latin.length(); i++) {
                char c = latin.charAt(i) < 0x80 ? Folding.ascii(latin.charAt(i)) : 0;
                if (c != 0) out.append(c);
            }
            if (!out.isEmpty()) return out.toString();
            // No transliteration: the letter is read by its shape, or stands for itself; but a
            // length mark or a sign for softness is no letter.
            char shape = shape(part);
            if (shape != 0) return String.valueOf(shape);
            boolean bare =
                    Character.isAlphabetic(part)
                            && Character.getType(part) != Character.MODIFIER_LETTER;
            return bare ? Character.toString(Character.toLowerCase(part)) : IGNORED;
        }
    }
}
