package org.interdict.ownership;

import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.Threshold;
import org.interdict.supplier.Relation.Link;

import java.util.Set;

/// Which relations an order follows from a company that belongs to its subject to the next.
///
/// A company is in one of four phases, by how it came to belong. From [#NAMED] the order may be
/// followed in every direction that it covers. From an owner, [#UP], further up, and down again
/// only where what is under common control is covered. From what is held, [#DOWN], only further
/// down: whoever else owns a part of it does not belong. From a [#LEAF] nowhere.
final class Rule {
    static final int NAMED = 0;
    static final int UP = 1;
    static final int DOWN = 2;
    static final int LEAF = 3;
    static final int PHASES = 4;

    /// What an order says of a step.
    enum Answer {
        NO,
        /// The order's words leave it open.
        OPEN,
        YES
    }

    private final Set<Related> group;
    private final Threshold ownership;

    /// Whether shares of all owners of the group are added up.
    final boolean together;

    /// Whether any share upward is at least a question.
    final boolean minorUp;

    private final boolean minorDown;
    private final boolean heldUp;
    private final boolean heldDown;
    private final boolean heldSideways;

    Rule(Subject subject) {
        group = subject.group();
        ownership = subject.ownership();
        together = ownership.together();
        heldUp = any(Related.PARENT, Related.CONTROL, Related.AFFILIATE);
        heldSideways = any(Related.CONTROL, Related.AFFILIATE);
        heldDown = heldSideways || any(Related.SUBSIDIARY, Related.MAJORITY_OWNED, Related.OWNED);
        minorUp = any(Related.AFFILIATE);
        minorDown = any(Related.AFFILIATE, Related.OWNED);
    }

    private boolean any(Related... wanted) {
        for (Related related : wanted) if (group.contains(related)) return true;
        return false;
    }

    /// Whether a share, or a sum of shares, reaches the threshold.
    boolean reaches(long share) {
        return ownership.isReachedBy(share);
    }

    /// Whether what is held by the threshold is covered.
    boolean holdsDown(int phase) {
        return switch (phase) {
            case NAMED, DOWN -> heldDown;
            case UP -> heldSideways;
            default -> false;
        };
    }

    /// Whether any share in a company is at least a question.
    boolean minorDown(int phase) {
        return minorDown && (phase == NAMED || phase == DOWN);
    }

    /// Whether an owner by the threshold is covered.
    boolean holdsUp(int phase) {
        return heldUp && (phase == NAMED || phase == UP);
    }

    /// What the order says of a relation other than ownership.
    ///
    /// @param forward from the relation's `from` to its `to`
    Answer follows(Link link, boolean forward, int phase) {
        boolean same = phase != LEAF;
        return switch (link) {
            case CONTROLS -> forward ? controlled(phase) : yes(holdsUp(phase));
            case SUCCESSOR_OF ->
                    yes(same && any(forward ? Related.PREDECESSOR : Related.SUCCESSOR));
            case ASSIGNEE_OF -> yes(same && !forward && any(Related.ASSIGNEE));
            case AFFILIATE_OF -> affiliate(same);
            case OPERATES_FOR -> yes(same && !forward && any(Related.OPERATES_FOR));
            case ALIAS_OF, RENAMED_TO -> Answer.YES;
            case OWNS, OFFICER_OF, RESELLS, HOSTS, SIGNS, BUNDLES -> Answer.NO;
        };
    }

    private Answer controlled(int phase) {
        if (phase == UP) return yes(heldSideways);
        if (phase == LEAF) return Answer.NO;
        if (heldSideways || any(Related.SUBSIDIARY)) return Answer.YES;
        return any(Related.OWNED) ? Answer.OPEN : Answer.NO; // by contract, without a share
    }

    /// They belong together, and nobody says whether by control.
    private Answer affiliate(boolean same) {
        if (same && any(Related.AFFILIATE)) return Answer.YES;
        return same && any(Related.CONTROL) ? Answer.OPEN : Answer.NO;
    }

    private static Answer yes(boolean covered) {
        return covered ? Answer.YES : Answer.NO;
    }

    /// In which phase the next company is after a step of a relation other than ownership.
    static int next(Link link, boolean forward, int phase) {
        return switch (link) {
            case CONTROLS -> forward ? DOWN : UP;
            case OPERATES_FOR -> DOWN;
            default -> phase;
        };
    }
}
