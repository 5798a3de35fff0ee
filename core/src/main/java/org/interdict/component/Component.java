package org.interdict.component;

import java.util.List;

/// What one look saw of one thing. Where it was seen stays outside, so that equal components are
/// equal.
///
/// @param type what sort of thing
/// @param presence how it is there
/// @param name as the source shows it; empty only if there is a trace
/// @param version as the source shows it, or empty; a component without one is a component
/// @param traces what else it may be recognised by, in the source's order, without the name
public record Component(
        Type type, Presence presence, String name, String version, List<Trace> traces) {
    public Component {
        traces = List.copyOf(traces);
    }
}
