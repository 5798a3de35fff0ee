package org.interdict.watch;

import org.interdict.component.Component;

import java.util.List;

/// One thread's matching: it holds what it may remember. Not for several threads.
public final class Matching {
    Matching() {}

    /// Every indicator that a component meets, in the order of its traces; empty, and nothing
    /// allocated, for "no".
    public List<Match> match(Component component) {
        return List.of();
    }
}
