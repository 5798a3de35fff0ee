package org.interdict.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class NameIndexTest {
    private static Entry<String> organization(String id, String... names) {
        return new Entry<>(id, List.of(names), NameKind.ORGANIZATION, "", List.of());
    }

    private static final NameIndex<String> INDEX =
            NameIndex.of(
                    List.of(
                            organization("tamarind", "Tamarind Lab AG", "ООО «Тамаринд Лаб»"),
                            organization("kestrel", "Kestrel & Sons Ltd"),
                            organization("dahai", "大海科技有限公司"),
                            organization("harbour", "Northern Harbour Bank"),
                            new Entry<>(
                                    "petrov",
                                    List.of("Ivan Sergeyevich Petrov"),
                                    NameKind.PERSON,
                                    "RU",
                                    List.of(new Id("tax", "7701 234 567")))));

    private static List<String> found(String name) {
        return INDEX.search(Query.of(name), 5).stream()
                .map(found -> found.what() + " " + found.decision().id())
                .toList();
    }

    @Test
    void anyNameOfAnEntity() {
        assertEquals(List.of("tamarind match"), found("TAMARIND LAB"));
        assertEquals(List.of("tamarind match"), found("Тамаринд Лаб"));
        assertEquals(List.of("tamarind probable"), found("Tamarin Lab Inc"));
        assertEquals(List.of("tamarind match"), found("Tama Rind Lab"));
        assertEquals(List.of("dahai match"), found("Da Hai Keji"));
        assertEquals(List.of("harbour probable"), found("NHB"));
        assertEquals(List.of("petrov match"), found("Petrov, Ivan"));
        assertEquals(List.of(), found("Wholly Other"));
    }

    @Test
    void anIdentifierFindsWhateverTheName() {
        Query query =
                new Query(
                        "Kestrel Trading",
                        NameKind.ORGANIZATION,
                        "",
                        List.of(new Id("TAX", "7701234567")));
        Found<String> found = INDEX.search(query, 3).getFirst();
        assertEquals("petrov", found.what());
        assertEquals(Decision.PROBABLE, found.decision());
        assertEquals("identifier agrees: tax 7701 234 567", found.features().getFirst().sentence());
    }

    @Test
    void nothingIsFoundInNothing() {
        assertEquals(List.of(), NameIndex.of(List.<Entry<String>>of()).search(Query.of("x"), 3));
        assertEquals(List.of(), INDEX.search(Query.of(""), 3));
    }

    static LongStream seeds() {
        return Long.getLong("seed") == null
                ? LongStream.rangeClosed(1, 5)
                : LongStream.of(Long.getLong("seed"));
    }

    /// Property: what comparing with every name would find, the index finds.
    @ParameterizedTest
    @MethodSource("seeds")
    void findsWhatComparingWithAllFinds(long seed) {
        Random random = new Random(seed);
        Inventing inventing = new Inventing(random, 600);
        List<Entry<Integer>> entries = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            boolean organization = random.nextBoolean();
            String name = organization ? inventing.organization() : inventing.person();
            NameKind kind = organization ? NameKind.ORGANIZATION : NameKind.PERSON;
            entries.add(new Entry<>(i, List.of(name), kind, "", List.of()));
        }
        NameIndex<Integer> index = NameIndex.of(entries);
        Searcher<Integer> searcher = index.searcher();
        NameComparer comparer = new NameComparer();
        List<Reading> readings = new ArrayList<>();
        for (Entry<Integer> entry : entries)
            readings.add(comparer.read(entry.names().getFirst(), entry.kind()));
        int expected = 0;
        int missed = 0;
        List<String> misses = new ArrayList<>();
        for (int q = 0; q < 200; q++) {
            Entry<Integer> meant = entries.get(random.nextInt(entries.size()));
            String name =
                    inventing.distorted(
                            meant.names().getFirst(), meant.kind() == NameKind.ORGANIZATION);
            Query query = new Query(name, meant.kind(), "", List.of());
            Reading reading = comparer.read(name, meant.kind());
            double best = 0;
            String name2 = "";
            for (Reading other : readings) {
                double score = comparer.score(reading, other);
                if (score > best) {
                    best = score;
                    name2 = other.name;
                }
            }
            if (best < Weights.TUNED.probable()) continue;
            expected++;
            List<Found<Integer>> found = searcher.search(query, 3);
            if (found.isEmpty() || found.getFirst().score() < best - 1e-9) {
                missed++;
                misses.add(name + " / " + name2 + " " + best);
            }
        }
        assertTrue(expected > 150, "too few to tell: " + expected);
        assertTrue(missed <= expected / 100, missed + " of " + expected + ": " + misses);
    }

    @Test
    void hostileNamesAreSearchedAndIndexed() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    List<Entry<String>> entries = new ArrayList<>();
                    for (String name : NameComparerTest.hostile())
                        entries.add(organization(name, name));
                    NameIndex<String> index = NameIndex.of(entries);
                    for (String name : NameComparerTest.hostile())
                        assertTrue(index.search(Query.of(name), 3).size() <= 3);
                    assertEquals(
                            Decision.MATCH,
                            index.search(Query.of("x".repeat(10_000)), 1).getFirst().decision());
                });
    }
}
