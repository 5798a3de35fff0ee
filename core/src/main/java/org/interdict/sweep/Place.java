package org.interdict.sweep;

/// A promise of a place inside an input. Keeping it costs nothing; asking may cost more than a
/// component.
@FunctionalInterface
public interface Place {
    /// A JSON pointer, a line, a row, an archive's entry: `/components/3`, `line 17`.
    String text();
}
