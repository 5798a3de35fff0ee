package org.interdict.store.asset;

import org.interdict.sweep.Asset.KeyKind;

/// Why two assets that share a strong key are not taken for one machine.
public enum Contradiction {
    SERIAL("they have different serial numbers"),
    HARDWARE_UUID("they have different hardware UUIDs"),
    CLOUD_ID("they have different cloud ids"),
    /// In one sweep of one method.
    HOST_NAME("one look shows them under different host names"),
    /// Two numbers of one method, which nothing but that key holds together.
    SAME_METHOD("one method shows them as two"),
    /// A machine has no such number of looks at it.
    TOO_MANY("more assets have that key than one machine could be");

    /// The reason, as half of a sentence.
    public final String words;

    Contradiction(String words) {
        this.words = words;
    }

    static Contradiction of(KeyKind kind) {
        return kind == KeyKind.SERIAL
                ? SERIAL
                : kind == KeyKind.HARDWARE_UUID ? HARDWARE_UUID : CLOUD_ID;
    }
}
