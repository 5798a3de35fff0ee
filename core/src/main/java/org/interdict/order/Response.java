package org.interdict.order;

/// How the supplier, or another whom the order touches, may answer it.
///
/// @param who may respond
/// @param after what starts the time to respond
/// @param span until the end of which the answer must have arrived; the day itself, if the order
///   names one
/// @param form how
/// @param purpose what may be asked for
/// @param effect on the order while it is pending, and after
public record Response(
        String who,
        Event after,
        Span span,
        String form,
        String purpose,
        String effect,
        Clause clause) {
    /// For a person, by when: `2017-11-03`, `30 calendar days after receipt of the notice`.
    public String by() {
        return after instanceof Event.Fixed ? span.text() : span.text() + " after " + after.text();
    }
}
