package org.interdict.bench;

import org.interdict.component.Component;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

/// Counts what a reader pushes.
final class Counting implements Sink {
    private long components;
    private long traces;
    private long gaps;
    private final int[] tracesOf = new int[NUMBERS];

    long components() {
        return components;
    }

    long traces() {
        return traces;
    }

    long gaps() {
        return gaps;
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
    public void component(Component component, String ref, Place where) {
        components++;
        traces += component.traces().size();
    }

    @Override
    public void numbered(int number, boolean anew, Component component, Place where) {
        if (anew) tracesOf[number] = component.traces().size();
        components++;
        traces += tracesOf[number];
    }

    @Override
    public void link(Link link, String from, String to) {}

    @Override
    public void root(String ref) {}

    @Override
    public void gap(Place where, String what) {
        gaps++;
    }
}
