package org.interdict.cli;

import org.interdict.store.coverage.Coverage;
import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.store.coverage.Stronger;
import org.interdict.sweep.Reach;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Coverage as it is shown: for whose goods, of which organizations, as of which day.
///
/// @param since the first day whose looks are within the age
/// @param reaches of every format that is read
record Covered(
        Coverage coverage,
        Orders orders,
        Set<String> organizations,
        LocalDate asOf,
        LocalDate since,
        Map<String, Reach> reaches) {

    Map<String, Figures> figures() {
        return coverage.figures(organizations);
    }

    Figures total() {
        Figures total = Figures.NONE;
        for (Figures one : figures().values()) total = total.plus(one);
        return total;
    }

    List<ProductFigures> products() {
        return coverage.products(orders.dossiers(), organizations, reaches);
    }

    List<Stronger> stronger() {
        return coverage.stronger(orders.dossiers(), organizations, reaches);
    }

    /// An organization's id for a person.
    static String name(String organization) {
        return organization.isEmpty() ? "(nobody's)" : organization;
    }
}
