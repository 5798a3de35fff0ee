package org.interdict.campaign.filing;

import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.sweep.Reach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How much was looked at, of the organizations that a report speaks of.
///
/// @param since the first day whose looks count
/// @param units figures by organization; one that has no assets has none
/// @param groups organizations that only hold others: of them no assets of their own are expected
/// @param products of all dossiers that the order is about
/// @param reaches of every format that is read
public record Looked(
        LocalDate since,
        Map<String, Figures> units,
        List<String> groups,
        List<ProductFigures> products,
        Map<String, Reach> reaches) {
    public Looked {
        units = Map.copyOf(units);
        groups = List.copyOf(groups);
        products = List.copyOf(products);
        reaches = Map.copyOf(reaches);
    }

    Figures total() {
        Figures total = Figures.NONE;
        for (Figures one : units.values()) total = total.plus(one);
        return total;
    }
}
