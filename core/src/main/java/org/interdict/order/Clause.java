package org.interdict.order;

/// The words that an order rests something on.
///
/// @param id unique in its order: `exclusion-embedded`
/// @param title a few words for a table: `Kaspersky code embedded in products of other companies`
/// @param says what it says, in our words
/// @param citation where it stands: `82 FR 43782`, `52.204-23(a)`
/// @param source an id among the order's sources
public record Clause(String id, String title, String says, String citation, String source) {}
