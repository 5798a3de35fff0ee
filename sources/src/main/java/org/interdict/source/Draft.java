package org.interdict.source;

import org.interdict.component.Folding;
import org.interdict.ownership.Contradiction;
import org.interdict.ownership.Graph;
import org.interdict.ownership.Place;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.sweep.Gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A dossier that a [DossierReader] makes from somebody else's list. It holds to the rules of
/// dossiers where the list does not: ids are given and unique, names that say too little are left
/// out, and what the list says of ownership and cannot all be so is marked as disputed. Each of
/// these is a gap with its place.
public final class Draft {
    /// Gaps that are named one by one.
    private static final int GAPS = 1_000;

    /// A name of fewer letters and digits is borne by too many others.
    private static final int LETTERS = 3;

    private static final int LONGEST_ID = 60;

    /// Contradictions are settled so often; what is left then is settled at once.
    private static final int PASSES = 40;

    /// The identifier that is an entity's number in the list.
    public static final String RECORD = "record";

    private final String input;
    private final int most;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<Entity> entities = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> wished = new HashMap<>();
    private final Map<Relation, String> relations = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private int untold;

    /// @param input what is read, as gaps name it
    public Draft(String input, Limits limits) {
        this.input = input;
        this.most = limits.entries();
    }

    /// Something that could not be read, or that a dossier cannot say.
    public void gap(org.interdict.sweep.Place where, String what) {
        if (gaps.size() < GAPS) gaps.add(new Gap(input, where.text(), what));
        else untold++;
    }

    /// The gaps so far, the first thousand of them one by one.
    public List<Gap> gaps() {
        List<Gap> all = new ArrayList<>(gaps);
        if (untold > 0)
            all.add(new Gap(input, "", untold + " more such places, which are not listed"));
        return all;
    }

    /// The id of a source of facts; one source for each title and address.
    ///
    /// @param address public, or how the publication is cited
    public String source(String title, String address) {
        String named = text(title).isEmpty() ? "untitled" : text(title);
        String there = text(address).isEmpty() ? named : text(address);
        return sources.computeIfAbsent(
                        named + '\n' + there,
                        _ -> new Source("source-" + (sources.size() + 1), named, there))
                .id();
    }

    /// Adds an entity.
    ///
    /// @param entity its id is a wish, and empty for none; its identifiers have its number in the
    ///   list as `record`
    /// @return the id that it has
    public String add(Entity entity, org.interdict.sweep.Place where) {
        if (entities.size() >= most) {
            if (entities.size() == most)
                gap(where, "more than " + most + " entities; the rest was not taken");
            return "";
        }
        Set<String> folded = new HashSet<>();
        List<String> names = names(entity.names(), folded, where);
        List<String> knownAs = names(entity.knownAs(), folded, where);
        if (names.isEmpty() && !knownAs.isEmpty()) names = List.of(knownAs.removeFirst());
        String wish = entity.id();
        if (wish.isEmpty() && !names.isEmpty()) wish = names.getFirst();
        if (slug(wish).isEmpty()) wish = entity.identifiers().getOrDefault(RECORD, "");
        String id = id(wish);
        if (names.isEmpty()) {
            names = List.of("unnamed " + entity.kind().id() + " " + id);
            gap(where, "it has no name; it stands as \"" + names.getFirst() + "\"");
        }
        Map<String, String> identifiers = new TreeMap<>();
        entity.identifiers()
                .forEach(
                        (kind, number) -> {
                            String slug = slug(kind);
                            if (!slug.isEmpty() && !text(number).isEmpty())
                                identifiers.putIfAbsent(slug, text(number));
                        });
        identifiers.putIfAbsent(RECORD, id);
        entities.add(
                new Entity(
                        id,
                        entity.kind(),
                        names,
                        knownAs,
                        country(entity.country(), where),
                        identifiers,
                        text(entity.note()),
                        entity.standing(),
                        entity.sources()));
        return id;
    }

    /// Adds a relation between entities that were added, or will be; the same one told twice is
    /// one.
    public void add(Relation relation, org.interdict.sweep.Place where) {
        if (relations.size() < most) relations.putIfAbsent(relation, where.text());
        else gap(where, "more than " + most + " relations; it was not taken");
    }

    private List<String> names(
            List<String> told, Set<String> folded, org.interdict.sweep.Place where) {
        List<String> names = new ArrayList<>();
        for (String one : told) {
            String name = text(one);
            if (name.isEmpty()) continue;
            if (name.codePoints().filter(Character::isLetterOrDigit).count() < LETTERS)
                gap(where, "the name \"" + name + "\" has too few letters; it was left out");
            else if (folded.add(Folding.fold(name))) names.add(name);
        }
        return names;
    }

    private String country(String told, org.interdict.sweep.Place where) {
        if (told.isEmpty()) return "";
        // A part of a country, as ISO 3166-2 writes it: US-DE.
        String code = told.matches("[A-Z]{2}-.+") ? told.substring(0, 2) : told;
        if (code.matches("[A-Z]{2}")) return code;
        gap(where, "\"" + text(told) + "\" is no code of a country; it was left out");
        return "";
    }

    /// Text in one line, without characters that are none.
    private static String text(String told) {
        StringBuilder text = new StringBuilder();
        told.codePoints()
                .forEach(
                        c -> {
                            boolean blank = Character.isISOControl(c) || Character.isWhitespace(c);
                            boolean half =
                                    c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
                            text.appendCodePoint(blank ? ' ' : half ? 0xfffd : c);
                        });
        return text.toString().strip().replaceAll(" {2,}", " ");
    }

    private String id(String wish) {
        String slug = slug(wish);
        if (slug.isEmpty()) slug = "entity";
        if (slug.length() > LONGEST_ID) slug = slug.substring(0, LONGEST_ID);
        String id = slug;
        while (!ids.add(id)) id = slug + "-" + (wished.merge(slug, 1, Integer::sum) + 1);
        return id;
    }

    /// Lower-case letters, digits and hyphens.
    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_.]+", "-")
                .replaceAll("^[-_.]+|-+$", "");
    }

    /// Whether no entity was added.
    public boolean isEmpty() {
        return entities.isEmpty();
    }

    /// The dossier of all that was added.
    ///
    /// @throws IllegalStateException if no entity was
    public Dossier dossier(String id, String name, LocalDate checked) {
        if (entities.isEmpty()) throw new IllegalStateException("a dossier without entities");
        for (Relation relation : List.copyOf(relations.keySet())) {
            if (ids.contains(relation.from()) && ids.contains(relation.to())) continue;
            String where = relations.remove(relation);
            gap(() -> String.valueOf(where), "it names an entity that is not in the list");
        }
        for (int pass = 1; ; pass++) {
            Dossier dossier = made(id, name, checked);
            List<Contradiction> found = Contradiction.of(Graph.of(List.of(dossier)));
            if (found.isEmpty()) return dossier;
            for (Contradiction contradiction : found) settle(contradiction, dossier);
            if (pass == PASSES) settleAll();
        }
    }

    private Dossier made(String id, String name, LocalDate checked) {
        Set<String> cited = new HashSet<>();
        for (Entity entity : entities) cited.addAll(entity.sources());
        for (Relation relation : relations.keySet()) cited.addAll(relation.sources());
        return new Dossier(
                id,
                text(name),
                checked,
                "",
                sources.values().stream().filter(source -> cited.contains(source.id())).toList(),
                entities,
                List.copyOf(relations.keySet()),
                List.of(),
                List.of(),
                List.of());
    }

    /// Takes out of a contradiction what has ended, or else what was told last.
    private void settle(Contradiction contradiction, Dossier dossier) {
        int at = contradiction.at().index();
        String told = contradiction.text(place -> named(place, dossier));
        if (contradiction.at().part() == Place.Part.RELATION) {
            Relation last = dossier.relations().get(at);
            for (Place place : contradiction.places()) {
                Relation one = dossier.relations().get(place.index());
                if (!one.until().isEmpty()) last = one;
            }
            dispute(last, told);
            return;
        }
        Entity entity = entities.get(at);
        gap(() -> entity.id(), told + "; its numbers were left out");
        entities.set(
                at,
                new Entity(
                        entity.id(),
                        entity.kind(),
                        entity.names(),
                        entity.knownAs(),
                        entity.country(),
                        Map.of(RECORD, entity.identifiers().getOrDefault(RECORD, entity.id())),
                        entity.note(),
                        entity.standing(),
                        entity.sources()));
    }

    private String named(Place place, Dossier dossier) {
        return place.part() == Place.Part.RELATION
                ? relations.getOrDefault(dossier.relations().get(place.index()), "above")
                : dossier.entities().get(place.index()).id();
    }

    private void dispute(Relation relation, String told) {
        String where = relations.remove(relation);
        if (where == null) return; // another contradiction took it out
        gap(() -> where, told + "; it stands as disputed");
        relations.putIfAbsent(
                new Relation(
                        relation.link(),
                        relation.from(),
                        relation.to(),
                        relation.share(),
                        relation.since(),
                        relation.until(),
                        "the list contradicts itself here",
                        Standing.DISPUTED,
                        relation.sources()),
                where);
    }

    /// For a list that is nothing but contradictions.
    private void settleAll() {
        for (Relation relation : List.copyOf(relations.keySet())) {
            boolean ownership =
                    relation.link() == Relation.Link.OWNS
                            || relation.link() == Relation.Link.CONTROLS;
            if (ownership && relation.standing() != Standing.DISPUTED)
                dispute(relation, "the list contradicts itself in too many places");
        }
    }
}
