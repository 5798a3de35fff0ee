package org.interdict.campaign.filing;

import java.util.List;

/// Whose report it is.
///
/// @param id of an organization, or the number of a contract
/// @param name in full; the id where nobody said
/// @param within the ids of all organizations whose assets it speaks of: itself and those below it
public record Filer(Kind kind, String id, String name, List<String> within) {
    public Filer {
        within = List.copyOf(within);
    }

    public enum Kind {
        /// All organizations of the campaign.
        CAMPAIGN,
        ORGANIZATION,
        CONTRACT
    }

    /// As entries name it: `organization:treasury`, `contract:W52P1J-18-C-0007`, `campaign:`.
    public String key() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ':' + id;
    }
}
