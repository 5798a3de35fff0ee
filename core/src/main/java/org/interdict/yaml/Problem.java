package org.interdict.yaml;

/// What is wrong at one place of a file, and what to write instead.
///
/// @param file as the user named it
/// @param line from 1
/// @param column from 1
public record Problem(String file, int line, int column, String what) {
    /// `orders/x.yaml:7:3: what`, which editors and terminals turn into a link.
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + what;
    }
}
