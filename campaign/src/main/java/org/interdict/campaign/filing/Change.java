package org.interdict.campaign.filing;

/// What an amended report says otherwise than the one before.
///
/// @param what which value
/// @param before empty if there was none
/// @param now empty if there is none any more
public record Change(String what, String before, String now) {}
