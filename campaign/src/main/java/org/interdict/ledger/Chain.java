package org.interdict.ledger;

/// One entry after the other.
final class Chain {
    private Chain() {}

    /// @param n the number that its place gives it
    /// @param prev the hash of the line before
    static Entry next(byte[] line, long n, String prev) throws DamagedException {
        Entry entry = Line.read(line, n);
        if (entry.n() != n)
            throw new DamagedException(
                    n,
                    "entry "
                            + entry.n()
                            + " stands where entry "
                            + n
                            + " belongs: entries were dropped, doubled or reordered");
        if (!entry.prev().equals(prev))
            throw new DamagedException(
                    n,
                    n == 0
                            ? "entry 0 was changed: it names an entry before it"
                            : "entry "
                                    + n
                                    + " names another entry before it than stands there: entry "
                                    + (n - 1)
                                    + " or "
                                    + n
                                    + " was changed");
        return entry;
    }
}
