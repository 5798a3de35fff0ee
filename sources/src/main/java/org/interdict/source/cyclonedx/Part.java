package org.interdict.source.cyclonedx;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;

import java.util.ArrayList;
import java.util.List;

/// What is gathered of one component until its object ends.
final class Part {
    /// Traces of one component that are believed.
    static final int MOST = 10_000;

    private static final List<Kind> MAKERS =
            List.of(Kind.MANUFACTURER, Kind.SUPPLIER, Kind.PUBLISHER, Kind.AUTHOR);

    Type type = Type.UNKNOWN;
    Presence presence;
    String name = "";
    String version = "";
    String ref = "";
    boolean begun; // its object was there
    boolean opened; // parts of it were pushed
    private final List<Trace> traces = new ArrayList<>();

    Part(Presence presence) {
        this.presence = presence;
    }

    /// Adds what it may be recognised by; nothing if that is blank, or one too many.
    void add(Kind kind, String value) {
        if (!value.isBlank() && traces.size() < MOST) traces.add(new Trace(kind, value));
    }

    /// Whether more was said of it than is believed.
    boolean isFull() {
        return traces.size() == MOST;
    }

    boolean isEmpty() {
        return name.isBlank() && traces.isEmpty();
    }

    /// Who made it, as far as it says so; else empty.
    String maker() {
        for (Kind role : MAKERS)
            for (Trace trace : traces) if (trace.kind() == role) return trace.value();
        return "";
    }

    Component component() {
        return new Component(type, presence, name, version, traces);
    }
}
