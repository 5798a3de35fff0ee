package org.interdict.campaign.decision;

/// A text was deleted, so that it is forgotten; entries that name it stay as they are.
///
/// @param text that is gone
/// @param reason why, without naming whom it named
public record TextErased(Text text, String reason) implements Decision {}
