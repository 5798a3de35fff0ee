package org.interdict.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Days of looks, in UTC.
final class Days {
    private Days() {}

    /// The last moment of a day: what was seen on it counts.
    static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
