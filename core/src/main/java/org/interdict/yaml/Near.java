package org.interdict.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What somebody may have meant who wrote an unknown word.
public final class Near {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private Near() {}

    /// Up to three of `known`, the nearest first: those a few keystrokes away, and those that begin
    /// or end with what was written.
    public static List<String> to(String written, Collection<String> known) {
        record Candidate(String word, int distance) {}
        String low = written.toLowerCase(Locale.ROOT);
        if (low.isBlank() || low.length() > LONGEST) return List.of();
        int allowed = Math.max(1, low.length() / 3);
        List<Candidate> candidates = new ArrayList<>();
        for (String word : known) {
            String other = word.toLowerCase(Locale.ROOT);
            boolean part =
                    low.length() > 2
                            && (other.startsWith(low)
                                    || other.endsWith(low)
                                    || (other.length() > 2 && low.startsWith(other)));
            int distance = part ? 1 : distance(low, other);
            if (distance <= allowed) candidates.add(new Candidate(word, distance));
        }
        return candidates.stream()
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(MOST)
                .map(Candidate::word)
                .toList();
    }

    /// `; did you mean "x" or "y"?`, or nothing.
    public static String question(String written, Collection<String> known) {
        List<String> near = to(written, known);
        return near.isEmpty() ? "" : "; did you mean \"" + String.join("\" or \"", near) + "\"?";
    }

    /// Keystrokes from one to the other: insert, delete, replace, swap two neighbours.
    static int distance(String from, String to) {
        int[] before = new int[to.length() + 1];
        int[] above = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) above[j] = j;
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                int best = Math.min(above[j] + 1, row[j - 1] + 1);
                best = Math.min(best, above[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1))
                    best = Math.min(best, before[j - 2] + 1);
                row[j] = best;
            }
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[to.length()];
    }
}
