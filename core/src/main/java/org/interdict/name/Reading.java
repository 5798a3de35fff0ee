package org.interdict.name;

import java.util.List;

/// A name as it was read.
final class Reading {
    /// As written.
    final String name;

    final NameKind kind;

    /// Its words, without legal forms and what only joins.
    final Token[] tokens;

    /// How each of the tokens was written.
    final List<String> written;

    /// Bits of [Form].
    final int forms;

    /// The legal forms as written.
    final List<String> formed;

    /// What a person should know of the name itself.
    final List<Feature> notes;

    Reading(
            String name,
            NameKind kind,
            Token[] tokens,
            List<String> written,
            int forms,
            List<String> formed,
            List<Feature> notes) {
        this.name = name;
        this.kind = kind;
        this.tokens = tokens;
        this.written = List.copyOf(written);
        this.forms = forms;
        this.formed = List.copyOf(formed);
        this.notes = List.copyOf(notes);
    }

    @Override
    public String toString() {
        return String.join(" ", written);
    }
}
