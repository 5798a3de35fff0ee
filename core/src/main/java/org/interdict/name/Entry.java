package org.interdict.name;

import java.util.List;

/// One entity of a list that is searched.
///
/// @param what what the caller knows it by
/// @param names all its names, in any script
/// @param country a code of two or three letters or an English name; "" if unknown
/// @param identifiers none, if unknown
public record Entry<T>(
        T what, List<String> names, NameKind kind, String country, List<Id> identifiers) {
    public Entry {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }
}
