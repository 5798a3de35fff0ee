package org.interdict.supplier;

import org.interdict.component.Kind;

import java.util.List;

/// One recognisable trace of a product.
///
/// @param pattern compared by its kind's rule; `*` stands for any characters where the kind allows
///   patterns
/// @param product an id of the dossier, or empty: some product of the supplier
/// @param legal of a party kind: a legal name, or the name under which the maker publishes
/// @param note why a person should or should not trust it
/// @param sources ids in the dossier
public record Indicator(
        Kind kind,
        String pattern,
        String product,
        Strength strength,
        Standing standing,
        boolean legal,
        String note,
        List<String> sources) {
    public Indicator {
        sources = List.copyOf(sources);
    }
}
