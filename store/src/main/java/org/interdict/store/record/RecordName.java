package org.interdict.store.record;

import org.interdict.store.evidence.Sha256;

import java.util.Optional;

/// What a record's file is called; and what follows from a record alone is called after it.
///
/// @param number from 1, rising by one
/// @param sha256 of the file's bytes
public record RecordName(int number, String sha256) implements Comparable<RecordName> {
    private static final int DIGITS = 6;

    // By hand: what Java generates for a record is linked at its first use, and this one stands on
    // the way of each start.

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordName name
                && number == name.number
                && sha256.equals(name.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public int compareTo(RecordName other) {
        return number == other.number
                ? sha256.compareTo(other.sha256)
                : Integer.compare(number, other.number);
    }

    /// `000017-` and the hash.
    public String stem() {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits + "-" + sha256;
    }

    /// The name that a file was given, or nothing if it is none of ours.
    ///
    /// @param end `.json`
    public static Optional<RecordName> of(String file, String end) {
        int dash = file.indexOf('-');
        if (dash < DIGITS || dash > 9 || !file.endsWith(end)) return Optional.empty();
        int number = 0;
        for (int i = 0; i < dash; i++) {
            char c = file.charAt(i);
            if (c < '0' || c > '9') return Optional.empty();
            number = number * 10 + c - '0';
        }
        if (file.length() - end.length() < dash + 1) return Optional.empty();
        String sha256 = file.substring(dash + 1, file.length() - end.length());
        if (number == 0 || !Sha256.is(sha256)) return Optional.empty();
        RecordName name = new RecordName(number, sha256);
        return name.stem().length() + end.length() == file.length()
                ? Optional.of(name)
                : Optional.empty();
    }
}
