package org.interdict.watch;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;

import java.util.List;

/// A company or a product that bears a name. What its occurrence in a text amounts to depends on
/// the field and the place; the indicator is made then.
///
/// @param name as the dossier writes it
/// @param folded the name's words
/// @param product an id of the dossier, empty for a company
record Named(
        Role role,
        Dossier dossier,
        String name,
        String folded,
        String product,
        Standing standing,
        List<String> sources) {
    enum Role {
        PRODUCT,
        LEGAL,
        BRAND
    }

    Indicator indicator(Kind kind, Strength strength) {
        boolean legal = role == Role.LEGAL && kind.isParty() && strength == Strength.NAMED;
        return new Indicator(kind, name, product, strength, standing, legal, "", sources);
    }
}
