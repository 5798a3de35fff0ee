package org.interdict.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.supplier.Relation.Link;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Whose names speak for a supplier: invented companies around `a`, the supplier itself.
class DossierTest {
    @Test
    void daughtersAndMothersOfMoreThanHalf() {
        assertEquals(
                Set.of("a", "daughter", "mother", "unknown"),
                group(
                        owns("a", "daughter", Share.exactly(100), ""),
                        owns("mother", "a", Share.between(50.000001, 100), ""),
                        owns("unknown", "a", Share.UNKNOWN, "")));
    }

    @Test
    void aStakeOfHalfOrLessHasGoodsOfItsOwn() {
        assertEquals(
                Set.of("a"),
                group(
                        owns("holder", "a", Share.exactly(41.55), ""),
                        owns("a", "venture", Share.exactly(50), ""),
                        owns("state-group", "holder", Share.exactly(100), "")));
    }

    @Test
    void whatWasSoldIsNobodysOfTheSupplier() {
        assertEquals(
                Set.of("a"),
                group(
                        owns("a", "sold", Share.exactly(100), "2020-11-17"),
                        owns("sold", "later", Share.exactly(100), "")));
    }

    private static Relation owns(String from, String to, Share share, String until) {
        return new Relation(
                Link.OWNS, from, to, share, "", until, "", Standing.CONFIRMED, List.of("site"));
    }

    private static Set<String> group(Relation... relations) {
        List<Entity> entities =
                Stream.concat(
                                Stream.of("a"),
                                Stream.of(relations).flatMap(r -> Stream.of(r.from(), r.to())))
                        .distinct()
                        .map(DossierTest::entity)
                        .toList();
        return new Dossier(
                        "a",
                        "A",
                        LocalDate.of(2026, 11, 24),
                        "",
                        List.of(new Source("site", "a site", "https://a.example/")),
                        entities,
                        List.of(relations),
                        List.of(),
                        List.of(),
                        List.of())
                .group();
    }

    private static Entity entity(String id) {
        return new Entity(
                id, List.of(id), List.of(), "", Map.of(), "", Standing.CONFIRMED, List.of("site"));
    }
}
