package org.interdict.ownership;

import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;

/// Where a dossier says something.
///
/// @param index among the dossier's parts of this sort
public record Place(Dossier dossier, Part part, int index) {
    /// A sort of parts.
    public enum Part {
        ENTITY,
        RELATION
    }

    static Place of(Nodes.Entry entry) {
        return new Place(entry.dossier(), Part.ENTITY, entry.index());
    }

    Relation relation() {
        return dossier.relations().get(index);
    }

    Entity entity() {
        return dossier.entities().get(index);
    }
}
