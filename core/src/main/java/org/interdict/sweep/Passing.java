package org.interdict.sweep;

import org.interdict.component.Component;
import org.interdict.component.Kind;

import java.util.Set;

/// Passes everything on to another sink. Whoever stands before a sink overrides what it looks at;
/// what [Sink] makes of its other calls comes through [#component], too.
public abstract class Passing implements Sink {
    private final Sink sink;

    protected Passing(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void about(Asset asset) {
        sink.about(asset);
    }

    @Override
    public void on(Asset asset) {
        sink.on(asset);
    }

    @Override
    public void shows(Set<Kind> kinds) {
        sink.shows(kinds);
    }

    @Override
    public void open() {
        sink.open();
    }

    @Override
    public void close() {
        sink.close();
    }

    @Override
    public void component(Component component, String ref, Place where) {
        sink.component(component, ref, where);
    }

    @Override
    public void link(Link link, String from, String to) {
        sink.link(link, from, to);
    }

    @Override
    public void root(String ref) {
        sink.root(ref);
    }

    @Override
    public void gap(Place where, String what) {
        sink.gap(where, what);
    }
}
