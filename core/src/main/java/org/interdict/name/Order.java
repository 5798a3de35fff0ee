package org.interdict.name;

import java.util.List;

/// In which order the words of two names met.
final class Order {
    private Order() {}

    /// Whether the words stand in another order; a family name before the given names instead of
    /// behind them is none.
    static boolean differs(List<Pair> pairs, int length) {
        if (pairs.size() < 2) return false;
        int falls = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < pairs.size(); k++) {
                Pair pair = pairs.get(k);
                if (pair.from() != i) continue;
                if (first < 0) first = pair.other();
                else if (pair.other() < last) falls++;
                last = pair.other();
            }
        }
        return falls > 1 || (falls == 1 && last > first);
    }

    /// Whether a child of one name is the parent of the other: `Ahmad bin Hasan`, `Hasan bin
    /// Ahmad`.
    static boolean parentSwapped(List<Pair> pairs, Token[] a, Token[] b) {
        for (int i = 1; i + 1 < a.length; i++) {
            if (!Words.childOf(a[i].text)) continue;
            int before = met(pairs, i - 1);
            int after = met(pairs, i + 1);
            if (before < 0 || after < 0 || before != after + 2) continue;
            if (Words.childOf(b[after + 1].text)) return true;
        }
        return false;
    }

    /// The word that a word met, or -1.
    private static int met(List<Pair> pairs, int word) {
        for (int k = 0; k < pairs.size(); k++) {
            Pair pair = pairs.get(k);
            if (pair.from() == word && pair.words() == 1 && pair.others() == 1) return pair.other();
        }
        return -1;
    }
}
