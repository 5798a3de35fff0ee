package org.interdict.name;

/// How many letters two words differ by: one left out, put in, or put for another counts 1, two
/// neighbours exchanged count 1, and less counts what is not heard ([Weights#soft]): a vowel for
/// another, a doubled letter, a consonant for another of its sound. A buffer of one thread.
final class Edits {
    /// Longer words are not compared letter by letter.
    static final int LONGEST = 64;

    private final double soft;
    private double[] before = new double[LONGEST + 1];
    private double[] above = new double[LONGEST + 1];
    private double[] row = new double[LONGEST + 1];

    Edits(double soft) {
        this.soft = soft;
    }

    /// The distance, or more than `most` if it is more than that.
    double between(String a, String b, double most) {
        int from = 0;
        int m = a.length();
        int n = b.length();
        double tooFar = most + 1;
        if (m > LONGEST || n > LONGEST) return a.equals(b) ? 0 : tooFar;
        if (Math.abs(m - n) * soft > most) return tooFar;
        while (from < m && from < n && a.charAt(from) == b.charAt(from)) from++;
        while (m > from && n > from && a.charAt(m - 1) == b.charAt(n - 1)) {
            m--;
            n--;
        }
        if (m == from || n == from) {
            // What only one has; the letter before it stays, to see whether it is doubled.
            String longer = m > n ? a : b;
            double cost = 0;
            for (int i = from; i < Math.max(m, n); i++) cost += single(longer, i);
            return cost;
        }
        above[from] = 0;
        for (int j = from; j < n; j++) above[j + 1] = above[j] + single(b, j);
        for (int i = from; i < m; i++) {
            double drop = single(a, i);
            row[from] = above[from] + drop;
            double least = row[from];
            char c = a.charAt(i);
            for (int j = from; j < n; j++) {
                char d = b.charAt(j);
                double cost = above[j] + (c == d ? 0 : Sound.near(c, d) ? soft : 1);
                cost = Math.min(cost, above[j + 1] + drop);
                cost = Math.min(cost, row[j] + single(b, j));
                if (i > from && j > from && c != d && c == b.charAt(j - 1) && d == a.charAt(i - 1))
                    cost = Math.min(cost, before[j - 1] + 1);
                row[j + 1] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) return tooFar;
            double[] spare = before;
            before = above;
            above = row;
            row = spare;
        }
        return above[n];
    }

    /// What a letter costs that only one of the words has.
    private double single(String word, int at) {
        char c = word.charAt(at);
        boolean doubled = at > 0 && word.charAt(at - 1) == c;
        return doubled || (c == 'h' && at > 0) ? soft : 1;
    }
}
