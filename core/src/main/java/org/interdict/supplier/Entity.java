package org.interdict.supplier;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A company, a person, a state or another organization.
///
/// @param id unique in the dossier
/// @param kind what it is
/// @param names legal names, in all scripts, without regard to case; a supplier field that equals
///   one is strong
/// @param knownAs brands and short names; they name it less surely
/// @param country ISO 3166 alpha-2, or empty
/// @param identifiers kind to number: `ogrn`, `iana-pen`
/// @param sources ids in the dossier
public record Entity(
        String id,
        Kind kind,
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

    /// A company.
    public Entity(
            String id,
            List<String> names,
            List<String> knownAs,
            String country,
            Map<String, String> identifiers,
            String note,
            Standing standing,
            List<String> sources) {
        this(id, Kind.COMPANY, names, knownAs, country, identifiers, note, standing, sources);
    }

    /// Whether one who bears the same name is surely another: of another sort or country, or with
    /// another number of the same kind.
    public boolean isToldApartFrom(Entity other) {
        if (kind != other.kind) return true;
        if (!country.isEmpty() && !other.country.isEmpty() && !country.equals(other.country))
            return true;
        for (Map.Entry<String, String> number : identifiers.entrySet()) {
            String its = other.identifiers.getOrDefault(number.getKey(), number.getValue());
            if (!its.equals(number.getValue())) return true;
        }
        return false;
    }

    /// What an entity is.
    public enum Kind {
        COMPANY,
        /// A natural person. A person's name is never evidence of goods.
        PERSON,
        /// A state, or a part of its government.
        STATE,
        /// A trust, an arrangement, a party, a thing that is not known better.
        OTHER;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
