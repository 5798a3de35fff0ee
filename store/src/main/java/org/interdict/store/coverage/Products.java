package org.interdict.store.coverage;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What shows a product.
final class Products {
    private Products() {}

    /// The kinds of the traces by which alone it can be found. A name is one; what is said of the
    /// supplier only is none: it does not say which product.
    static Set<Kind> kinds(Dossier dossier, Product product) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!product.names().isEmpty()) kinds.add(Kind.NAME);
        for (Indicator indicator : dossier.indicators())
            if (indicator.product().equals(product.id())
                    && indicator.strength() != Strength.CORROBORATING) kinds.add(indicator.kind());
        return kinds;
    }

    /// The formats that could show one of these kinds, those that show most of them first.
    static List<String> methods(Set<Kind> kinds, Map<String, Reach> all) {
        List<String> methods = new ArrayList<>();
        for (Map.Entry<String, Reach> one : new TreeMap<>(all).entrySet())
            if (met(kinds, one.getValue().kinds()) > 0) methods.add(one.getKey());
        methods.sort(
                Collections.reverseOrder(
                        (one, other) -> {
                            int ones = met(kinds, reach(one, all).kinds());
                            int others = met(kinds, reach(other, all).kinds());
                            return ones != others
                                    ? Integer.compare(ones, others)
                                    : other.compareTo(one);
                        }));
        return methods;
    }

    private static Reach reach(String format, Map<String, Reach> all) {
        Reach reach = all.get(format);
        if (reach == null) throw new IllegalStateException("no reach of " + format);
        return reach;
    }

    private static int met(Set<Kind> kinds, Set<Kind> reach) {
        int met = 0;
        for (Kind kind : kinds) if (reach.contains(kind)) met++;
        return met;
    }
}
