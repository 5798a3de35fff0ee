package org.interdict.supplier;

/// Where a fact comes from: a public address, or a publication that a library has.
///
/// @param id unique in its file
/// @param title what it is
/// @param address a URL, or how the publication is cited
public record Source(String id, String title, String address) {}
