package org.interdict.source.bods;

import org.interdict.source.Draft;
import org.interdict.source.bods.Statement.Interest;
import org.interdict.source.bods.Statement.Name;
import org.interdict.source.bods.Statement.Tells;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All statements of a file, and what they are as entities and relations of a dossier.
final class Statements {
    private final List<Statement> all = new ArrayList<>();

    /// By statement that was replaced: the one that did it.
    private final Map<String, String> replaced = new HashMap<>();

    /// By record: the id of its entity in the dossier.
    private final Map<String, String> ids = new HashMap<>();

    private final Draft draft;
    private final int most;

    Statements(Draft draft, int most) {
        this.draft = draft;
        this.most = most;
    }

    void add(Statement statement) {
        if (statement.tells == Tells.NOTHING) return;
        if (all.size() == most) {
            draft.gap(() -> statement.where, "more than " + most + " statements; it was not read");
            return;
        }
        all.add(statement);
        for (String id : statement.replaces)
            if (!id.equals(statement.id)) replaced.putIfAbsent(id, statement.id);
    }

    /// Adds to the draft what all statements tell.
    void draft() {
        Map<String, List<Statement>> records = new LinkedHashMap<>();
        for (Statement statement : all)
            records.computeIfAbsent(record(statement.key()), _ -> new ArrayList<>()).add(statement);
        for (List<Statement> versions : records.values())
            versions.sort(Comparator.comparing(statement -> statement.date));
        records.forEach(
                (record, versions) -> {
                    if (versions.getLast().tells != Tells.RELATIONSHIP)
                        ids.put(record, entity(versions.getLast()));
                });
        for (List<Statement> versions : records.values())
            if (versions.getLast().tells == Tells.RELATIONSHIP) relationship(versions);
    }

    /// The record of a statement, which is the last one that took its place; in 0.4 it is told.
    private String record(String key) {
        Set<String> passed = new LinkedHashSet<>();
        String at = key;
        while (replaced.containsKey(at) && passed.add(at)) at = replaced.getOrDefault(at, at);
        // The next who asks has one step to go; of statements that replace each other, none.
        for (String one : passed) {
            if (one.equals(at)) replaced.remove(one);
            else replaced.put(one, at);
        }
        return at;
    }

    private String entity(Statement statement) {
        List<String> names = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Name name : statement.names) {
            // In another script it is the same name.
            boolean own =
                    name.type().isEmpty()
                            || name.type().equals("transliteration")
                            || name.type().equals("translation");
            (own ? names : others).add(name.text());
        }
        Map<String, String> identifiers = new LinkedHashMap<>(statement.identifiers);
        identifiers.put(Draft.RECORD, statement.key());
        return draft.add(
                new Entity(
                        "",
                        kind(statement),
                        names,
                        others,
                        statement.country,
                        identifiers,
                        statement.unspecified.isEmpty()
                                ? ""
                                : "not specified: " + statement.unspecified,
                        standing(statement),
                        List.of(source(statement))),
                () -> statement.where);
    }

    private static Entity.Kind kind(Statement statement) {
        if (statement.tells == Tells.PERSON) return Entity.Kind.PERSON;
        return switch (statement.entityType) {
            case "registeredEntity", "legalEntity" -> Entity.Kind.COMPANY;
            case "state", "stateBody" -> Entity.Kind.STATE;
            default -> Entity.Kind.OTHER;
        };
    }

    /// A register and the company itself are primary; what nobody vouches for is reported.
    private static Standing standing(Statement statement) {
        Set<String> types = new HashSet<>(statement.sourceTypes);
        boolean primary =
                types.contains("officialRegister")
                        || types.contains("selfDeclaration")
                        || types.contains("verified");
        return primary ? Standing.CONFIRMED : Standing.REPORTED;
    }

    private String source(Statement statement) {
        String by = statement.publisher.isBlank() ? "an unnamed publisher" : statement.publisher;
        String address =
                !statement.sourceUrl.isBlank() ? statement.sourceUrl : statement.publisherUrl;
        return draft.source(
                "statements of ownership, published by " + by,
                address.isBlank() ? by + ", statements of ownership (BODS)" : address);
    }

    /// What a relationship was from version to version: where a share changed, the one before ends
    /// when the next was told.
    private void relationship(List<Statement> versions) {
        Statement newest = versions.getLast();
        String subject = ids.getOrDefault(record(newest.subject), "");
        String party = ids.getOrDefault(record(newest.party), "");
        if (subject.isEmpty() || party.isEmpty()) {
            draft.gap(
                    () -> newest.where,
                    newest.unspecified.isEmpty()
                            ? "it relates somebody of whom there is no statement"
                            : "the other side is not specified ("
                                    + newest.unspecified
                                    + "); there is nobody to relate");
            return;
        }
        if (newest.interests.isEmpty())
            draft.gap(() -> newest.where, "a relationship without an interest in it");
        History history = new History();
        for (Statement statement : versions) {
            List<History.Part> parts = new ArrayList<>();
            for (Interest interest : statement.interests)
                part(statement, interest, party, subject, statement == newest)
                        .ifPresent(parts::add);
            history.next(parts, statement);
        }
        for (History.Part part : history.all()) draft.add(part.relation(), part::where);
    }

    private Optional<History.Part> part(
            Statement statement, Interest interest, String party, String subject, boolean newest) {
        Interests.Meaning meaning = Interests.of(interest, !statement.components.isEmpty());
        if (meaning.link().isEmpty()) {
            if (newest && !meaning.why().isEmpty()) draft.gap(interest::where, meaning.why());
            return Optional.empty();
        }
        Link link = meaning.link().get();
        return Optional.of(
                new History.Part(
                        new Relation(
                                link,
                                party,
                                subject,
                                link == Link.OWNS ? interest.share() : Share.UNKNOWN,
                                interest.since(),
                                interest.until(),
                                "",
                                standing(statement),
                                List.of(source(statement))),
                        interest.where()));
    }
}
