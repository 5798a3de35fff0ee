package org.interdict.campaign.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Kind;
import org.interdict.order.Act;
import org.interdict.store.trail.Looked;
import org.interdict.store.trail.Sight;
import org.interdict.sweep.Reach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

class ProofTest {
    private static final Instant REMOVED = Instant.ofEpochMilli(1_000);
    private static final List<String> KINDS = List.of("CPE", "PUBLISHER");
    private static final List<String> SCOPES = List.of("machine");

    private static Reach reach(Set<Kind> kinds, List<String> scopes) {
        return new Reach("", "", Act.PRESENCE, kinds, List.of(), scopes, List.of(), List.of());
    }

    private static Looked look(long time, boolean whole, Set<Kind> kinds, String... scopes) {
        return new Looked(7, "list", time, whole, reach(kinds, List.of(scopes)));
    }

    private static Proof proof(List<Sight> sights, Looked... looks) {
        return Proof.of(KINDS, SCOPES, REMOVED, sights, List.of(looks));
    }

    @Test
    void aWholeLookThatCouldHaveShownAllOfIt() {
        Looked look =
                look(1_001, true, Set.of(Kind.CPE, Kind.PUBLISHER, Kind.PURL), "machine", "user");
        assertEquals(new Proof.Gone(look), proof(List.of(new Sight(1, "list", 900)), look));
    }

    /// At the time of the removal is not after it.
    @Test
    void aLookOfTheSameMoment() {
        Looked look = look(1_000, true, Set.of(Kind.CPE, Kind.PUBLISHER), "machine");
        assertEquals(new Proof.Open(0, List.of()), proof(List.of(), look));
    }

    @Test
    void aPartOfIt() {
        Looked look = look(1_001, false, Set.of(Kind.CPE, Kind.PUBLISHER), "machine");
        assertEquals(new Proof.Open(1, List.of()), proof(List.of(), look));
    }

    @Test
    void whatTheBestOfThemCouldNotShow() {
        assertEquals(
                new Proof.Open(2, List.of("kind PUBLISHER")),
                proof(
                        List.of(),
                        look(1_001, true, Set.of(Kind.PURL), "user"),
                        look(1_002, true, Set.of(Kind.CPE), "machine")));
    }

    /// Two weaker looks, each of which shows what the other does not, do not add up.
    @Test
    void twoHalves() {
        assertInstanceOf(
                Proof.Open.class,
                proof(
                        List.of(),
                        look(1_001, true, Set.of(Kind.CPE), "machine"),
                        look(1_002, true, Set.of(Kind.PUBLISHER), "machine")));
    }

    @Test
    void anyTraceAfterwards() {
        Sight again = new Sight(9, "other", 1_500);
        Looked look = look(2_000, true, Set.of(Kind.CPE, Kind.PUBLISHER), "machine");
        assertEquals(
                new Proof.There(again), proof(List.of(new Sight(1, "list", 900), again), look));
    }

    static LongStream seeds() {
        return LongStream.range(0, 2_000);
    }

    /// Property: whatever the looks, what is called gone was looked at wholly, after the removal,
    /// with all the kinds and scopes, and nothing showed it later; and neither an empty, a partial
    /// nor a weaker look changes that.
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingWeakerCloses(long seed) {
        Random random = new Random(seed);
        List<Sight> sights = new ArrayList<>();
        List<Looked> looks = new ArrayList<>();
        List<Looked> weak = new ArrayList<>();
        long time = 0;
        for (int i = random.nextInt(12); i > 0; i--) {
            time += random.nextInt(400);
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (Kind kind : new Kind[] {Kind.CPE, Kind.PUBLISHER, Kind.PURL})
                if (random.nextInt(3) > 0) kinds.add(kind);
            String[] scopes = random.nextInt(3) > 0 ? new String[] {"machine"} : new String[0];
            Looked look = look(time, random.nextInt(4) > 0, kinds, scopes);
            boolean strong =
                    look.whole()
                            && time > REMOVED.toEpochMilli()
                            && kinds.containsAll(Set.of(Kind.CPE, Kind.PUBLISHER))
                            && scopes.length > 0;
            looks.add(look);
            if (!strong) weak.add(look);
            if (random.nextInt(6) == 0) sights.add(new Sight(i, "list", time));
        }
        boolean back = sights.stream().anyMatch(sight -> sight.time() > REMOVED.toEpochMilli());
        switch (Proof.of(KINDS, SCOPES, REMOVED, sights, looks)) {
            case Proof.There(Sight by) -> {
                assertTrue(back);
                assertTrue(by.time() > REMOVED.toEpochMilli());
            }
            case Proof.Gone(Looked by) -> {
                assertTrue(!back && by.whole() && by.time() > REMOVED.toEpochMilli());
                assertTrue(by.reach().kinds().containsAll(Set.of(Kind.CPE, Kind.PUBLISHER)));
                assertTrue(by.reach().scopes().contains("machine"));
            }
            case Proof.Open _ -> assertTrue(!back && weak.size() == looks.size());
        }
        if (!back)
            assertInstanceOf(
                    Proof.Open.class, Proof.of(KINDS, SCOPES, REMOVED, sights, weak), "weak alone");
    }
}
