package org.interdict.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invents names, and distorts them as lists do.
final class Inventing {
    private static final String[] PARTS = {
        "ka", "lo", "mi", "ter", "son", "vel", "dyn", "net", "sys", "pro", "al", "be", "cor",
        "den", "ex", "fin", "gra", "hel", "in", "jo", "ver", "wex", "ya", "zen", "ras", "tik",
        "ur", "qua", "shi", "mar", "bo", "lund"
    };
    private static final String[] COMMON = {
        "Systems",
        "Software",
        "Technologies",
        "Security",
        "Networks",
        "Solutions",
        "Global",
        "Group",
        "Digital",
        "Services",
        "International",
        "Consulting"
    };
    private static final String[] FORMS = {
        "Inc.", "LLC", "Ltd", "GmbH", "AG", "S.A.", "JSC", "OOO", "AO", "Corp.", "B.V.", "Co., Ltd."
    };
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final List<String> words = new ArrayList<>();

    Inventing(Random random, int vocabulary) {
        this.random = random;
        for (int i = 0; i < vocabulary; i++) words.add(word());
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(2, 5); i > 0; i--) word.append(any(PARTS));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private String known() {
        return words.get(random.nextInt(words.size()));
    }

    String organization() {
        StringBuilder name = new StringBuilder(known());
        if (random.nextBoolean()) name.append(' ').append(known());
        if (random.nextInt(10) < 7) name.append(' ').append(any(COMMON));
        return name.append(' ').append(any(FORMS)).toString();
    }

    String person() {
        StringBuilder name = new StringBuilder(known());
        for (int i = random.nextInt(1, 4); i > 0; i--) name.append(' ').append(known());
        return name.toString();
    }

    /// The same name as another list may have it: a letter wrong, another form or none, another
    /// order, capitals, an initial, a word apart.
    String distorted(String name, boolean organization) {
        List<String> parts = new ArrayList<>(List.of(name.split(" ", -1)));
        switch (random.nextInt(organization ? 5 : 6)) {
            case 0 -> parts.set(0, mistyped(parts.get(0)));
            case 1 -> {
                if (organization) parts.removeLast();
                else parts.addFirst(parts.removeLast());
            }
            case 2 -> parts.replaceAll(part -> part.toUpperCase(java.util.Locale.ROOT));
            case 3 -> {
                String first = parts.get(0);
                if (first.length() > 5)
                    parts.set(0, first.substring(0, 4) + " " + first.substring(4));
            }
            case 4 -> {
                if (organization) parts.set(parts.size() - 1, any(FORMS));
                else if (parts.size() > 2) parts.remove(1);
            }
            default -> parts.set(0, parts.get(0).charAt(0) + ".");
        }
        return String.join(" ", parts);
    }

    private String mistyped(String word) {
        StringBuilder out = new StringBuilder(word);
        int at = random.nextInt(1, word.length());
        switch (random.nextInt(4)) {
            case 0 -> out.deleteCharAt(at);
            case 1 -> out.insert(at, (char) ('a' + random.nextInt(26)));
            case 2 -> out.setCharAt(at, VOWELS.charAt(random.nextInt(5)));
            default -> {
                if (at > 1) {
                    char swapped = out.charAt(at);
                    out.setCharAt(at, out.charAt(at - 1));
                    out.setCharAt(at - 1, swapped);
                }
            }
        }
        return out.toString();
    }
}
