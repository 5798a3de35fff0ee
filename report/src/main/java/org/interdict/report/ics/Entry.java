package org.interdict.report.ics;

import java.time.Instant;
import java.util.List;

/// A moment in a calendar.
///
/// @param uid stable: a program that takes in the calendar again changes what it has by it
/// @param changes how often it was moved; a program takes the one with more for the newer
/// @param at to the second
/// @param summary a line
/// @param description more; may have several lines
/// @param categories by which a program may show some only
public record Entry(
        String uid,
        int changes,
        Instant at,
        String summary,
        String description,
        List<String> categories) {
    public Entry {
        categories = List.copyOf(categories);
    }
}
