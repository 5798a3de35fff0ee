package org.interdict.watch;

import org.interdict.component.Identifier;
import org.interdict.component.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The patterns of one kind of identifier. Built once, then only read.
final class IdentifierIndex {
    private final Kind kind;
    private final Anchors anchors = new Anchors();
    private final Sieve sieve;

    /// Patterns without four letters to look for; each is tried on every value.
    private Glob[] loose = {};

    /// What separates the parts of a value, or 0.
    private final char separator;

    IdentifierIndex(Kind kind) {
        this.kind = kind;
        this.sieve = new Sieve(kind);
        this.separator =
                switch (kind) {
                    case PATH, REGISTRY_KEY, PURL -> '/';
                    case DOMAIN -> '.';
                    case CPE -> ':';
                    default -> 0;
                };
    }

    void add(Target target) {
        String pattern = target.pattern();
        String folded = Identifier.fold(kind, pattern);
        switch (kind) {
            case PATH, REGISTRY_KEY -> {
                boolean anywhere = pattern.startsWith("%") || folded.startsWith("*/");
                if (folded.startsWith("*/")) folded = folded.substring(2);
                if (folded.endsWith("/*")) folded = folded.substring(0, folded.length() - 2);
                add(new Glob(folded, (char) 0, '/', anywhere, target));
                if (pattern.regionMatches(true, 0, "%programfiles%", 0, 14)) {
                    String below = folded.substring("program files".length());
                    folded = "program files (x86)".concat(below);
                    add(new Glob(folded, (char) 0, '/', anywhere, target));
                }
            }
            case CPE -> add(new Glob(trimmed(folded), ':', ':', false, target));
            case DOMAIN -> {
                String suffix = folded.startsWith("*.") ? folded.substring(2) : folded;
                add(new Glob(suffix, (char) 0, (char) 0, false, target));
            }
            default -> add(new Glob(folded, (char) 0, (char) 0, false, target));
        }
    }

    /// Adds to `found` what the value meets, each pattern once.
    void collect(char[] chars, int from, int to, List<Glob> found) {
        for (Glob glob : loose) if (glob.matches(chars, from, to)) found.add(glob);
        int start = from;
        int part = 0;
        while (start <= to) {
            int end = partEnd(chars, start, to);
            if (kind != Kind.CPE || part == 1) {
                long key = Anchors.key(chars, start, end);
                if (anchors.has(key)) {
                    // The name of a host ends in the name of a domain; other values match as a
                    // whole.
                    verify(anchors.get(key), chars, kind == Kind.DOMAIN ? start : from, to, found);
                }
                if (kind == Kind.CPE) return;
            }
            start = end + 1;
            part++;
        }
    }

    /// The first question, for values that were not folded.
    Sieve sieve() {
        return sieve;
    }

    /// Every pattern, those that a target was spread over too.
    List<Glob> patterns() {
        List<Glob> all = new ArrayList<>(Arrays.asList(loose));
        anchors.collect(all);
        return all;
    }

    boolean isEmpty() {
        return anchors.isEmpty() && loose.length == 0;
    }

    private static void verify(Glob[] globs, char[] chars, int from, int to, List<Glob> found) {
        for (Glob glob : globs) {
            if (glob.matches(chars, from, to) && !found.contains(glob)) found.add(glob);
        }
    }

    /// Hangs a pattern on the last of its parts whose first four characters are all known; a CPE on
    /// its vendor, a domain on its first label.
    private void add(Glob glob) {
        char[] text = glob.text().toCharArray();
        int best = -1;
        int bestEnd = 0;
        int part = 0;
        for (int start = 0; start <= text.length; part++) {
            int end = partEnd(text, start, text.length);
            boolean eligible =
                    switch (kind) {
                        case CPE -> part == 1;
                        case DOMAIN -> part == 0;
                        default -> true;
                    };
            if (eligible && end > start && !hasStar(text, start, Math.min(end, start + 4))) {
                best = start;
                bestEnd = end;
            }
            start = end + 1;
        }
        if (best >= 0) {
            anchors.add(Anchors.key(text, best, bestEnd), glob);
            // Nobody looks at the type of a package URL.
            if (kind == Kind.PURL && best == 0) sieve.addAny();
            else sieve.add(glob.text(), best, bestEnd);
        } else {
            sieve.addAny();
            loose = Arrays.copyOf(loose, loose.length + 1);
            loose[loose.length - 1] = glob;
        }
    }

    private int partEnd(char[] text, int start, int to) {
        if (separator == 0) return to;
        int end = start;
        while (end < to && text[end] != separator) end++;
        return end;
    }

    private static boolean hasStar(char[] text, int from, int to) {
        for (int i = from; i < to; i++) if (text[i] == '*') return true;
        return false;
    }

    /// A pattern that ends in attributes of any value is one that ends before them.
    private static String trimmed(String cpe) {
        String rest = cpe;
        while (rest.endsWith(":*")) rest = rest.substring(0, rest.length() - 2);
        return rest;
    }
}
