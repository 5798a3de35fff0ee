package org.interdict.campaign.filing;

import java.util.List;

/// That a report replaces an earlier one.
///
/// @param report SHA-256 of the earlier; empty if this is the first
public record Amendment(String report, List<Change> changes) {
    public static final Amendment NONE = new Amendment("", List.of());

    public Amendment {
        changes = List.copyOf(changes);
    }

    public boolean isNone() {
        return report.isEmpty();
    }
}
