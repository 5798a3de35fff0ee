package org.interdict.campaign.filing;

import org.interdict.component.Kind;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Product;
import org.interdict.yaml.Library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reports of an invented department with two components, on the orders that the program carries.
final class Drafts {
    static final Library LIBRARY = Library.carried();
    static final Instant AS_OF = Instant.parse("2017-10-13T16:00:00Z");
    static final String PRODUCT = "kaspersky/kaspersky-endpoint-security-windows";
    static final Filer WORKS =
            new Filer(
                    Filer.Kind.ORGANIZATION,
                    "works",
                    "Department of Works",
                    List.of("works", "roads", "parks"));
    static final Map<String, String> NAMES =
            Map.of(
                    "works",
                    "Department of Works",
                    "roads",
                    "Office of Roads",
                    "parks",
                    "Park Service");

    private Drafts() {}

    static Order order(String id) {
        return LIBRARY.order(id).orElseThrow();
    }

    static Milestone milestone(Order order, String id) {
        for (Milestone one : order.milestones()) if (one.id().equals(id)) return one;
        throw new AssertionError(id);
    }

    /// @param known assets of each organization
    /// @param could of how many of them it can be said whether any product is there
    static Looked looked(Order order, Map<String, Long> known, Map<String, Long> could) {
        long all = 0;
        long said = 0;
        var units = new java.util.HashMap<String, Figures>();
        for (Map.Entry<String, Long> one : known.entrySet()) {
            long seen = could.getOrDefault(one.getKey(), 0L);
            all += one.getValue();
            said += seen;
            units.put(
                    one.getKey(),
                    new Figures(
                            one.getValue(),
                            seen,
                            0,
                            one.getValue() - seen,
                            0,
                            0,
                            Map.of("dpkg", seen)));
        }
        List<ProductFigures> products = new ArrayList<>();
        for (String supplier : order.suppliers()) {
            Dossier dossier = LIBRARY.dossier(supplier).orElseThrow();
            for (Product product : dossier.products())
                products.add(
                        new ProductFigures(
                                dossier,
                                product,
                                Set.of(Kind.NAME),
                                said,
                                0,
                                0,
                                all - said,
                                List.of("dpkg")));
        }
        return new Looked(LocalDate.of(2017, 9, 13), units, List.of("works"), products, Map.of());
    }

    static Looked whole(Order order) {
        Map<String, Long> all = Map.of("roads", 7L, "parks", 3L);
        return looked(order, all, all);
    }

    static Found found(Tally tally) {
        return new Found(
                Map.of(PRODUCT, new Found.Count(List.of("10.3", "11.0"), tally)),
                Map.of("roads", tally.total()),
                tally.total(),
                List.of());
    }

    static Tally foundOnly(long count) {
        return new Tally(count, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static Filing filing(
            String order,
            String milestone,
            Filer filer,
            Found found,
            Looked looked,
            String override,
            String... answers) {
        Order of = order(order);
        Milestone asked = milestone(of, milestone);
        Answers given = new Answers(of, asked);
        for (String answer : answers) given.add(answer);
        return new Draft(of, asked, filer, found, looked, NAMES)
                .filing(
                        new Draft.Given(
                                1, Optional.empty(), AS_OF, "test", override, List.of(), List.of()),
                        given);
    }

    static Filing identify(Found found, Looked looked, String override) {
        return filing("bod-17-01", "identify", WORKS, found, looked, override);
    }

    static Line line(Filing filing, String element) {
        for (Line line : filing.lines()) if (line.element().equals(element)) return line;
        throw new AssertionError(element);
    }
}
