package org.interdict.ownership;

import org.interdict.order.Clause;
import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.Threshold;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Invented companies and persons in a few words: `a` is the entity that the order names.
final class Told {
    private final String id;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, String> renamed = new HashMap<>();

    Told(String id) {
        this.id = id;
    }

    Told() {
        this("one");
    }

    Told owns(String from, String to, double percent) {
        return says(Link.OWNS, from, to, Share.exactly(percent), "", "", Standing.CONFIRMED);
    }

    Told owns(String from, String to, double percent, String since, String until) {
        return says(Link.OWNS, from, to, Share.exactly(percent), since, until, Standing.CONFIRMED);
    }

    Told owns(String from, String to, Share share, Standing standing) {
        return says(Link.OWNS, from, to, share, "", "", standing);
    }

    Told says(Link link, String from, String to) {
        return says(link, from, to, Share.UNKNOWN, "", "", Standing.CONFIRMED);
    }

    Told says(
            Link link,
            String from,
            String to,
            Share share,
            String since,
            String until,
            Standing standing) {
        for (String end : List.of(from, to)) if (end.indexOf(':') < 0) names.add(end);
        relations.add(new Relation(link, from, to, share, since, until, "", standing, List.of()));
        return this;
    }

    /// Gives an entity another name than its id.
    Told named(String entity, String name) {
        renamed.put(entity, name);
        return this;
    }

    Dossier dossier() {
        List<Entity> entities = new ArrayList<>();
        for (String name : names)
            entities.add(
                    new Entity(
                            name,
                            List.of(renamed.getOrDefault(name, name)),
                            List.of(),
                            "",
                            Map.of(),
                            "",
                            Standing.CONFIRMED,
                            List.of()));
        return new Dossier(
                id,
                id,
                LocalDate.EPOCH,
                "",
                List.of(),
                entities,
                relations,
                List.of(),
                List.of(),
                List.of());
    }

    /// How `who` belongs to a group that has `a` and what the order adds: `no`; else the names of
    /// the chain, with `?` for what is open and `~` for what is only reported or disputed.
    String chain(Subject subject, String who, String asOf) {
        Dossier dossier = dossier();
        LocalDate day = asOf.isEmpty() ? LocalDate.MAX : LocalDate.parse(asOf);
        return Graph.of(List.of(dossier))
                .group(subject, day)
                .of(dossier, who)
                .map(
                        membership ->
                                who
                                        + membership.steps().stream()
                                                .map(step -> " " + step.to().id())
                                                .collect(Collectors.joining())
                                        + (membership.open() ? "?" : "")
                                        + (membership.standing() == Standing.CONFIRMED ? "" : "~"))
                .orElse("no");
    }

    String chain(Subject subject, String who) {
        return chain(subject, who, "");
    }

    static Subject order(Threshold ownership, Related... group) {
        return new Subject(
                "one",
                "one",
                List.of("a"),
                Map.of(),
                Set.of(),
                false,
                Set.of(group),
                ownership,
                Optional.empty(),
                new Clause("subject", "", "", "", ""));
    }

    static Subject order(Related... group) {
        return order(Threshold.MAJORITY, group);
    }
}
