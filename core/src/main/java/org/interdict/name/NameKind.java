package org.interdict.name;

/// Whose name it is; decides what a missing word, an initial or a legal form means.
public enum NameKind {
    PERSON(0),
    /// A company, an authority, a ship: whatever has one name and no given name.
    ORGANIZATION(1),
    UNKNOWN(2);

    /// As an index keeps it.
    final int code;

    NameKind(int code) {
        this.code = code;
    }

    static NameKind of(int code) {
        return code == PERSON.code ? PERSON : code == ORGANIZATION.code ? ORGANIZATION : UNKNOWN;
    }
}
