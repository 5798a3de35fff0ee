package org.interdict.name;

/// Whose name it is; decides what a missing word, an initial or a legal form means.
public enum NameKind {
    PERSON,
    /// A company, an authority, a ship: whatever has one name and no given name.
    ORGANIZATION,
    UNKNOWN;
}
