package org.interdict.store.asset;

/// An organization in the tree.
///
/// @param id by which lists and commands name it
/// @param name in full; empty if nobody said
/// @param parent the id of the one above; empty if none is
public record Organization(String id, String name, String parent) {}
