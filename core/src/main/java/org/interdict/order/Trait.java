package org.interdict.order;

/// Something about who reports on which a milestone depends: BOD 22-01 wants a report every two
/// weeks from agencies that do not report through the CDM dashboard, and a quarterly one else.
///
/// @param id unique in its order: `on-cdm`
/// @param question that whoever reports answers by yes or no
public record Trait(String id, String question) {}
