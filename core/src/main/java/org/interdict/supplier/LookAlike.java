package org.interdict.supplier;

import org.interdict.component.Kind;

import java.util.List;

/// Something that a careless eye takes for a product of the supplier. A component that meets it is
/// not found by its names; an identifier or a signature still finds it.
///
/// @param pattern as in [Indicator]
/// @param reason what it is instead
public record LookAlike(Kind kind, String pattern, String reason, List<String> sources) {
    public LookAlike {
        sources = List.copyOf(sources);
    }
}
