package org.interdict.supplier;

import java.util.List;
import java.util.Map;

/// A company or an organization.
///
/// @param id unique in the dossier
/// @param names legal names, in all scripts, without regard to case; a supplier field that equals
///   one is strong
/// @param knownAs brands and short names; they name it less surely
/// @param country ISO 3166 alpha-2, or empty
/// @param identifiers kind to number: `ogrn`, `iana-pen`
/// @param sources ids in the dossier
public record Entity(
        String id,
        List<String> names,
        List<String> knownAs,
        String country,
        Map<String, String> identifiers,
        String note,
        Standing standing,
        List<String> sources) {
    public Entity {
        names = List.copyOf(names);
        knownAs = List.copyOf(knownAs);
        identifiers = Map.copyOf(identifiers);
        sources = List.copyOf(sources);
    }
}
