package org.interdict.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// Property: a component that a watchlist matches, or one of its look-alikes, has a key in one of
/// the watchlist's ranges, however it is spelt. And few others have.
class ProbesTest {
    private static final List<Dossier> DOSSIERS =
            Library.carried().dossierIds().stream()
                    .map(id -> Library.carried().dossier(id).orElseThrow())
                    .toList();
    private static final Watchlist WATCHLIST = Watchlist.compile(DOSSIERS);
    private static final Probes PROBES = WATCHLIST.probes();

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(1, 7) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void carriedDossiersMissNothing(long seed) {
        Random random = new Random(seed);
        List<Sown> all = new ArrayList<>();
        for (Dossier dossier : DOSSIERS) Sown.of(dossier, all);
        Tried tried = new Tried(WATCHLIST, PROBES, seed);
        for (Sown sown : all) {
            for (int i = 0; i < 6; i++) tried.component(sown.component(random));
        }
        tried.atLeast(all.size() * 3, all.size() / 50);
    }

    /// The same for patterns that no dossier has yet: those without a literal beginning too.
    @ParameterizedTest
    @MethodSource("seeds")
    void inventedPatternsMissNothing(long seed) {
        Random random = new Random(seed);
        Watchlist watchlist;
        List<Sown> all = new ArrayList<>();
        for (int list = 0; list < 40; list++) {
            Dossier dossier = Sown.invented(random);
            watchlist = Watchlist.compile(List.of(dossier));
            all.clear();
            Sown.of(dossier, all);
            Tried tried = new Tried(watchlist, watchlist.probes(), seed);
            for (Sown sown : all) {
                for (int i = 0; i < 20; i++) tried.component(sown.component(random));
            }
            tried.atLeast(all.size() * 2, 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePlantedHaveAKey(long seed) {
        Random random = new Random(seed);
        Tried tried = new Tried(WATCHLIST, PROBES, seed);
        int names = 0;
        for (Dossier dossier : DOSSIERS) {
            for (var product : dossier.products()) {
                for (String name : product.names()) {
                    tried.component(Examples.named(PlantedTest.spell(name, random)));
                    names++;
                }
            }
            for (var lookAlike : dossier.lookAlikes()) {
                tried.component(PlantedTest.sown(lookAlike, random));
            }
        }
        tried.atLeast(names, 1);
    }

    /// An order is to cost its own words: of what has nothing to do with any dossier at most one in
    /// a hundred is looked at.
    @Test
    void fewOthersAreCandidates() {
        Random random = new Random(7);
        Beginnings beginnings = new Beginnings();
        int candidates = 0;
        long keys = 0;
        for (int i = 0; i < 100_000; i++) {
            beginnings.set(Stranger.component(random));
            keys += beginnings.size();
            if (PROBES.meet(beginnings)) candidates++;
        }
        System.out.printf(
                Locale.ROOT,
                "beginnings of 100000 strangers: %d candidates, %.1f keys each, against %d"
                        + " ranges%n",
                candidates,
                keys / 100_000.0,
                PROBES.ranges().size());
        assertTrue(candidates <= 1_000, candidates + " candidates");
        assertTrue(keys > 400_000, "strangers must have something to be asked for");
    }

    @Test
    void noCarriedPatternIsLoose() {
        assertEquals(List.of(), PROBES.looseIndicators());
        assertEquals(Set.of(), PROBES.loose());
    }

    @Test
    void rangesRiseAndStayApart() {
        long last = -1;
        for (Probes.Range range : PROBES.ranges()) {
            assertTrue(range.from() > last, range::toString);
            assertTrue(range.to() >= range.from(), range::toString);
            last = range.to();
        }
        assertTrue(last < 1L << 60);
    }

    @Test
    void patternsThatHangOnNothing() {
        Watchlist watchlist =
                Watchlist.compile(
                        List.of(
                                Sown.dossier(
                                        Map.of(
                                                Kind.FILE,
                                                        List.of("*agent", "*agent.kext", "kl*.exe"),
                                                Kind.PACKAGE, List.of("k*"),
                                                Kind.PURL, List.of("pkg:npm/*"),
                                                Kind.CPE, List.of("cpe:2.3:a:*soft:thing")))));
        Probes probes = watchlist.probes();
        assertEquals(
                Set.of("*agent", "k*", "pkg:npm/*", "cpe:2.3:a:*soft:thing"),
                Set.copyOf(probes.looseIndicators()));
        assertEquals(
                Set.of(Kind.FILE, Kind.PATH, Kind.NAME, Kind.PACKAGE, Kind.PURL, Kind.CPE),
                probes.loose());
    }

    /// `(r)` is a mark in a text, and three characters of an identifier.
    @Test
    void aMarkInAPattern() {
        Watchlist watchlist =
                Watchlist.compile(
                        List.of(Sown.dossier(Map.of(Kind.FILE, List.of("Karst(R)View.exe")))));
        Tried tried = new Tried(watchlist, watchlist.probes(), 1);
        tried.component(Examples.only(Kind.FILE, "karst(r)view.exe"));
        tried.component(Examples.only(Kind.PATH, "C:\\Karst (x)\\karst(r)view.exe"));
        tried.atLeast(2, 0);
    }

    @Test
    void keysOfAComponent() {
        Beginnings beginnings = new Beginnings();
        beginnings.set(
                new Component(
                        Type.APPLICATION,
                        Presence.INSTALLED,
                        "Ab-Cd 1",
                        "7",
                        List.of(
                                new Trace(Kind.PUBLISHER, "ÄB"),
                                new Trace(Kind.CPE, "cpe:2.3:a:ab:x\\!y:1.0:*:*:*:*:*:*:*"),
                                new Trace(Kind.PURL, "pkg:npm/%40ab/c@2"),
                                new Trace(Kind.PRODUCT_CODE, "{AB}"))));
        // ab, abc, abcd1, abxy10, c, cd1, 1: a digit is written as the letter with its five bits.
        // abcd and cd are what ends within a few letters.
        assertEquals(
                List.of("ab", "abc", "abcd", "abcdq", "abxyqp", "c", "cd", "cdq", "q"),
                keys(beginnings));
        beginnings.set(Examples.named("x"));
        assertEquals(List.of("x"), keys(beginnings));
    }

    @Test
    void aLongTextGrowsTheBuffer() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) text.append("w").append(i).append(' ');
        Beginnings beginnings = new Beginnings();
        beginnings.set(Examples.only(Kind.DESCRIPTION, text.toString()));
        assertTrue(beginnings.size() > 40_000);
        for (int i = 1; i < beginnings.size(); i++) {
            assertTrue(beginnings.keys()[i - 1] < beginnings.keys()[i]);
        }
    }

    private static List<String> keys(Beginnings beginnings) {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < beginnings.size(); i++) {
            StringBuilder letters = new StringBuilder();
            for (int at = 55; at >= 0; at -= 5) {
                int letter = (int) (beginnings.keys()[i] >>> at) & 31;
                if (letter != 0) letters.append((char) (letter + '`'));
            }
            keys.add(letters.toString());
        }
        return keys;
    }

    /// Components asked of the matcher and of the keys.
    private static final class Tried {
        private final Matching matching;
        private final Probes probes;
        private final Beginnings beginnings = new Beginnings();
        private int matched;
        private int lookAlikes;

        Tried(Watchlist watchlist, Probes probes, long seed) {
            this.matching = watchlist.matching(seed);
            this.probes = probes;
        }

        void component(Component component) {
            List<Match> matches = matching.match(component);
            if (!matches.isEmpty()) matched++;
            if (matching.lookAlike()) lookAlikes++;
            if (matches.isEmpty() && !matching.lookAlike()) return;
            beginnings.set(component);
            assertTrue(
                    probes.meet(beginnings) || isLoose(component),
                    () -> component + " " + matches + " " + keys(beginnings));
        }

        void atLeast(int matches, int resembling) {
            assertTrue(matched >= matches, () -> "only " + matched + " of " + matches + " matched");
            assertTrue(lookAlikes >= resembling, () -> "only " + lookAlikes + " look-alikes");
        }

        private boolean isLoose(Component component) {
            if (probes.loose().contains(Kind.NAME)) return true;
            for (Trace trace : component.traces()) {
                if (probes.loose().contains(trace.kind())) return true;
            }
            return false;
        }
    }
}
