package org.interdict.store.record;

/// A record in its place.
public record Recorded(RecordName name, StoreRecord record) {
    public int number() {
        return name.number();
    }
}
