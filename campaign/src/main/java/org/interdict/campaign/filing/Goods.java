package org.interdict.campaign.filing;

import java.util.List;

/// One product in a report: on how many assets it is, and of how many that can be said.
///
/// @param supplier the dossier's name
/// @param product `dossier/product`
/// @param name as it is sold
/// @param maker the company that makes it
/// @param description of what sort it is
/// @param versions that were seen
/// @param tally of its cases; as a case is one asset, the total is the number of endpoints
/// @param lookedAt assets of which it can be said whether the product is there
/// @param expected all assets that are known
/// @param methods the formats that looked and could have shown it
/// @param bears whether *none found* may be said of it
public record Goods(
        String supplier,
        String product,
        String name,
        String maker,
        String description,
        List<String> versions,
        Tally tally,
        long lookedAt,
        long expected,
        List<String> methods,
        boolean bears) {
    public Goods {
        versions = List.copyOf(versions);
        methods = List.copyOf(methods);
    }
}
