package org.interdict.order;

import java.time.LocalDate;
import java.util.List;

/// The words that an order rests something on.
///
/// @param id unique in its order: `exclusion-embedded`
/// @param title a few words for a table: `Kaspersky code embedded in products of other companies`
/// @param says what it says, in our words
/// @param citation where it stood at first: `82 FR 43782`, `52.204-23(a)`, `15 CFR 7.109(a)`
/// @param recited where the same words stood later, the earliest first: 15 CFR part 7 became part
///   791 on 2024-07-18
/// @param source an id among the order's sources
public record Clause(
        String id,
        String title,
        String says,
        String citation,
        List<Recited> recited,
        String source) {
    public Clause {
        recited = List.copyOf(recited);
    }

    /// A clause that stands where it stood.
    public Clause(String id, String title, String says, String citation, String source) {
        this(id, title, says, citation, List.of(), source);
    }

    /// Where it stands on a day.
    public String citation(LocalDate asOf) {
        String at = citation;
        for (Recited later : recited) if (!later.from().isAfter(asOf)) at = later.citation();
        return at;
    }

    /// Another place of the same words.
    ///
    /// @param from the first day on which they are cited so
    public record Recited(LocalDate from, String citation) {}
}
