package org.interdict.source.parties;

import org.interdict.name.Id;
import org.interdict.name.NameKind;

import java.util.List;

/// A company or a person in a list.
///
/// @param key by which the list knows it; empty if it has none
/// @param names the first is the one by which it is listed
/// @param country as written; empty if the list does not say
/// @param where in the list: `line 7`, `/results/3`
public record Party(
        String key,
        List<String> names,
        NameKind kind,
        String country,
        List<Id> identifiers,
        String where) {
    public Party {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }
}
