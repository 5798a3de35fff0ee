package org.interdict.campaign.filing;

/// What the supplier answered, to be printed beside what is said of its goods.
///
/// @param id in the docket
/// @param supplier the dossier's id
/// @param received the day, or the moment, in ISO 8601
/// @param says in a few words
/// @param decided what was decided of it; empty if nothing yet
public record Reply(String id, String supplier, String received, String says, String decided) {}
