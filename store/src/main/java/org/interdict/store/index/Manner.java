package org.interdict.store.index;

/// What a method's rows say.
public enum Manner {
    /// What is there.
    LISTING,
    /// What has come and gone since the same method's last look; they prove nothing complete.
    CHANGES;

    /// How it is written in an index; they stay in this order.
    @SuppressWarnings("EnumOrdinal")
    int code() {
        return ordinal();
    }

    static Manner of(int code) {
        return values()[code];
    }
}
