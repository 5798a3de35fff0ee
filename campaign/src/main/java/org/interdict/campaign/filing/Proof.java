package org.interdict.campaign.filing;

/// What a report was made from.
///
/// @param what `order`, `dossier`, `store`, `ledger`
/// @param id of it
/// @param sha256 of its bytes
public record Proof(String what, String id, String sha256) {}
