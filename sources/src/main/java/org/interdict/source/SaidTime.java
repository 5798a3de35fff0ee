package org.interdict.source;

import org.interdict.sweep.Sink;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/// Tells when a look took place, where a source says it in a way that means one moment.
public final class SaidTime {
    private SaidTime() {}

    /// Text as in RFC 3339: `2026-03-01T12:00:00Z`. Anything else says no moment, and nothing is
    /// told.
    public static void text(String text, Sink sink) {
        try {
            sink.takenAt(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException e) {
            return; // without a zone, or no time at all: it means no moment
        }
    }

    /// Seconds since 1970, as a number or as text. Anything else is not told.
    public static void seconds(String text, Sink sink) {
        if (text.isEmpty() || text.length() > 11) return;
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return;
        sink.takenAt(Instant.ofEpochSecond(Long.parseLong(text)));
    }
}
