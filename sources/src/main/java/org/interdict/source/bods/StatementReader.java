package org.interdict.source.bods;

import org.interdict.source.Json;
import org.interdict.sweep.Place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/// Reads one statement: the object in which the cursor stands. The three versions differ in where
/// the fields stand and in some names, never in what one name means, so one loop reads all.
final class StatementReader {
    private static final List<String> NEW =
            List.of(
                    "statementId",
                    "declarationSubject",
                    "recordId",
                    "recordType",
                    "recordDetails",
                    "statementDate");
    private static final List<String> OLD = List.of("statementID", "isComponent");

    private final Json json;
    private final BiConsumer<Place, String> gap;
    private final Statement statement;
    private final Set<String> there = new HashSet<>();

    private StatementReader(Json json, Statement statement, BiConsumer<Place, String> gap) {
        this.json = json;
        this.statement = statement;
        this.gap = gap;
    }

    /// @param where the place of the statement
    static Statement read(Json json, String where, BiConsumer<Place, String> gap) {
        Statement statement = new Statement(where);
        new StatementReader(json, statement, gap).statement();
        return statement;
    }

    private void statement() {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            there.add(field);
            switch (field) {
                case "statementId", "statementID" -> statement.id = json.text();
                case "recordId" -> statement.recordId = json.text();
                case "recordType", "statementType" -> tells(field.equals("statementType"));
                case "recordStatus" -> statement.status = word("new", "updated", "closed");
                case "statementDate" -> date();
                case "declarationSubject" -> json.text();
                case "recordDetails" -> details();
                case "replacesStatements", "replacesStatement" -> replaces();
                case "publicationDetails" -> publication();
                case "source" -> source();
                default -> new DetailsReader(json, statement, gap, false).field(field, there);
            }
        }
        demand(statement.old ? OLD : NEW);
        if (statement.tells == Statement.Tells.NOTHING) return;
        if (statement.key().isEmpty()) {
            gap.accept(json.here(), "nothing names this statement; it was left out");
            statement.tells = Statement.Tells.NOTHING;
        }
    }

    private void tells(boolean old) {
        statement.old = old;
        String word = json.text();
        statement.tells =
                switch (word) {
                    case "entity", "entityStatement" -> Statement.Tells.ENTITY;
                    case "person", "personStatement" -> Statement.Tells.PERSON;
                    case "relationship",
                            "ownershipOrControlStatement",
                            "beneficialOwnershipStatement" ->
                            Statement.Tells.RELATIONSHIP;
                    default -> Statement.Tells.NOTHING;
                };
        if (statement.tells == Statement.Tells.NOTHING && !word.isEmpty())
            gap.accept(
                    json.here(), "no statement is of the type \"" + word + "\"; it was left out");
    }

    private void details() {
        DetailsReader reader = new DetailsReader(json, statement, gap, true);
        if (!json.object()) return;
        Set<String> known = new HashSet<>();
        for (String field; (field = json.field()) != null; ) reader.field(field, known);
        reader.demand(known);
    }

    private void date() {
        boolean text = json.isText();
        String date = json.text();
        if (Values.isMoment(date) || (there.contains("statementID") && !date.isEmpty()))
            statement.date = date;
        else if (text)
            gap.accept(
                    json.here(), "expected a day, with a time or without, found \"" + date + '"');
    }

    private String word(String... words) {
        String word = json.text();
        if (!word.isEmpty() && !List.of(words).contains(word))
            gap.accept(
                    json.here(),
                    "expected one of " + String.join(", ", words) + ", found \"" + word + '"');
        return word;
    }

    private void replaces() {
        if (json.isText()) {
            statement.replaces.add(json.text());
        } else if (json.array()) {
            while (json.element()) statement.replaces.add(json.text());
        }
    }

    private void publication() {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            if (!field.equals("publisher") || !json.object()) continue;
            for (String part; (part = json.field()) != null; ) {
                switch (part) {
                    case "name" -> statement.publisher = json.text();
                    case "url" -> statement.publisherUrl = json.text();
                    default -> json.skip();
                }
            }
        }
    }

    private void source() {
        if (!json.object()) return;
        for (String field; (field = json.field()) != null; ) {
            switch (field) {
                case "url" -> statement.sourceUrl = json.text();
                case "type" -> {
                    if (json.array()) while (json.element()) statement.sourceTypes.add(json.text());
                }
                default -> json.skip();
            }
        }
    }

    private void demand(List<String> fields) {
        for (String field : fields)
            if (!there.contains(field)) gap.accept(json.here(), '"' + field + "\" is missing");
        if (statement.old || there.contains("recordDetails")) return;
        // Then it is of neither version, and nothing in it can be used.
        if (!there.contains("recordType")) statement.tells = Statement.Tells.NOTHING;
    }
}
