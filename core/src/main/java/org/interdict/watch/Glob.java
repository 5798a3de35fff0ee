package org.interdict.watch;

/// A pattern of an identifier in which `*` stands for any characters, none too.
///
/// @param text folded as its kind is
/// @param barrier what `*` does not cross, or 0
/// @param below what may follow a match: a path matches what lies above it; 0 if the whole must
///   match
/// @param anywhere whether the match may begin after any `below`, too: a pattern that began with
///   `*/`
/// @param target what it stands for
record Glob(String text, char barrier, char below, boolean anywhere, Target target) {
    boolean matches(char[] value, int from, int to) {
        if (at(value, from, to)) return true;
        if (anywhere) {
            for (int i = from; i < to; i++) {
                if (value[i] == below && at(value, i + 1, to)) return true;
            }
        }
        return false;
    }

    private boolean at(char[] value, int from, int to) {
        int p = 0;
        int v = from;
        int star = -1;
        int mark = from;
        while (true) {
            if (p < text.length() && text.charAt(p) == '*') {
                star = p++;
                mark = v;
            } else if (p == text.length() && (v == to || (below != 0 && value[v] == below))) {
                return true;
            } else if (p < text.length() && v < to && text.charAt(p) == value[v]) {
                p++;
                v++;
            } else {
                if (star < 0 || mark >= to || (barrier != 0 && value[mark] == barrier))
                    return false;
                p = star + 1;
                v = ++mark;
            }
        }
    }
}
