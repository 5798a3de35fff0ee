package org.interdict.report;

import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Goods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Products of which nothing was found, and of which the same can be said of as many assets by the
/// same methods: a person reads them in one row.
///
/// @param goods at least one
public record Alike(List<Goods> goods) {
    public Alike {
        goods = List.copyOf(goods);
    }

    /// In the order of the report.
    public static List<Alike> of(Filing filing) {
        Map<String, List<Goods>> rows = new LinkedHashMap<>();
        for (Goods one : filing.goods())
            if (one.tally().total() == 0 && one.tally().review() == 0)
                rows.computeIfAbsent(
                                one.supplier()
                                        + '\n'
                                        + one.maker()
                                        + '\n'
                                        + one.lookedAt()
                                        + '\n'
                                        + one.expected()
                                        + '\n'
                                        + one.methods(),
                                _ -> new ArrayList<>())
                        .add(one);
        List<Alike> alike = new ArrayList<>();
        for (List<Goods> row : rows.values()) alike.add(new Alike(row));
        return alike;
    }

    /// Those of which something was found, or is asked.
    public static List<Goods> there(Filing filing) {
        return filing.goods().stream()
                .filter(one -> one.tally().total() > 0 || one.tally().review() > 0)
                .toList();
    }

    public Goods first() {
        return goods.getFirst();
    }

    /// `Kaspersky, made by AO Kaspersky Lab: Kaspersky Free (kaspersky/kaspersky-free: software);
    /// …`
    public String names() {
        List<String> names = new ArrayList<>();
        for (Goods one : goods) {
            String sort = one.description().isEmpty() ? "" : ": " + one.description();
            names.add(one.name() + " (" + one.product() + sort + ")");
        }
        return first().supplier()
                + ", made by "
                + first().maker()
                + ": "
                + String.join("; ", names);
    }
}
