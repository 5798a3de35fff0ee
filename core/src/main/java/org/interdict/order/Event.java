package org.interdict.order;

/// What starts a clock.
public sealed interface Event {
    /// One of the order's dates: `issued`.
    record Dated(String date) implements Event {}

    /// Another milestone of the same order was met: the report was submitted, the removal begun.
    record Met(String milestone) implements Event {}

    /// A product was found, or somebody gave notice that it is there, whichever came first.
    record Discovery() implements Event {}

    /// Something arrived.
    ///
    /// @param of what: `the notice`
    record Receipt(String of) implements Event {}

    /// Nothing has to happen: the order names the day or the moment itself.
    record Fixed() implements Event {}

    /// For a person, after "after" or "before": `the order's date "issued"`.
    default String text() {
        return switch (this) {
            case Dated(String date) -> "the order's date \"" + date + "\"";
            case Met(String milestone) -> "\"" + milestone + "\" is met";
            case Discovery() -> "a product is found or notice of it is given";
            case Receipt(String of) -> "receipt of " + of;
            case Fixed() -> "nothing: the day is named";
        };
    }
}
