package org.interdict.campaign.filing;

import java.util.List;
import java.util.Map;

/// What the cases of one order and one filer come to, as of a time.
///
/// @param products by `dossier/product`
/// @param units by organization: how many assets have something that the order prohibits
/// @param assets that do, each once
/// @param stale why the cases do not tell all that was looked at; empty if they do
public record Found(
        Map<String, Count> products, Map<String, Long> units, long assets, List<String> stale) {
    public static final Found NOTHING = new Found(Map.of(), Map.of(), 0, List.of());

    public Found {
        products = Map.copyOf(products);
        units = Map.copyOf(units);
        stale = List.copyOf(stale);
    }

    /// Of one product.
    ///
    /// @param versions that were seen, sorted
    public record Count(List<String> versions, Tally tally) {
        public Count {
            versions = List.copyOf(versions);
        }
    }

    Tally tally() {
        Tally sum = Tally.NONE;
        for (Count one : products.values()) sum = sum.plus(one.tally());
        return sum;
    }
}
