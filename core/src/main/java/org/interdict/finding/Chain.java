package org.interdict.finding;

import org.interdict.order.Subject;
import org.interdict.ownership.Group;
import org.interdict.ownership.Membership;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a company belongs to the subject of an order.
///
/// @param steps from the company to one that the order names; none if it is named itself
/// @param question what a person must answer before the company surely belongs; else empty
record Chain(List<Step> steps, String question) {
    /// The surest chain, and of those the shortest, from `entity` to a company that the order
    /// names, through relations that the order counts. Nothing if there is none: the company is not
    /// of the group, as far as the dossiers know.
    ///
    /// @param dossier where the entity stands
    /// @param group worked out once for an order and a day, and asked often
    static Optional<Chain> of(Entity entity, Dossier dossier, Group group, Subject subject) {
        return group.of(dossier, entity.id()).map(membership -> of(membership, subject));
    }

    private static Chain of(Membership membership, Subject subject) {
        List<Step> steps = new ArrayList<>();
        for (Membership.Step step : membership.steps()) steps.add(step(step));
        return new Chain(steps, question(membership, subject));
    }

    private static Step step(Membership.Step step) {
        Standing standing = Standing.CONFIRMED;
        List<Source> sources = new ArrayList<>();
        StringBuilder to = new StringBuilder();
        for (Membership.Basis basis : step.grounds()) {
            Relation relation = basis.relation();
            standing = standing.weaker(relation.standing());
            for (Source source : Paths.sources(basis.dossier(), relation.sources()))
                if (!sources.contains(source)) sources.add(source);
            if (to.isEmpty()) {
                to.append(step.forward() ? forward(relation.link()) : inverse(relation.link()))
                        .append(' ')
                        .append(name(step.to()));
            } else {
                to.append(" together with ").append(name(basis.owner()));
            }
            to.append(details(relation));
        }
        return new Step(Step.How.BELONGS_TO, name(step.from()), to.toString(), standing, sources);
    }

    /// Share and dates of a relation: ` (69.8 %, since 2016-05)`.
    private static String details(Relation relation) {
        List<String> details = new ArrayList<>();
        if (relation.share().isKnown()) details.add(relation.share().text());
        if (!relation.since().isEmpty()) details.add("since " + relation.since());
        if (!relation.until().isEmpty()) details.add("until " + relation.until());
        return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
    }

    /// What is not sure: first what is only reported, then what stays open although it is so.
    private static String question(Membership membership, Subject subject) {
        for (Membership.Step step : membership.steps()) {
            Step said = step(step);
            if (said.standing() != Standing.CONFIRMED)
                return "it is only "
                        + said.standing().id()
                        + " that "
                        + sentence(step)
                        + ": is it so?";
        }
        if (membership.standing() != Standing.CONFIRMED)
            return "the company that the order names is only "
                    + membership.standing().id()
                    + ": is it the one?";
        return membership.open() ? open(membership, subject) : "";
    }

    private static String open(Membership membership, Subject subject) {
        for (Membership.Step step : membership.steps()) {
            String is = sentence(step);
            switch (step.relation().link()) {
                case OWNS -> {
                    if (!surely(step, subject))
                        return is
                                + ": is it "
                                + subject.ownership().text()
                                + ", or does the order mean less?";
                }
                case AFFILIATE_OF -> {
                    if (!subject.group().contains(Subject.Related.AFFILIATE))
                        return is + ": does one control the other, or a third both?";
                }
                case CONTROLS -> {
                    if (subject.group().contains(Subject.Related.OWNED))
                        return is + ": does that make it owned, as the order means it?";
                }
                default -> {}
            }
        }
        return "is the company of that name the one which the order names? Its country is not"
                + " known";
    }

    /// Whether the least that the owners can have is enough.
    private static boolean surely(Membership.Step step, Subject subject) {
        long least = 0;
        for (Membership.Basis basis : step.grounds()) least += basis.relation().share().least();
        return subject.ownership().isReachedBy(least);
    }

    /// From the relation's `from` to its `to`.
    private static String forward(Relation.Link link) {
        return switch (link) {
            case OWNS -> "owns";
            case CONTROLS -> "controls";
            case OFFICER_OF -> "officer of";
            case ALIAS_OF -> "another name of";
            case RENAMED_TO -> "renamed to";
            case SUCCESSOR_OF -> "successor of";
            case ASSIGNEE_OF -> "assignee of";
            case AFFILIATE_OF -> "affiliate of";
            case OPERATES_FOR -> "doing business for";
            case RESELLS, HOSTS, SIGNS, BUNDLES -> link.id();
        };
    }

    private static String inverse(Relation.Link link) {
        return switch (link) {
            case OWNS -> "owned by";
            case CONTROLS -> "controlled by";
            case OFFICER_OF -> "led by";
            case ALIAS_OF -> "also called";
            case RENAMED_TO -> "the later name of";
            case SUCCESSOR_OF -> "predecessor of";
            case ASSIGNEE_OF -> "assignor of";
            case AFFILIATE_OF -> "affiliate of";
            case OPERATES_FOR -> "supported by";
            case RESELLS, HOSTS, SIGNS, BUNDLES -> link.id();
        };
    }

    /// `Acme Ltd. is owned by Acme AG`, `Acme AG owns Acme Ltd.`
    private static String sentence(Membership.Step step) {
        Step said = step(step);
        boolean verb =
                step.forward()
                        && switch (step.relation().link()) {
                            case OWNS, CONTROLS -> true;
                            default -> false;
                        };
        return said.from() + (verb ? " " : " is ") + said.to();
    }

    static String name(Entity entity) {
        return entity.names().isEmpty() ? entity.id() : entity.names().getFirst();
    }
}
