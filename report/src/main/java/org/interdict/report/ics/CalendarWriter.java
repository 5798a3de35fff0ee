package org.interdict.report.ics;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes a calendar by RFC 5545: each entry is an event without length, its time in UTC, lines
/// folded at 75 octets, texts escaped.
public final class CalendarWriter {
    private static final int LINE = 75; // octets without the line's end, 3.1
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Appendable out;
    private final Instant now;

    /// Begins a calendar.
    ///
    /// @param out UTF-8 must be made of it; whoever made it closes it
    /// @param name of the calendar
    /// @param now when it is written
    public CalendarWriter(Appendable out, String name, Instant now) throws IOException {
        this.out = out;
        this.now = now;
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//interdict//campaign//EN");
        line("CALSCALE:GREGORIAN");
        line("METHOD:PUBLISH");
        line("X-WR-CALNAME:" + text(name));
    }

    public void add(Entry entry) throws IOException {
        line("BEGIN:VEVENT");
        line("UID:" + text(entry.uid()));
        line("DTSTAMP:" + UTC.format(now));
        line("SEQUENCE:" + entry.changes());
        line("DTSTART:" + UTC.format(entry.at()));
        line("SUMMARY:" + text(entry.summary()));
        if (!entry.description().isEmpty()) line("DESCRIPTION:" + text(entry.description()));
        if (!entry.categories().isEmpty()) {
            StringBuilder categories = new StringBuilder("CATEGORIES:");
            for (int i = 0; i < entry.categories().size(); i++)
                categories.append(i == 0 ? "" : ",").append(text(entry.categories().get(i)));
            line(categories.toString());
        }
        line("TRANSP:TRANSPARENT"); // nobody is busy because something is due
        line("END:VEVENT");
    }

    /// Ends it.
    public void end() throws IOException {
        line("END:VCALENDAR");
    }

    /// Escaped as a value of the type TEXT, 3.3.11. Control characters have no place in one.
    static String text(String value) {
        StringBuilder text = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\t' -> text.append(c);
                default -> {
                    if (isLone(value, i)) text.append('\uFFFD');
                    else if (!Character.isISOControl(c)) text.append(c);
                }
            }
        }
        return text.toString();
    }

    /// Half of a pair, of which no UTF-8 can be made.
    private static boolean isLone(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c))
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    /// A line, folded between characters.
    private void line(String line) throws IOException {
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int length = octets(character);
            if (octets + length > LINE) {
                out.append("\r\n ");
                octets = 1; // the blank counts
            }
            int end = i + Character.charCount(character);
            out.append(line, i, end);
            octets += length;
            i = end;
        }
        out.append("\r\n");
    }

    private static int octets(int character) {
        if (character < 0x80) return 1;
        if (character < 0x800) return 2;
        return character < 0x10000 ? 3 : 4;
    }
}
