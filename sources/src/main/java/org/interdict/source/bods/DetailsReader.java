package org.interdict.source.bods;

import org.interdict.source.Json;
import org.interdict.source.bods.Statement.Name;
import org.interdict.sweep.Place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/// Reads what a statement tells of its entity, person or relationship: 0.4 has it in
/// `recordDetails`, the older versions beside everything else.
final class DetailsReader {
    private static final List<String> ENTITIES =
            List.of(
                    "registeredEntity",
                    "legalEntity",
                    "arrangement",
                    "anonymousEntity",
                    "unknownEntity",
                    "state",
                    "stateBody");

    /// Which types of entities may be of a subtype.
    private static final Map<String, List<String>> SUBTYPES =
            Map.of(
                    "governmentDepartment", List.of("stateBody"),
                    "stateAgency", List.of("stateBody"),
                    "trust", List.of("arrangement", "legalEntity"),
                    "nomination", List.of("arrangement"),
                    "other", ENTITIES);

    private static final List<String> PERSONS =
            List.of("knownPerson", "anonymousPerson", "unknownPerson");
    private static final List<String> REASONS =
            List.of(
                    "noBeneficialOwners",
                    "subjectUnableToConfirmOrIdentifyBeneficialOwner",
                    "interestedPartyHasNotProvidedInformation",
                    "subjectExemptFromDisclosure",
                    "interestedPartyExemptFromDisclosure",
                    "unknown",
                    "informationUnknownToPublisher");

    private final Json json;
    private final Statement statement;
    private final BiConsumer<Place, String> gap;

    /// Whether the cursor stands in the details of a record, and not beside them.
    private final boolean record;

    DetailsReader(Json json, Statement statement, BiConsumer<Place, String> gap, boolean record) {
        this.json = json;
        this.statement = statement;
        this.gap = gap;
        this.record = record;
    }

    /// Reads the value of a field.
    ///
    /// @param there the fields that were read
    void field(String field, Set<String> there) {
        there.add(field);
        switch (field) {
            case "isComponent" ->
                    Values.flag(json, gap).ifPresent(value -> statement.component = value);
            case "entityType" -> entityType();
            case "personType" -> statement.personType = word(PERSONS);
            case "name" -> name("", json.text());
            case "alternateNames" -> {
                if (json.array()) while (json.element()) name("alternative", json.text());
            }
            case "names" -> names();
            case "jurisdiction", "incorporatedInJurisdiction" -> country();
            case "nationalities" -> {
                if (json.array()) while (json.element()) country();
            }
            case "identifiers" -> {
                if (json.array()) while (json.element()) identifier();
            }
            case "unspecifiedEntityDetails", "unspecifiedPersonDetails" -> reason();
            case "subject" -> statement.subject = reference();
            case "interestedParty" -> statement.party = reference();
            case "interests" -> {
                if (json.array())
                    while (json.element())
                        InterestReader.read(json, gap).ifPresent(statement.interests::add);
            }
            case "componentRecords", "componentStatementIDs" -> {
                if (json.array()) while (json.element()) statement.components.add(json.text());
            }
            default -> {
                if (!record) break;
                for (Shape shape :
                        Shapes.of(field, statement.tells.name().toLowerCase(Locale.ROOT)))
                    shape.check(json, gap);
            }
        }
    }

    /// What a record of 0.4 must have.
    void demand(Set<String> there) {
        List<String> demanded =
                switch (statement.tells) {
                    case ENTITY -> List.of("isComponent", "entityType");
                    case PERSON -> List.of("isComponent", "personType");
                    case RELATIONSHIP -> List.of("isComponent", "subject", "interestedParty");
                    case NOTHING -> List.of();
                };
        for (String field : demanded)
            if (!there.contains(field)) gap.accept(json.here(), '"' + field + "\" is missing");
    }

    private void entityType() {
        if (!record && json.isText()) { // 0.2 and 0.3
            statement.entityType = word(ENTITIES);
            return;
        }
        if (!json.object()) return;
        String subtype = "";
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "type" -> statement.entityType = word(ENTITIES);
                case "subtype" ->
                        subtype = word(List.copyOf(SUBTYPES.keySet().stream().sorted().toList()));
                case "details" -> json.text();
                default -> json.skip();
            }
        }
        if (statement.entityType.isEmpty()) gap.accept(json.here(), "\"type\" is missing");
        else if (!subtype.isEmpty()
                && !SUBTYPES.getOrDefault(subtype, ENTITIES).contains(statement.entityType))
            gap.accept(json.here(), "no " + statement.entityType + " is of the subtype " + subtype);
    }

    private void name(String type, String text) {
        if (!text.isBlank()) statement.names.add(new Name(type, text));
    }

    private void names() {
        if (!json.array()) return;
        while (json.element()) {
            if (!json.object()) continue;
            String type = "";
            String full = "";
            String given = "";
            String family = "";
            for (String field; (field = json.field()) != null; ) {
                switch (field) {
                    case "type" -> type = json.text();
                    case "fullName" -> full = json.text();
                    case "givenName" -> given = json.text();
                    case "familyName" -> family = json.text();
                    default -> json.skip();
                }
            }
            String whole = full.isBlank() ? (given + " " + family).strip() : full;
            name(type.equals("legal") || type.equals("individual") ? "" : type, whole);
        }
    }

    /// The first that has a code counts: of several nationalities no one is the country.
    private void country() {
        if (!json.object()) return;
        boolean named = false;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "code" -> {
                    String code = json.text();
                    if (code.length() != 2 && !code.matches("[A-Z]{2}-.{1,3}") && !code.isEmpty())
                        gap.accept(
                                json.here(),
                                "expected a country as ISO 3166 writes it, found \"" + code + '"');
                    else if (statement.country.isEmpty()) statement.country = code;
                }
                case "name" -> {
                    json.text();
                    named = true;
                }
                default -> json.skip();
            }
        }
        if (!named && record) gap.accept(json.here(), "\"name\" is missing");
    }

    private void identifier() {
        if (!json.object()) return;
        String id = "";
        String scheme = "";
        String schemeName = "";
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "id" -> id = json.text();
                case "scheme" -> scheme = json.text();
                case "schemeName" -> schemeName = json.text();
                case "uri" -> {
                    String uri = json.text();
                    if (!uri.isEmpty() && !Values.isAddress(uri))
                        gap.accept(json.here(), "expected a URI, found \"" + uri + '"');
                }
                default -> json.skip();
            }
        }
        if (scheme.isBlank() && schemeName.isBlank())
            gap.accept(json.here(), "\"scheme\" or \"schemeName\" is missing");
        else if (!id.isBlank()) {
            String kind = scheme.isBlank() ? schemeName : scheme;
            String first = statement.identifiers.putIfAbsent(kind, id);
            if (first != null && !first.equals(id))
                gap.accept(
                        json.here(),
                        "a second number of " + kind + "; a dossier has one, and keeps " + first);
        }
    }

    /// A record's id; empty if somebody is not specified.
    private String reference() {
        if (json.isText()) return json.text();
        if (!json.object()) return "";
        String reference = "";
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "describedByEntityStatement", "describedByPersonStatement" ->
                        reference = json.text();
                case "unspecified" -> reason();
                case "reason" -> statement.unspecified = word(REASONS);
                default -> json.skip();
            }
        }
        return reference;
    }

    private void reason() {
        if (!json.object()) return;
        boolean there = false;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "reason" -> {
                    there = true;
                    String reason = statement.old ? json.text() : word(REASONS);
                    statement.unspecified = reason.isEmpty() ? "unknown" : reason;
                }
                case "description" -> json.text();
                default -> json.skip();
            }
        }
        if (!there) gap.accept(json.here(), "\"reason\" is missing");
    }

    private String word(List<String> words) {
        String word = json.text();
        if (!word.isEmpty() && !words.contains(word))
            gap.accept(
                    json.here(),
                    "expected one of " + String.join(", ", words) + ", found \"" + word + '"');
        return word;
    }
}
