package org.interdict.store.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.sweep.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

class RegisterTest {
    private static final String TREE =
            """
            organization,parent,name
            treasury,,Department of the Treasury
            irs,treasury,Internal Revenue Service
            energy,,Department of Energy
            """;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 5);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 5);

    private final Register register = new Register(7);

    private static Input input(String text) {
        return input(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Input input(byte[] bytes) {
        return new Input("a.csv", new ByteArrayInputStream(bytes), Limits.DEFAULT, Map.of());
    }

    private Register.Added add(LocalDate day, String text) throws IOException {
        return register.add(input(text), "", day);
    }

    private List<String> problems(String text) {
        return assertThrows(ListException.class, () -> add(JANUARY, text)).problems();
    }

    private String at(String host, LocalDate day) throws IOException {
        int index = register.find(new Sighted("csv", "", Kept.host(host)));
        return index < 0
                ? "unknown"
                : register.at(index, day)
                        .map(one -> one.organization() + "/" + one.system() + "/" + one.purpose())
                        .orElse("not yet");
    }

    @Test
    void organizationsAreATree() throws IOException {
        assertEquals(new Register.Added(3, 0, 0, 0), add(JANUARY, TREE));
        assertTrue(register.organizations().within("irs", "treasury"));
        assertTrue(register.organizations().within("irs", "irs"));
        assertTrue(!register.organizations().within("treasury", "irs"));
        assertTrue(!register.organizations().within("irs", "energy"));
        assertEquals(new Register.Added(0, 0, 0, 0), add(MARCH, TREE));
        // A later list may put one elsewhere.
        assertEquals(1, add(MARCH, "organization,parent\nirs,energy\n").organizations());
        assertTrue(register.organizations().within("irs", "energy"));
        assertEquals(
                "Internal Revenue Service",
                register.organizations().get("irs").orElseThrow().name());
    }

    @Test
    void allThatIsWrongAtOnceByFileAndLine() {
        assertEquals(
                List.of(
                        "a.csv, line 4: `b` has two parents: `treasury`, and at line 3 `a`; leave"
                                + " one of the rows out",
                        "a.csv, line 6: no day: `soon`; write it as 2026-11-24",
                        "a.csv, line 7: there is no kind `toaster`; write host, image, release or"
                                + " purchase",
                        "a.csv, line 8: no key of an asset and no organization; a name alone needs"
                                + " a kind: host, image, release, purchase",
                        "a.csv, line 5: there is no organization `treasurry`; did you mean"
                                + " \"treasury\"? A row `organization,parent,name` adds one",
                        "a.csv, line 2: `a` is above itself: a, part of b, part of a; give one of"
                                + " them another parent"),
                problems(
                        """
                        organization,parent,host,from,name,kind
                        a,b,,,,
                        b,a,,,,
                        b,treasury,,,,
                        treasurry,,web1,,,
                        treasury,,web2,soon,,
                        treasury,,,,thing,toaster
                        ,,,,thing,
                        treasury,,,,Treasury,
                        """));
    }

    @Test
    void assetsBelongFromADayOn() throws IOException {
        add(JANUARY, TREE);
        assertEquals(
                new Register.Added(0, 2, 0, 0),
                add(
                        JANUARY,
                        """
                        serial,host,organization,system,purpose
                        AB12CD,web1,irs,returns,web server
                        EF34GH,web2,irs,,
                        """));
        assertEquals(
                new Register.Added(0, 0, 1, 1),
                add(MARCH, "serial,organization\nAB12CD,energy\nEF34GH,irs\n"));
        assertEquals("irs/returns/web server", at("serial=ab12cd", JANUARY));
        assertEquals("irs/returns/web server", at("serial=ab12cd", MARCH.minusDays(1)));
        assertEquals("energy//", at("other serial=ab12cd", MARCH));
        assertEquals("irs//", at("web2", MARCH));
        // A list may tell late of a move that was earlier.
        add(MARCH, "serial,organization,from\nEF34GH,treasury,2026-02-01\n");
        assertEquals("irs//", at("web2", JANUARY));
        assertEquals("treasury//", at("web2", LocalDate.of(2026, 2, 1)));
    }

    @Test
    void aNameAloneMovesNothing() throws IOException {
        add(JANUARY, TREE);
        add(JANUARY, "host,organization\nweb1,irs\n");
        assertEquals(1, add(MARCH, "host,organization\nweb1,energy\n").added());
        assertEquals(2, register.size());
        // Whose it is, its sweep says; if it does not, nobody knows.
        assertEquals("unknown", at("web1", MARCH));
        assertEquals(
                "energy",
                register.organization(new Sighted("csv", "energy", Kept.host("WEB1")), MARCH));
        add(JANUARY, "host,organization\nweb2,irs\n");
        assertEquals(1, add(MARCH, "host,organization,from\nweb2,energy,2026-03-01\n").moved());
        assertEquals("energy//", at("web2", MARCH));
    }

    @Test
    void twoOrganizationsInOneList() throws IOException {
        add(JANUARY, TREE);
        assertEquals(
                List.of(
                        "a.csv, line 3: this asset belongs to `irs` and to `energy` from the same"
                                + " day on; leave one of the rows out, or say from when it is so"),
                problems("serial,organization\nAB12CD,irs\nAB12CD,energy\n"));
    }

    @Test
    void knownAndNeverLookedAt() throws IOException {
        add(JANUARY, TREE);
        register.add(
                input("host,serial\nweb1,AB12CD\nweb2,\nweb3,\nweb4,EF34GH\n"), "irs", JANUARY);
        Kept kept = new Kept();
        AssetTable table = new AssetTable(kept, kept, 7);
        table.number("csv", "irs", Kept.host("renamed serial=ab12cd"));
        table.number("csv", "irs", Kept.host("WEB2 serial=ZZ9999"));
        table.number("csv", "irs", Kept.host("web4 serial=IJ56KL")); // another machine of that name
        table.number("csv", "irs", Kept.host("stranger"));
        BitSet seen = register.seen(kept);
        assertEquals("{0, 1}", seen.toString());
    }

    @Test
    void jsonLinesSayTheSame() throws IOException {
        add(JANUARY, TREE);
        assertEquals(
                2,
                add(
                                JANUARY,
                                """
                                {"serial": "AB12CD", "organization": "irs", "extra": {"a": [1]}}

                                {"host": "web2", "system": "returns", "organization": "energy"}
                                """)
                        .added());
        assertEquals("energy/returns/", at("web2", JANUARY));
        assertEquals(1, add(JANUARY, "[{\"host\": \"web3\", \"organization\": \"irs\"}]").added());
        assertEquals(
                List.of(
                        "a.csv, line 2: not one JSON object: the file ends inside a string; export"
                                + " it again, whole; what came before is kept"),
                problems("{\"host\": \"web9\"}\n{\"host\": \"we\n"));
    }

    @Test
    void coversNamesWhatWasNotSeen() throws IOException {
        Covers covers =
                Covers.read(
                        input("Host Name;Serial Number\nweb1;AB12CD\nweb2;\nweb2;\nweb3;\n"),
                        "irs",
                        7);
        assertEquals(3, covers.size());
        assertTrue(covers.reached(new Sighted("osquery", "irs", Kept.host("x serial=AB12CD"))));
        assertTrue(covers.reached(new Sighted("osquery", "irs", Kept.host("Web3"))));
        assertTrue(!covers.reached(new Sighted("osquery", "irs", Kept.host("web4"))));
        assertEquals("{1}", covers.notSeen().toString());
        assertEquals("line 3", covers.where(1));
        assertEquals("web2", covers.get(1).asset().name());
        assertThrows(ListException.class, () -> Covers.read(input("host\n"), "", 7));
        assertThrows(ListException.class, () -> Covers.read(input("organization\nirs\n"), "", 7));
    }

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(given));
    }

    /// Moves in any order of days: where an asset is on a day is what a list of all moves says.
    @ParameterizedTest
    @MethodSource("seeds")
    void whereIsItWhen(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        add(JANUARY, TREE);
        String[] organizations = {"treasury", "irs", "energy"};
        int assets = 1 + random.nextInt(8);
        List<List<int[]>> moves = new ArrayList<>();
        for (int i = 0; i < assets; i++) moves.add(new ArrayList<>());
        for (int list = 0; list < 6; list++) {
            StringBuilder text = new StringBuilder("serial,organization,from\n");
            for (int asset = 0; asset < assets; asset++) {
                if (random.nextBoolean()) continue;
                int day = random.nextInt(300);
                int where = random.nextInt(3);
                text.append("SN").append(1000 + asset).append(',').append(organizations[where]);
                text.append(',').append(JANUARY.plusDays(day)).append('\n');
                moves.get(asset).add(new int[] {day, where});
            }
            add(JANUARY, text.toString());
        }
        for (int asset = 0; asset < assets; asset++)
            for (int day = 0; day < 300; day += 7) {
                int[] last = null;
                for (int[] move : moves.get(asset))
                    if (move[0] <= day && (last == null || move[0] >= last[0])) last = move;
                String expected =
                        moves.get(asset).isEmpty()
                                ? "unknown"
                                : last == null ? "not yet" : organizations[last[1]] + "//";
                assertEquals(expected, at("serial=SN" + (1000 + asset), JANUARY.plusDays(day)));
            }
    }

    /// Whatever the bytes are: taken, or refused with places; nothing else, and no end.
    @ParameterizedTest
    @MethodSource("seeds")
    void anyBytes(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        String whole =
                seed % 2 == 0 ? TREE + "x,\"y\nz\",q\n" : "{\"host\":\"a\",\"org\":\"b\"}\n[1]\n{}";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 50; round++) {
            byte[] any = bytes.clone();
            for (int i = 0; i < 1 + random.nextInt(6); i++)
                any[random.nextInt(any.length)] = (byte) random.nextInt();
            try {
                new Register(seed).add(input(any), "", JANUARY);
            } catch (ListException e) {
                for (String one : e.problems()) assertTrue(one.startsWith("a.csv"), one);
            }
        }
    }

    @Test
    void aMillionErrorsAreNotKept() {
        List<String> problems = problems("host,from\n" + "a,never\n".repeat(100_000));
        assertEquals(201, problems.size());
        assertEquals("a.csv: and 99800 more", problems.getLast());
    }

    @Test
    void aLongCycle() {
        StringBuilder text = new StringBuilder("organization,parent\n");
        for (int i = 0; i < 20_000; i++)
            text.append('o').append(i).append(",o").append((i + 1) % 20_000).append('\n');
        assertEquals(1, problems(text.toString()).size());
    }

    @Test
    void keysThatWereListedOnceStayKnown() throws IOException {
        add(JANUARY, TREE);
        add(JANUARY, "host,serial,organization\nweb1,AB12CD,irs\n");
        add(MARCH, "host,organization\nweb1,irs\n");
        assertEquals(1, register.size());
        Asset asset = register.asset(0);
        assertEquals("AB12CD", asset.keys().getFirst().value());
    }
}
