package org.interdict.source.parties;

import org.interdict.name.Id;
import org.interdict.name.NameKind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a row or an object says, until it is a [Party].
final class Told {
    /// Names of one party that are kept; a hostile list has more.
    private static final int MOST_NAMES = 1_000;

    private final Map<String, String> columns;
    private final Map<String, List<String>> names = new LinkedHashMap<>();
    private final Set<String> aliases = new LinkedHashSet<>();
    private final List<Id> identifiers = new ArrayList<>();
    private String country = "";
    private String key = "";
    private NameKind kind = NameKind.UNKNOWN;

    /// @param columns of the user's own naming: `name`, `alias`, `country`, `id` to the header
    Told(Map<String, String> columns) {
        this.columns = columns;
    }

    void put(String field, String value) {
        String text = value.strip();
        if (text.isEmpty() || text.equals("-0-")) return; // OFAC's word for nothing
        Optional<Role> role = role(field);
        if (role.isEmpty()) return;
        switch (role.get().sort()) {
            case NAME -> names.computeIfAbsent(Role.fold(field), _ -> new ArrayList<>()).add(text);
            case ALIAS -> {
                for (String alias : text.split(";", -1))
                    if (!alias.isBlank() && aliases.size() < MOST_NAMES) aliases.add(alias.strip());
            }
            case COUNTRY -> {
                if (country.isEmpty()) country = text.split(";", -1)[0].strip();
            }
            case KIND -> kind = kind(text);
            case IDENTIFIER -> identifiers.add(new Id(role.get().scheme(), text));
            case KEY -> {
                if (key.isEmpty()) key = text;
            }
        }
    }

    private Optional<Role> role(String field) {
        for (Map.Entry<String, String> column : columns.entrySet()) {
            if (!Role.fold(column.getValue()).equals(Role.fold(field))) continue;
            return Role.of(column.getKey());
        }
        Optional<Role> known = Role.of(field);
        boolean named = columns.containsKey("name");
        return named && known.isPresent() && known.get().sort() == Role.Sort.NAME
                ? Optional.empty()
                : known;
    }

    private static NameKind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "person", "individual", "natural person" -> NameKind.PERSON;
            case "entity",
                    "company",
                    "organization",
                    "organisation",
                    "legalentity",
                    "publicbody",
                    "vessel",
                    "aircraft" ->
                    NameKind.ORGANIZATION;
            default -> NameKind.UNKNOWN;
        };
    }

    /// Nothing if it has no name.
    Optional<Party> party(String where) {
        Set<String> all = new LinkedHashSet<>();
        String own = columns.getOrDefault("name", "");
        all.addAll(names.getOrDefault(Role.fold(own), List.of()));
        for (String name : Role.NAMES) {
            if (!all.isEmpty()) break;
            all.addAll(names.getOrDefault(name, List.of()));
        }
        if (all.isEmpty()) return Optional.empty();
        all.addAll(aliases);
        return Optional.of(
                new Party(key, List.copyOf(all), kind, country, List.copyOf(identifiers), where));
    }
}
