package org.interdict.sweep;

import org.interdict.component.Component;
import org.interdict.component.Kind;

import java.time.Instant;
import java.util.Set;

/// Takes what a reader sees, in the order in which it is read. Everything pushed before a break
/// stays. Not for several threads.
public interface Sink {
    /// What the whole input speaks of: the release of an SBOM, the host of an inventory. May come
    /// at any time, once.
    void about(Asset asset);

    /// Components that follow are on `asset`, until the next call: the host in a row of a list of
    /// many.
    void on(Asset asset);

    /// When the look took place, as the source itself says. May come at any time, and several
    /// times: of a log, each line has its own.
    default void takenAt(Instant time) {}

    /// This input could show no other kinds of traces than these, whatever its format can: a table
    /// has only the columns that somebody asked for. May come several times; what all of them name
    /// counts.
    default void shows(Set<Kind> kinds) {}

    /// What comes until the matching [#close] is part of the component that is pushed right after
    /// it.
    void open();

    /// Ends what [#open] began. The parts' whole is the next component, or unknown if none comes.
    void close();

    /// A component.
    ///
    /// @param ref the input's own id of it, which [#link] uses; empty if it has none
    /// @param where valid during this call only; asked only for what is reported
    void component(Component component, String ref, Place where);

    /// A component has come to an asset, or has gone from it, since the same method looked last;
    /// that proves nothing of what else is there. One that has gone is no component.
    default void changed(Component component, Change change, Place where) {
        if (change == Change.CAME) component(component, "", where);
    }

    /// What became of a component since the last look.
    enum Change {
        CAME,
        GONE
    }

    /// A component of a list that repeats itself, without parts and without an id. It bears a
    /// number, so that whoever keeps something of a component finds it again without a look at it.
    ///
    /// @param number from 0 on, below a bound that the reader keeps to ([#NUMBERS])
    /// @param anew whether the number stands for this component from now on, after another or none
    /// @param where as in [#component]
    default void numbered(int number, boolean anew, Component component, Place where) {
        component(component, "", where);
    }

    /// Numbers of [#numbered] are below this.
    int NUMBERS = 1 << 17;

    /// `from` has `to` in some way: both are refs of this input, which may be used before their
    /// components come, and without any.
    void link(Link link, String from, String to);

    /// The component of this ref is what the input speaks of, as [#about] does. May come at any
    /// time, and several times where it speaks of several.
    void root(String ref);

    /// Something that could not be read, or means nothing that a component could be made of.
    ///
    /// @param what `expected an object`
    void gap(Place where, String what);
}
