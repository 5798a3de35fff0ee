package org.interdict.cli;

import org.interdict.component.Component;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.List;

/// What could not be read of a list that holds no components.
final class Gaps implements Sink {
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

    @Override
    public void gap(Place where, String what) {
        add(where.text(), what);
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

    @Override
    public void about(Asset asset) {}

    @Override
    public void on(Asset asset) {}

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public void component(Component component, String ref, Place where) {}

    @Override
    public void link(Link link, String from, String to) {}

    @Override
    public void root(String ref) {}
}
