package org.interdict.order;

import java.util.List;

/// A duty with a deadline: a span after, or before, something happened.
///
/// @param id unique in its order, e.g. `begin-removal`
/// @param title a few words for a table
/// @param after what starts the clock
/// @param span the day of `after` is day 0
/// @param elements what has to be delivered
/// @param clause the words that impose it
public record Milestone(
        String id, String title, Event after, Span span, List<Element> elements, Clause clause) {
    public Milestone {
        elements = List.copyOf(elements);
    }
}
