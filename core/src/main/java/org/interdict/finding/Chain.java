package org.interdict.finding;

import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a company belongs to the subject of an order.
///
/// @param steps from the company to one that the order names; none if it is named itself
record Chain(List<Step> steps) {
    /// The shortest chain from `entity` to a company that the order names, through relations that
    /// the order counts. Nothing if there is none: the company is not of the group, as far as the
    /// dossier knows.
    static Optional<Chain> from(Entity entity, Dossier dossier, Subject subject) {
        Map<String, List<Step>> known = new HashMap<>();
        ArrayDeque<Entity> next = new ArrayDeque<>(List.of(entity));
        known.put(entity.id(), List.of());
        while (!next.isEmpty()) {
            Entity here = next.remove();
            List<Step> steps = known.getOrDefault(here.id(), List.of());
            if (here.names().stream().anyMatch(subject.named()::contains))
                return Optional.of(new Chain(steps));
            for (Relation relation : dossier.relations()) {
                boolean forward = relation.from().equals(here.id());
                if (!(forward || relation.to().equals(here.id()))
                        || !counts(relation, forward, subject)) continue;
                dossier.entity(forward ? relation.to() : relation.from())
                        .filter(there -> !known.containsKey(there.id()))
                        .ifPresent(
                                there -> {
                                    List<Step> longer = new ArrayList<>(steps);
                                    longer.add(
                                            new Step(
                                                    Step.How.BELONGS_TO,
                                                    name(here),
                                                    (forward
                                                                    ? relation.link().id()
                                                                    : inverse(relation.link()))
                                                            + " "
                                                            + name(there),
                                                    relation.standing(),
                                                    Paths.sources(dossier, relation.sources())));
                                    known.put(there.id(), longer);
                                    next.add(there);
                                });
            }
        }
        return Optional.empty();
    }

    /// Whether the order follows this relation from the company towards its subject.
    ///
    /// @param forward whether the company is the relation's `from`
    private static boolean counts(Relation relation, boolean forward, Subject subject) {
        boolean majority = relation.share() > 50; // percent: "majority ownership"
        return switch (relation.link()) {
            case OWNS -> owns(subject, forward, majority);
            case CONTROLS ->
                    any(
                            subject,
                            Related.CONTROL,
                            Related.AFFILIATE,
                            forward ? Related.PARENT : Related.SUBSIDIARY);
            case SUCCESSOR_OF -> any(subject, forward ? Related.SUCCESSOR : Related.PREDECESSOR);
            case AFFILIATE_OF -> any(subject, Related.AFFILIATE);
        };
    }

    /// @param up whether the company owns, so that the one nearer to the subject is owned
    private static boolean owns(Subject subject, boolean up, boolean majority) {
        if (majority && any(subject, Related.CONTROL)) return true;
        if (up) return any(subject, Related.PARENT, Related.AFFILIATE);
        return any(subject, Related.SUBSIDIARY, Related.AFFILIATE)
                || (majority && any(subject, Related.MAJORITY_OWNED));
    }

    private static boolean any(Subject subject, Related... wanted) {
        for (Related related : wanted) if (subject.group().contains(related)) return true;
        return false;
    }

    private static String inverse(Relation.Link link) {
        return switch (link) {
            case OWNS -> "owned by";
            case CONTROLS -> "controlled by";
            case SUCCESSOR_OF -> "preceded";
            case AFFILIATE_OF -> "affiliate of";
        };
    }

    static String name(Entity entity) {
        return entity.names().isEmpty() ? entity.id() : entity.names().getFirst();
    }
}
