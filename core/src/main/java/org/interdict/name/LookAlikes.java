package org.interdict.name;

import com.ibm.icu.text.SpoofChecker;

import org.interdict.component.Letters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Reads one word, also one whose letters were chosen to deceive: of two scripts, of a script that
/// looks Latin, digits for letters.
final class LookAlikes {
    /// Korean family names as their bearers write them, whatever the rules of romanization say.
    private static final String KOREAN =
            "김kim이lee박park최choi정jung강kang조cho윤yoon장jang임lim한han오oh서seo신shin권kwon황hwang안ahn송song"
                    + "류ryu유yoo홍hong노roh문moon양yang손son배bae백baek허heo남nam심shim곽kwak";

    private final StringBuilder latin = new StringBuilder();

    RawWord read(String word, boolean dotted, List<Feature> notes) {
        Map<Script, Integer> counts = new EnumMap<>(Script.class);
        boolean upper = true;
        int digits = 0;
        int letters = 0;
        boolean ascii = true;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            ascii &= c < 0x80;
            if (Character.isDigit(c)) {
                digits++;
                continue;
            }
            if (!Character.isLetter(c)) continue;
            letters++;
            if (c != 'ー') counts.merge(Script.of(c), 1, Integer::sum);
            upper &= !Character.isLowerCase(c);
        }
        upper &= letters > 0;
        latin.setLength(0);
        if (ascii) {
            for (int i = 0; i < word.length(); i++)
                latin.append((char) Character.toLowerCase((int) word.charAt(i)));
            String text = latin.toString();
            return new RawWord(
                    text,
                    word,
                    Script.LATIN,
                    digits > 0 ? letters(text, digits, letters) : "",
                    upper,
                    dotted);
        }
        Script most = Script.LATIN;
        for (Map.Entry<Script, Integer> count : counts.entrySet())
            if (count.getValue() > counts.getOrDefault(most, 0)) most = count.getKey();
        boolean european = most == Script.LATIN || most == Script.CYRILLIC || most == Script.GREEK;
        if (european && letters > counts.getOrDefault(most, 0)) {
            mixed(word, most, notes);
            return new RawWord(latin.toString(), word, most, "", upper, dotted);
        }
        String looks = most == Script.CYRILLIC || most == Script.GREEK ? shapes(word) : "";
        int from = 0;
        if (most == Script.HANGUL && letters >= 2 && letters <= 4) {
            String family = family(word.charAt(0));
            latin.append(family);
            if (!family.isEmpty()) from = 1;
        }
        if (most.wholeWords()) {
            latin.append(Romanization.ofWord(word.substring(from)));
        } else {
            for (int i = from; i < word.length(); ) {
                int c = word.codePointAt(i);
                i += Character.charCount(c);
                latin.append(Romanization.of(c));
            }
        }
        return new RawWord(latin.toString(), word, most, looks, upper, dotted);
    }

    private static String family(char syllable) {
        int at = KOREAN.indexOf(syllable);
        if (at < 0) return "";
        int end = at + 1;
        while (end < KOREAN.length() && KOREAN.charAt(end) < 0x80) end++;
        return KOREAN.substring(at + 1, end);
    }

    /// Foreign letters are read as those of the word's own script that they look like.
    private void mixed(String word, Script own, List<Feature> notes) {
        int stranger = 0;
        for (int i = 0; i < word.length(); ) {
            int c = word.codePointAt(i);
            i += Character.charCount(c);
            if (!Character.isLetter(c) || Script.of(c) == own) {
                latin.append(Romanization.of(c));
                continue;
            }
            if (stranger == 0) stranger = c;
            int meant = own == Script.LATIN ? latin(c) : alike(c, own);
            latin.append(Romanization.of(meant == 0 ? c : meant));
        }
        notes.add(
                new Feature(
                        Sign.SCRIPTS_MIXED,
                        "letters of two scripts mixed: "
                                + Script.of(stranger).title
                                + " "
                                + Character.toString(stranger)
                                + " in the "
                                + own.title
                                + " word "
                                + word));
    }

    /// The Latin letter that `c` looks like, or 0.
    private static int latin(int c) {
        char shape = Letters.shape(c);
        if (shape != 0) return shape;
        String skeleton = Spoofs.CHECKER.getSkeleton(Character.toString(c));
        return skeleton.length() == 1 && skeleton.charAt(0) < 0x80 ? skeleton.charAt(0) : 0;
    }

    /// The letter of `own` that a Latin one looks like, or 0.
    private static int alike(int c, Script own) {
        int first = own == Script.CYRILLIC ? 0x430 : 0x3B1;
        int last = own == Script.CYRILLIC ? 0x45F : 0x3C9;
        int small = Character.toLowerCase(c);
        for (int letter = first; letter <= last; letter++)
            if (Letters.shape(letter) == small) return letter;
        return 0;
    }

    /// The word as a reader of Latin letters sees it, if every letter looks like one; else "".
    private static String shapes(String word) {
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char shape = Letters.shape(word.charAt(i));
            if (shape == 0) return "";
            seen.append(shape);
        }
        return seen.length() < 2 ? "" : seen.toString();
    }

    /// A word with some digits put for letters, as letters; "" if the digits are more than a few.
    private static String letters(String word, int digits, int letters) {
        if (letters < 3 || digits * 2 > letters) return "";
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '0' -> out.append('o');
                case '1' -> out.append('l');
                case '3' -> out.append('e');
                case '4' -> out.append('a');
                case '5' -> out.append('s');
                case '7' -> out.append('t');
                case '8' -> out.append('b');
                case '2', '6', '9' -> {
                    return "";
                }
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /// Loaded when the first letter comes that is neither Latin, Cyrillic nor Greek in such a word.
    private static final class Spoofs {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    }
}
