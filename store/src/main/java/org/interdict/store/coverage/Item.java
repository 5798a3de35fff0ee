package org.interdict.store.coverage;

import org.interdict.sweep.Asset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An asset in a list that a figure opens.
///
/// @param organization whose it is; empty if nobody said
/// @param last when it was looked at last, if ever
/// @param formats by which it was looked at within the age
/// @param cutShort those of them that have only shown a part
/// @param missedBy the sweep that was meant to reach it last and did not report it, where no later
///   look of the same method has; else 0
public record Item(
        Asset asset,
        String organization,
        State state,
        Optional<Instant> last,
        List<String> formats,
        List<String> cutShort,
        int missedBy) {
    public Item {
        formats = List.copyOf(formats);
        cutShort = List.copyOf(cutShort);
    }
}
