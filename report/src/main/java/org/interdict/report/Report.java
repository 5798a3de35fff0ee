package org.interdict.report;

import org.interdict.finding.Answer;

import java.io.IOException;
import java.io.OutputStream;

/// One way to write an answer. Found by `ServiceLoader`; has no state.
public interface Report {
    /// As `-o` names it: `table`, `json`, `html`.
    String format();

    /// Writes all of it, and does not close `out`. The same answer gives the same bytes.
    void write(Answer answer, Style style, OutputStream out) throws IOException;

    /// How a person wants to see it.
    ///
    /// @param colour ANSI colours
    /// @param width columns of the terminal
    /// @param explain the supply path of each finding
    /// @param allPlaces every place instead of the first few
    record Style(boolean colour, int width, boolean explain, boolean allPlaces) {}
}
