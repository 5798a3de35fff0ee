package org.interdict.ledger;

import java.time.Instant;

/// What becomes an entry.
///
/// @param on when it happened, as said
/// @param by the name of a text in [Texts]: who decided
/// @param kind small letters, digits and hyphens, at most 64: `case-planned`
/// @param body a JSON object without line feeds
public record Draft(Instant on, String by, String kind, String body) {}
