package org.interdict.store.record;

/// A record that has its name already and is not there yet, so that what is named after it can be
/// written first.
public final class Prepared {
    private final RecordName name;
    private final StoreRecord record;
    private final byte[] text;

    Prepared(RecordName name, StoreRecord record, byte[] text) {
        this.name = name;
        this.record = record;
        this.text = text;
    }

    public RecordName name() {
        return name;
    }

    public StoreRecord record() {
        return record;
    }

    byte[] text() {
        return text;
    }
}
