package org.interdict.yaml;

import org.interdict.ownership.Contradiction;
import org.interdict.ownership.Graph;
import org.interdict.ownership.Place;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What several dossiers owe to each other: what one names of another is there, and what they say
/// of ownership can all be so. [DossierFile] checks each by itself.
public final class Contradictions {
    private final Map<String, Told> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Contradictions() {}

    /// A dossier that is good by itself, and the file that tells it.
    public record Told(Document document, Dossier dossier) {}

    /// All problems between them, each in one of the files and naming the others.
    public static List<Problem> between(List<Told> all) {
        Contradictions check = new Contradictions();
        for (Told told : all) check.add(told);
        for (Told told : check.files.values()) check.ends(told);
        List<Dossier> dossiers = check.files.values().stream().map(Told::dossier).toList();
        for (Contradiction contradiction : Contradiction.of(Graph.of(dossiers)))
            check.add(contradiction);
        return check.problems;
    }

    private void add(Told told) {
        Told first = files.putIfAbsent(told.dossier().id(), told);
        if (first == null) return;
        Node id = value(told.document().root(), "id");
        problem(
                told.document(),
                id,
                "the dossier \"%s\" is already %s; give it another id"
                        .formatted(told.dossier().id(), first.document().file()));
    }

    private void ends(Told told) {
        for (int i = 0; i < told.dossier().relations().size(); i++) {
            Relation relation = told.dossier().relations().get(i);
            Place place = new Place(told.dossier(), Place.Part.RELATION, i);
            end(told, relation.from(), false, value(node(place), "from"));
            end(told, relation.to(), relation.link().leadsToProduct(), value(node(place), "to"));
        }
    }

    private void end(Told told, String end, boolean product, Node where) {
        int colon = end.indexOf(':');
        if (colon < 0) return;
        String id = end.substring(colon + 1);
        Told other = files.get(end.substring(0, colon));
        if (other == null) {
            problem(
                    told.document(),
                    where,
                    "no dossier \"%s\" in suppliers/%s"
                            .formatted(
                                    end.substring(0, colon),
                                    Near.question(end.substring(0, colon), files.keySet())));
            return;
        }
        List<String> known =
                product
                        ? other.dossier().products().stream().map(each -> each.id()).toList()
                        : other.dossier().entities().stream().map(each -> each.id()).toList();
        if (known.contains(id)) return;
        problem(
                told.document(),
                where,
                "no %s \"%s\" in %s%s"
                        .formatted(
                                product ? "product" : "entity",
                                id,
                                other.document().file(),
                                Near.question(id, known)));
    }

    private void add(Contradiction contradiction) {
        Document document = document(contradiction.at());
        problem(
                document,
                told(contradiction.at()),
                contradiction.text(
                        place ->
                                place.dossier().id().equals(contradiction.at().dossier().id())
                                        ? "line " + told(place).line()
                                        : document(place).file() + ':' + told(place).line()));
    }

    private void problem(Document document, Node where, String what) {
        problems.add(new Problem(document.file(), where.line(), where.column(), what));
    }

    private Document document(Place place) {
        Told told = files.get(place.dossier().id());
        if (told == null) throw new IllegalArgumentException("no file of " + place.dossier().id());
        return told.document();
    }

    /// What a problem points at: of a relation where it leads, of an entity its id.
    private Node told(Place place) {
        return value(node(place), place.part() == Place.Part.RELATION ? "to" : "id");
    }

    private Node node(Place place) {
        String list = place.part() == Place.Part.RELATION ? "relations" : "entities";
        return value(document(place).root(), list) instanceof Node.Sequence(var items, _, _)
                ? items.get(place.index())
                : document(place).root();
    }

    private static Node value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entry(key).<Node>map(Node.Entry::value).orElse(mapping)
                : node;
    }
}
