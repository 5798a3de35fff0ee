package org.interdict.ownership;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.LongStream;

class HoldersTest {
    private static final int DAY = 10_000;

    private static void owns(Arcs.Builder arcs, int owner, int entity, double percent) {
        arcs.add(
                Link.OWNS,
                owner,
                entity,
                Share.units(percent),
                Share.units(percent),
                Arcs.ALWAYS,
                Arcs.LASTS,
                Standing.CONFIRMED);
    }

    @Test
    void jointHoldingsGoToTheNearestWhoHasThemAll() {
        Arcs.Builder arcs = new Arcs.Builder(6);
        owns(arcs, 0, 1, 100);
        owns(arcs, 1, 2, 60);
        owns(arcs, 1, 3, 60);
        owns(arcs, 2, 4, 30);
        owns(arcs, 3, 4, 25);
        owns(arcs, 5, 4, 45);
        Holders holders = Holders.of(arcs.build(), DAY);
        assertEquals(1, holders.holder(4), "30 and 25 through two companies of 1");
        assertEquals(0, holders.top(4));
        assertEquals(5, holders.size(0));
        assertTrue(holders.holds(1, 4));
        assertEquals(-1, holders.holder(5));
    }

    @Test
    void halfIsNotMore() {
        Arcs.Builder arcs = new Arcs.Builder(3);
        owns(arcs, 0, 2, 50);
        owns(arcs, 1, 2, 50);
        assertEquals(-1, Holders.of(arcs.build(), DAY).holder(2));
    }

    @Test
    void oneWhoIsHeldByAMinorityOwnersOwnCompanyWaitsForNobody() {
        Arcs.Builder arcs = new Arcs.Builder(3);
        owns(arcs, 0, 1, 51);
        owns(arcs, 1, 2, 60);
        owns(arcs, 2, 1, 10);
        Holders holders = Holders.of(arcs.build(), DAY);
        assertEquals(0, holders.circles());
        assertEquals(0, holders.top(2));
    }

    @Test
    void whoOwnEachOtherArePlacedAllTheSame() {
        Arcs.Builder arcs = new Arcs.Builder(4);
        owns(arcs, 0, 1, 60);
        owns(arcs, 1, 0, 60);
        owns(arcs, 1, 2, 60);
        owns(arcs, 3, 3, 100);
        Holders holders = Holders.of(arcs.build(), DAY);
        assertEquals(1, holders.circles());
        assertEquals(0, holders.top(2));
        assertEquals(3, holders.size(0));
        assertEquals(-1, holders.holder(3));
    }

    @Test
    void aChainOfAHundredThousand() {
        int length = 100_000;
        Arcs.Builder arcs = new Arcs.Builder(length);
        for (int i = length - 1; i > 0; i--) owns(arcs, i - 1, i, 51);
        Holders holders = Holders.of(arcs.build(), DAY);
        assertEquals(0, holders.top(length - 1));
        assertEquals(length, holders.size(0));
        assertTrue(holders.holds(length / 2, length - 1));
    }

    /// The same as by adding whoever is held, one after another, to each entity's own holding.
    @ParameterizedTest
    @MethodSource("seeds")
    void asOneByOne(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            int nodes = 1 + random.nextInt(12);
            double[][] shares = new double[nodes][nodes];
            Arcs.Builder builder = new Arcs.Builder(nodes);
            for (int entity = 0; entity < nodes; entity++) {
                double left = 100;
                for (int k = random.nextInt(4); k > 0; k--) {
                    int owner = random.nextInt(nodes);
                    double share = Math.min(left, 5 * (1 + random.nextInt(20)));
                    if (share == 0 || owner == entity || shares[owner][entity] > 0) continue;
                    left -= share;
                    shares[owner][entity] = share;
                    owns(builder, owner, entity, share);
                }
            }
            Holders holders = Holders.of(builder.build(), DAY);
            if (holders.circles() > 0) continue;
            for (int holder = 0; holder < nodes; holder++) {
                BitSet holding = holding(holder, shares);
                assertEquals(holding.cardinality(), holders.size(holder));
                for (int entity = 0; entity < nodes; entity++)
                    assertEquals(holding.get(entity), holders.holds(holder, entity));
            }
        }
    }

    private static BitSet holding(int holder, double[][] shares) {
        BitSet holding = new BitSet();
        holding.set(holder);
        int before;
        do {
            before = holding.cardinality();
            for (int entity = 0; entity < shares.length; entity++) {
                int each = entity;
                if (holding.stream().mapToDouble(owner -> shares[owner][each]).sum() > 50)
                    holding.set(entity);
            }
        } while (holding.cardinality() > before);
        return holding;
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.rangeClosed(1, 20) : LongStream.of(Long.parseLong(seed));
    }
}
