package org.interdict.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.campaign.cases.CaseState;
import org.interdict.campaign.view.FindingQueries.Finding;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

class CountingTest {
    private static final List<CaseState> STATES = List.of(CaseState.values());

    private static Finding finding(
            String asset, String product, CaseState state, String... verdicts) {
        return new Finding(
                asset, "roads", "", "acme", product, List.of("1"), List.of(verdicts), state);
    }

    @Test
    void byTheVerdictOfTheOrder() {
        Counting counting = new Counting("far-52.204-23");
        counting.add(
                finding(
                        "a",
                        "x",
                        CaseState.FOUND,
                        "bod-17-01=prohibited",
                        "far-52.204-23@2018-07=review"),
                "roads");
        counting.add(
                finding("a", "y", CaseState.REMOVED, "far-52.204-23@2018-07=prohibited"), "roads");
        counting.add(finding("b", "y", CaseState.VERIFIED, "far-52.204-23=prohibited"), "roads");
        counting.add(finding("c", "y", CaseState.FOUND, "far-52.204-2=prohibited"), "roads");
        counting.add(finding("d", "y", CaseState.FOUND, "far-52.204-23=excluded"), "roads");
        counting.add(finding("e", "z", CaseState.DISPUTED, "far-52.204-23=review"), "roads");
        Found found = counting.found(List.of());
        assertEquals(2, found.assets());
        assertEquals(new Tally(0, 0, 1, 1, 0, 0, 0, 0, 1), found.tally());
        assertEquals(Map.of("roads", 2L), found.units());
        assertEquals(Set.of("acme/x", "acme/y", "acme/z"), found.products().keySet());
    }

    /// Property: the figures are those of counting by hand, whatever comes.
    @Test
    void againstCountingByHand() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            Counting counting = new Counting("o");
            Map<String, Long> states = new TreeMap<>();
            Set<String> assets = new TreeSet<>();
            Map<String, Set<String>> units = new TreeMap<>();
            for (int asset = 0; asset < random.nextInt(30); asset++) {
                String unit = "u" + random.nextInt(3);
                for (int product = 0; product < random.nextInt(4); product++) {
                    CaseState state = STATES.get(random.nextInt(STATES.size()));
                    boolean banned = random.nextBoolean();
                    counting.add(
                            finding(
                                    "a" + asset,
                                    "p" + product,
                                    state,
                                    banned ? "o=prohibited" : "o=outside"),
                            unit);
                    if (!banned) continue;
                    states.merge(state.id(), 1L, Long::sum);
                    assets.add("a" + asset);
                    units.computeIfAbsent(unit, _ -> new TreeSet<>()).add("a" + asset);
                }
            }
            Found found = counting.found(List.of());
            String by = "seed " + seed;
            found.tally()
                    .states()
                    .forEach(
                            (state, count) ->
                                    assertEquals(states.getOrDefault(state, 0L), count, by));
            assertEquals(assets.size(), found.assets(), "seed " + seed);
            long sum = 0;
            for (Map.Entry<String, Set<String>> unit : units.entrySet()) {
                assertEquals(unit.getValue().size(), found.units().get(unit.getKey()));
                sum += unit.getValue().size();
            }
            assertEquals(found.assets(), sum);
            Tally tally = found.tally();
            assertEquals(tally.total(), tally.done() + tally.remaining());
        }
    }
}
