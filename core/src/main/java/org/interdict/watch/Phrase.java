package org.interdict.watch;

import org.interdict.component.Identifier;
import org.interdict.component.Kind;
import org.interdict.component.LegalForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A pattern of a text field that a dossier writes out. It is compared by words: `*` stands for any
/// words, none too; without `*` the whole must be equal, of a company without its legal form. A
/// pattern whose punctuation tells (`@scope/*`, `com.example*`, `*, Company`) must also be equal
/// character by character.
///
/// @param runs the words between the stars, each with a blank before and after
/// @param fromStart whether the text must begin with the first run
/// @param toEnd whether the text must end with the last
/// @param id the pattern to compare character by character, or empty
record Phrase(Target target, List<String> runs, boolean fromStart, boolean toEnd, String id) {
    static Phrase of(Target target, Map<String, String> foldings) {
        String pattern = target.pattern();
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= pattern.length(); i++) {
            if (i < pattern.length() && pattern.charAt(i) != '*') continue;
            String words = Watchlist.folded(pattern.substring(from, i), foldings);
            if (!words.isEmpty()) runs.add(run(words));
            from = i + 1;
        }
        if (target.kind().isParty() && runs.size() == 1 && pattern.indexOf('*') < 0) {
            runs.set(0, run(LegalForm.strip(runs.getFirst().strip())));
        }
        return new Phrase(
                target,
                List.copyOf(runs),
                !pattern.startsWith("*"),
                !pattern.endsWith("*"),
                isId(pattern) ? Identifier.fold(Kind.STORE_ID, pattern) : "");
    }

    private static String run(String words) {
        return " ".concat(words).concat(" ");
    }

    /// The words by which it is looked for: its longest run.
    String key() {
        String longest = "";
        for (String run : runs) if (run.length() > longest.length()) longest = run;
        return longest.strip();
    }

    /// @param folded the value's words; of a company without its legal form where nothing may stand
    ///   beside the pattern
    boolean matches(String folded, String value) {
        String text = ' ' + folded + ' ';
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            boolean last = i == runs.size() - 1;
            if (i == 0 && fromStart) {
                if (!text.startsWith(run)) return false;
                at = run.length() - 1;
                if (last && toEnd) return text.length() == run.length() && isSameId(value);
            } else if (last && toEnd) {
                return text.endsWith(run) && text.length() - run.length() >= at && isSameId(value);
            } else {
                int found = text.indexOf(run, at);
                if (found < 0) return false;
                at = found + run.length() - 1;
            }
        }
        return !runs.isEmpty() && isSameId(value);
    }

    /// Whether the pattern is the whole of what it matches.
    boolean isWhole() {
        return fromStart && toEnd && runs.size() == 1;
    }

    private boolean isSameId(String value) {
        if (id.isEmpty()) return true;
        char[] chars = Identifier.fold(Kind.STORE_ID, value).toCharArray();
        return new Glob(id, (char) 0, (char) 0, false, target).matches(chars, 0, chars.length);
    }

    private static boolean isId(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '@' || c == '/' || (c == ',' && i > 0 && pattern.charAt(i - 1) == '*')) {
                return true;
            }
            if (c == '.' && i + 1 < pattern.length() && Character.isLetter(pattern.charAt(i + 1)))
                return true;
        }
        return false;
    }
}
