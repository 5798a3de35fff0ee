package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Trace;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

/// Takes everything and keeps nothing, so that no flood fills the memory; holds each text to its
/// limit.
class Deaf implements Sink {
    private final int longest;
    private boolean complete = true;

    Deaf(Limits limits) {
        // A gap quotes, and a path has several parts.
        longest = 2 * limits.text() + 1_000;
    }

    boolean complete() {
        return complete;
    }

    @Override
    public void about(Asset asset) {
        bounded(asset.name());
    }

    @Override
    public void on(Asset asset) {
        bounded(asset.name());
    }

    @Override
    public void open() {}

    @Override
    public void close() {}

    @Override
    public void component(Component component, String ref, Place where) {
        Seen.check(component);
        bounded(component.name());
        bounded(component.version());
        for (Trace trace : component.traces()) bounded(trace.value());
    }

    @Override
    public void root(String ref) {
        bounded(ref);
    }

    @Override
    public void link(Link link, String from, String to) {
        bounded(from);
        bounded(to);
    }

    @Override
    public void gap(Place where, String what) {
        complete = false;
        bounded(what);
    }

    private void bounded(String text) {
        assertTrue(text.length() <= longest, "a text of " + text.length() + " characters");
    }
}
