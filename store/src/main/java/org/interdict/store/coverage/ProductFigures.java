package org.interdict.store.coverage;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Product;

import java.util.List;
import java.util.Set;

/// Of how many assets it can be said whether a product is there. `could + couldNot + older + never`
/// are all that are known.
///
/// @param kinds of the traces that show the product
/// @param could looked at within the age by a whole look whose reach has one of the kinds
/// @param couldNot looked at within the age, and no such look was among them
/// @param older looked at before that only
/// @param never never looked at
/// @param methods the formats that could show it, those that show most of its kinds first
public record ProductFigures(
        Dossier dossier,
        Product product,
        Set<Kind> kinds,
        long could,
        long couldNot,
        long older,
        long never,
        List<String> methods) {
    public ProductFigures {
        kinds = Set.copyOf(kinds);
        methods = List.copyOf(methods);
    }

    /// All assets that are known.
    public long known() {
        return could + couldNot + older + never;
    }

    /// Whether *none found* may be said of this product: there are assets, and each was looked at
    /// within the age by what could have shown it.
    public boolean bears() {
        return could > 0 && could == known();
    }
}
