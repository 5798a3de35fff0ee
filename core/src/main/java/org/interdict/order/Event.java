package org.interdict.order;

/// What starts a clock.
public sealed interface Event {
    /// One of the order's dates: `issued`.
    record Dated(String date) implements Event {}

    /// Another milestone of the same order was met.
    record Met(String milestone) implements Event {}

    /// A product was found, or somebody said that it is there.
    record Discovery() implements Event {}
}
