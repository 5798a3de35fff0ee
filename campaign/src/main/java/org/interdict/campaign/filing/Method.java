package org.interdict.campaign.filing;

/// A way in which was looked.
///
/// @param format as `source list` names it
/// @param title for a person
/// @param assets at which it looked
/// @param shows what such a look can show
public record Method(String format, String title, long assets, String shows) {}
