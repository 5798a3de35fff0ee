package org.interdict.source;

import org.interdict.component.Component;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.util.function.BiConsumer;

/// A sink for readers that make no components: it hears of gaps alone.
///
/// @param heard takes the place, valid during the call, and what is wrong there
public record Gaps(BiConsumer<Place, String> heard) implements Sink {
    @Override
    public void gap(Place where, String what) {
        heard.accept(where, what);
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
