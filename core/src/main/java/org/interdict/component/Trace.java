package org.interdict.component;

/// One thing that a source said of a component by which it may be recognised.
///
/// @param kind what it is
/// @param value as the source said it; folding happens when it is matched
public record Trace(Kind kind, String value) {
    // By hand: what Java generates for a record is linked at its first use, part by part, and costs
    // 5 ms at start.

    @Override
    public boolean equals(Object other) {
        return other instanceof Trace trace && kind == trace.kind && value.equals(trace.value);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() * 31 + value.hashCode();
    }
}
