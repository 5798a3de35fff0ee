package org.interdict.source.parties;

import org.interdict.name.Id;
import org.interdict.name.NameKind;
import org.interdict.source.DossierReader;
import org.interdict.source.Draft;
import org.interdict.source.Gaps;
import org.interdict.source.Input;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Standing;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Takes the names of any list of parties into a dossier: sanctions lists, entity lists, vendors.
/// That somebody stands on a list is all that it says.
public final class NamesReader implements DossierReader {
    @Override
    public String format() {
        return "names";
    }

    @Override
    public String summary() {
        return "names of a list of companies and persons: CSV, JSON, JSON lines, such as the"
                + " Consolidated Screening List or FollowTheMoney";
    }

    @Override
    public void read(Input input, Draft draft) throws IOException {
        String source = draft.source("the list " + input.name(), "");
        PartyList.read(input, new Gaps(draft::gap), party -> add(party, source, draft));
    }

    private static void add(Party party, String source, Draft draft) {
        Map<String, String> identifiers = new TreeMap<>();
        if (!party.key().isEmpty()) identifiers.put(Draft.RECORD, party.key());
        for (Id id : party.identifiers())
            identifiers.putIfAbsent(id.scheme().isEmpty() ? "number" : id.scheme(), id.value());
        draft.add(
                new Entity(
                        "",
                        kind(party.kind()),
                        party.names(),
                        List.of(),
                        country(party.country()),
                        identifiers,
                        "",
                        Standing.REPORTED,
                        List.of(source)),
                party::where);
    }

    private static Entity.Kind kind(NameKind kind) {
        return switch (kind) {
            case PERSON -> Entity.Kind.PERSON;
            case ORGANIZATION -> Entity.Kind.COMPANY;
            case UNKNOWN -> Entity.Kind.OTHER;
        };
    }

    /// A dossier writes countries as ISO 3166 does; another word stays with the list.
    private static String country(String written) {
        return written.matches("[A-Za-z]{2}") ? written.toUpperCase(java.util.Locale.ROOT) : "";
    }
}
