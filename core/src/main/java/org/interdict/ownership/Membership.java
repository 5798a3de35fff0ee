package org.interdict.ownership;

import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Standing;

import java.util.List;

/// How an entity belongs to an order's subject.
///
/// @param standing of its weakest relation
/// @param open whether a question is left although all is as it is told: whether a share that is
///   not known well enough reaches the order's threshold, or whether the order's words mean such a
///   relation
/// @param steps from the entity to one that the order names; none if it is named itself
public record Membership(Standing standing, boolean open, List<Step> steps) {
    public Membership {
        steps = List.copyOf(steps);
    }

    /// Whether nothing is left to ask.
    public boolean isSure() {
        return standing == Standing.CONFIRMED && !open;
    }

    /// One entity belongs because the next one does.
    ///
    /// @param forward whether `from` is the relation's own `from`
    /// @param grounds what says so; more than one where several owners hold `from` together, `to`
    ///   first
    public record Step(Entity from, Entity to, boolean forward, List<Basis> grounds) {
        public Step {
            grounds = List.copyOf(grounds);
        }

        public Relation relation() {
            return grounds.getFirst().relation();
        }
    }

    /// What a step rests on.
    ///
    /// @param dossier which tells the relation
    /// @param owner the relation's own `from`
    public record Basis(Relation relation, Dossier dossier, Entity owner) {}
}
