package org.interdict.name;

/// How many letters two words differ by: one left out, put in, or put for another counts 1, two
/// neighbours exchanged count 1, and less counts what is not heard ([Weights#soft]): a vowel for
/// another, a doubled letter, a consonant for another of its sound. A buffer of one thread.
final class Edits {
    /// Longer words are not compared letter by letter.
    static final int LONGEST = 64;

    /// Whole numbers are faster than fractions, and add up exactly.
    private static final int ONE = 1_000;

    private static final int PACKED = 12;

    private final int soft;
    private final char[] one = new char[LONGEST];
    private final char[] other = new char[LONGEST];
    private int[] before = new int[LONGEST + 1];
    private int[] above = new int[LONGEST + 1];
    private int[] row = new int[LONGEST + 1];

    Edits(double soft) {
        this.soft = (int) Math.round(soft * ONE);
    }

    /// The distance, or more than `most` if it is more than that.
    double between(String a, String b, double most) {
        int limit = (int) Math.round(most * ONE);
        int m = a.length();
        int n = b.length();
        if (Math.abs(m - n) * soft > limit) return most + 1;
        if (m > LONGEST || n > LONGEST) return a.equals(b) ? 0 : most + 1;
        a.getChars(0, m, one, 0);
        b.getChars(0, n, other, 0);
        return between(one, m, other, n, limit) / (double) ONE;
    }

    /// The same of words that were packed.
    double between(long a, long b, double most) {
        int m = unpack(a, one);
        int n = unpack(b, other);
        int limit = (int) Math.round(most * ONE);
        if (Math.abs(m - n) * soft > limit) return most + 1;
        return between(one, m, other, n, limit) / (double) ONE;
    }

    /// Up to twelve letters in one number; 0 if there are more, or others than `a` to `z`.
    static long pack(String word) {
        if (word.length() > PACKED) return 0;
        long packed = 0;
        for (int i = word.length() - 1; i >= 0; i--) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') return 0;
            packed = (packed << 5) | (c - 'a' + 1);
        }
        return packed;
    }

    private static int unpack(long packed, char[] into) {
        int length = 0;
        for (long rest = packed; rest != 0; rest >>>= 5)
            into[length++] = (char) ((rest & 31) + 'a' - 1);
        return length;
    }

    private int between(char[] a, int wholeA, char[] b, int wholeB, int most) {
        int from = 0;
        int m = wholeA;
        int n = wholeB;
        int tooFar = most + ONE;
        while (from < m && from < n && a[from] == b[from]) from++;
        while (m > from && n > from && a[m - 1] == b[n - 1]) {
            m--;
            n--;
        }
        if (m == from || n == from) {
            // What only one has; the letter before it stays, to see whether it is doubled.
            char[] longer = m > n ? a : b;
            int cost = 0;
            for (int i = from; i < Math.max(m, n); i++) cost += single(longer, i);
            return cost;
        }
        // So far from the diagonal a path costs more than `most`.
        int band = most / soft;
        above[from] = 0;
        for (int j = from; j < n; j++) above[j + 1] = above[j] + single(b, j);
        for (int i = from; i < m; i++) {
            int first = Math.max(from, i - band);
            int last = Math.min(n, i + band + 1);
            int drop = single(a, i);
            row[first] = first == from ? above[from] + drop : tooFar;
            int least = row[first];
            char c = a[i];
            for (int j = first; j < last; j++) {
                char d = b[j];
                int cost = above[j];
                if (c != d) {
                    cost += Sound.near(c, d) ? soft : ONE;
                    if (i > from && j > from && c == b[j - 1] && d == a[i - 1])
                        cost = Math.min(cost, before[j - 1] + ONE);
                }
                // Outside the band the row above holds nothing.
                if (j - i < band) cost = Math.min(cost, above[j + 1] + drop);
                cost = Math.min(cost, row[j] + single(b, j));
                row[j + 1] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) return tooFar;
            int[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return Math.abs(m - n) > band ? tooFar : above[n];
    }

    /// What a letter costs that only one of the words has.
    private int single(char[] word, int at) {
        char c = word[at];
        boolean less = at > 0 && (c == 'h' || word[at - 1] == c);
        return less ? soft : ONE;
    }
}
