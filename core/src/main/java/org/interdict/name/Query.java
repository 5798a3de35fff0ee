package org.interdict.name;

import java.util.List;

/// Who is looked for.
///
/// @param name in any script
/// @param country a code of two or three letters or an English name; "" if unknown
/// @param identifiers none, if unknown
public record Query(String name, NameKind kind, String country, List<Id> identifiers) {
    public Query {
        identifiers = List.copyOf(identifiers);
    }

    public static Query of(String name) {
        return new Query(name, NameKind.UNKNOWN, "", List.of());
    }
}
