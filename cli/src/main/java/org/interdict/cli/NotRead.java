package org.interdict.cli;

import org.interdict.sweep.Gap;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.List;

/// What could not be read of a list that holds no components.
final class NotRead {
    /// Told one by one; the rest is counted.
    private static final int MOST = 1_000;

    private final List<Gap> gaps = new ArrayList<>();
    private long more;

    boolean isEmpty() {
        return gaps.isEmpty();
    }

    void add(String where, String what) {
        if (gaps.size() < MOST) gaps.add(new Gap("", where, what));
        else more++;
    }

    void print(Terminal terminal) {
        for (Gap gap : gaps)
            terminal.out()
                    .println(
                            "not read  "
                                    + (gap.where().isEmpty() ? "" : gap.where() + ": ")
                                    + gap.what());
        if (more > 0) terminal.out().println("not read  " + more + " more places");
    }

    void write(JsonGenerator json) {
        json.writeArrayPropertyStart("gaps");
        for (Gap gap : gaps) {
            json.writeStartObject();
            json.writeStringProperty("place", gap.where());
            json.writeStringProperty("what", gap.what());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("moreGaps", more);
    }
}
