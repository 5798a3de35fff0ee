package org.interdict.source;

import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;

/// An input's lines, one after the other. A line longer than [Limits#text] is cut there, and a gap
/// says so; the rest of it is passed over without being kept.
public final class Lines {
    private final Reader reader;
    private final Sink sink;
    private final int limit;
    private final char[] buffer = new char[1 << 15];
    private final StringBuilder line = new StringBuilder();
    private int next;
    private int end;
    private long number;
    private boolean afterReturn;
    private boolean closed = true;

    public Lines(Input input, Sink sink) throws IOException {
        this.reader = Text.of(input);
        this.sink = sink;
        this.limit = input.limits().text();
    }

    /// The next line without its end, or null after the last.
    public @Nullable String next() throws IOException {
        line.setLength(0);
        boolean any = false;
        boolean cut = false;
        while (next < end || fill()) {
            if (afterReturn) {
                afterReturn = false;
                if (buffer[next] == '\n') {
                    next++;
                    continue;
                }
            }
            any = true;
            int from = next;
            while (next < end && buffer[next] != '\n' && buffer[next] != '\r') next++;
            int room = Math.min(next - from, limit - line.length());
            line.append(buffer, from, room);
            cut |= room < next - from;
            if (next < end) {
                afterReturn = buffer[next++] == '\r';
                return ended(cut, true);
            }
        }
        return any ? ended(cut, false) : null;
    }

    private String ended(boolean cut, boolean withEnd) {
        number++;
        closed = withEnd;
        if (cut) sink.gap(here(), "a line of more than " + limit + " characters, read up to there");
        return line.toString();
    }

    /// Number of the line that [#next] gave last, from 1.
    public long number() {
        return number;
    }

    /// Whether the line that [#next] gave last ended with a line end, and not with the input.
    public boolean closed() {
        return closed;
    }

    /// The place of that line.
    public Place here() {
        return at(number);
    }

    /// The place of the line with that number.
    public static Place at(long number) {
        return () -> "line " + number;
    }

    private boolean fill() throws IOException {
        end = Math.max(0, reader.read(buffer, 0, buffer.length));
        next = 0;
        return end > 0;
    }
}
