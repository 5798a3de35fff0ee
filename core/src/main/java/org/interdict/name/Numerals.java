package org.interdict.name;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/// Numbers as names write them: `3`, `Three`, `3rd`, `III`, `Forty-Four`.
final class Numerals {
    private static final String ONES =
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                    + " fifteen sixteen seventeen eighteen nineteen twenty";

    private static final String ORDINALS =
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh"
                    + " twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
                    + " nineteenth twentieth";

    private static final String TENS = "thirty forty fifty sixty seventy eighty ninety";

    /// Of other languages, whatever gender; with the number behind.
    private static final String OTHERS =
            "erste 1 erster 1 erstes 1 zweite 2 zweiter 2 dritte 3 vierte 4 premier 1 premiere 1"
                    + " deuxieme 2 troisieme 3 primero 1 primera 1 segundo 2 segunda 2 tercero 3"
                    + " tercera 3 primo 1 prima 1 pervyi 1 pervaya 1 pervoe 1 vtoroi 2 vtoraya 2"
                    + " vtoroe 2 tretii 3 tretya 3 chetvertyi 4 birinci 1 ikinci 2 fourty 40"
                    + " eins 1 zwei 2 drei 3 deux 2 trois 3 dos 2 tres 3 odin 1 dva 2 tri 3";

    private static final Map<String, Integer> WORDS = new HashMap<>();

    static {
        String[] ones = ONES.split(" ", -1);
        for (int i = 0; i < ones.length; i++) WORDS.put(ones[i], i);
        String[] ordinals = ORDINALS.split(" ", -1);
        for (int i = 0; i < ordinals.length; i++) WORDS.put(ordinals[i], i);
        String[] tens = TENS.split(" ", -1);
        for (int i = 0; i < tens.length; i++) {
            WORDS.put(tens[i], 30 + 10 * i);
            WORDS.put(tens[i].substring(0, tens[i].length() - 1) + "ieth", 30 + 10 * i);
        }
        String[] others = OTHERS.split(" ", -1);
        for (int i = 0; i < others.length; i += 2) {
            WORDS.put(others[i], Integer.valueOf(others[i + 1]));
        }
        WORDS.remove("second");
        WORDS.put("second", 2);
    }

    private Numerals() {}

    /// The digits of a number without zeros before them, of an ordinal (`3rd`), or null.
    static @Nullable String digits(String word) {
        int end = 0;
        while (end < word.length() && word.charAt(end) >= '0' && word.charAt(end) <= '9') end++;
        if (end == 0) return null;
        String rest = word.substring(end);
        switch (rest) {
            case "", "st", "nd", "rd", "th", "er", "eme", "ya", "yi", "i" -> {}
            default -> {
                return null;
            }
        }
        int start = 0;
        while (start < end - 1 && word.charAt(start) == '0') start++;
        return word.substring(start, end);
    }

    /// The number that a word spells, or -1.
    static int spelled(String word) {
        return WORDS.getOrDefault(word, -1);
    }

    /// The value of a Roman numeral from 1 to 89, or -1.
    static int roman(String word) {
        int value = 0;
        int last = 100;
        for (int i = 0; i < word.length(); i++) {
            int digit = roman(word.charAt(i));
            if (digit == 0) return -1;
            value += digit > last ? digit - 2 * last : digit;
            last = digit;
        }
        return value >= 1 && value < 90 && word.equals(written(value)) ? value : -1;
    }

    private static int roman(char c) {
        return switch (c) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> 0;
        };
    }

    private static String written(int value) {
        String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx"};
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return tens[value / 10] + ones[value % 10];
    }
}
