package org.interdict.store.coverage;

/// How an asset was looked at until a day; each is one of these.
public enum State {
    LOOKED_AT("looked at"),
    /// Before the age only.
    OLDER("older"),
    NEVER("never");

    /// For a person.
    public final String words;

    State(String words) {
        this.words = words;
    }
}
