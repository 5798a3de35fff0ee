package org.interdict.ledger;

import java.time.Instant;

/// One entry of a ledger.
///
/// @param n its number, from 0
/// @param prev the hash of the entry before; 64 zeros for the first
/// @param at when it was written, by the clock of the machine
/// @param on when it happened, as said
/// @param by the name of a text: who decided
/// @param kind what `body` is
/// @param end whether it is the last that was written together
/// @param body a JSON object
/// @param hash the SHA-256 of a byte 0 and the line without its line feed, in hexadecimal: the leaf
///   hash of RFC 6962, section 2.1
public record Entry(
        long n,
        String prev,
        Instant at,
        Instant on,
        String by,
        String kind,
        boolean end,
        String body,
        String hash) {
    /// The kind of an entry that says that a text was deleted; its body's `text` names it.
    public static final String TEXT_ERASED = "text-erased";
}
