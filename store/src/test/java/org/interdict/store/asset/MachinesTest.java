package org.interdict.store.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.store.StoreException;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

class MachinesTest {
    private static final String U = "uuid=4C4C4544-0042-3510-8054-B7C04F4D4E32";

    private final Kept kept = new Kept();
    private final Decisions decisions = new Decisions();
    private final List<String> told = new ArrayList<>();

    /// Takes in a sweep and asks the rules, as whoever commits it does.
    private void sweep(String format, String... hosts) throws IOException {
        AssetTable table = new AssetTable(kept, kept, 7);
        Kept.sweep(table, format, hosts);
        Joins.propose(
                kept,
                table.touched(),
                machines(),
                7,
                (one, other, rule, key) -> {
                    decisions.add(Decisions.Sort.RULE, one, other);
                    told.add(one + "+" + other + " " + rule + " " + key.kind().id());
                });
    }

    private Machines machines() {
        return Machines.of(kept.count(), decisions);
    }

    private List<Conflict> conflicts() throws IOException {
        List<Conflict> all = new ArrayList<>();
        Conflicts.find(kept, machines(), 7, all::add);
        return all;
    }

    @Test
    void aStrongKeyJoinsAcrossMethods() throws IOException {
        sweep("csv", "web1 serial=AB12CD", "web2 serial=EF34GH");
        sweep("osquery", "web1.example.org serial=ab12cd " + U);
        sweep("jamf", "other " + U);
        assertEquals(List.of("0+2 strong-key serial", "0+3 strong-key hardware-uuid"), told);
        assertArrayEquals(new int[] {0, 2, 3}, machines().members(2));
        assertEquals(1, machines().machine(1));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void aHostNameAloneJoinsNothing() throws IOException {
        sweep("csv", "web1", "web2 serial=AB12CD");
        sweep("osquery", "web1 " + U, "web2 serial=EF34GH");
        assertEquals(List.of(), told);
    }

    @Test
    void aSecondLookAsksNothing() throws IOException {
        sweep("csv", "web1 serial=AB12CD");
        sweep("osquery", "web1 serial=AB12CD");
        sweep("csv", "web1 serial=AB12CD");
        AssetTable table = new AssetTable(kept, kept, 7);
        Kept.sweep(table, "osquery", "web1 serial=AB12CD");
        assertTrue(table.touched().isEmpty());
        assertEquals(1, told.size());
    }

    @Test
    void clonesStayApartAndAreShown() throws IOException {
        sweep("csv", "a serial=AB12CD " + U, "b serial=EF34GH " + U);
        sweep("osquery", U); // whose, nobody can say
        sweep("jamf", "b " + U); // of those with that UUID, one is called b
        assertEquals(List.of("1+3 key-and-name hardware-uuid"), told);
        List<Conflict> conflicts = conflicts();
        assertEquals(1, conflicts.size());
        Conflict conflict = conflicts.getFirst();
        assertEquals(KeyKind.HARDWARE_UUID, conflict.key().kind());
        assertEquals(List.of(List.of(0), List.of(1, 3), List.of(2)), conflict.machines());
        assertEquals(List.of(Contradiction.SERIAL), conflict.why());
        assertFalse(conflict.settled());
    }

    @Test
    void keysThatContradictAcrossMethodsAreAConflict() throws IOException {
        sweep("csv", "a serial=AB12CD " + U);
        sweep("osquery", "a serial=EF34GH " + U);
        assertEquals(List.of(), told);
        assertEquals(1, conflicts().size());
        // A person knows that the board was changed.
        decisions.add(Decisions.Sort.JOIN, 0, 1);
        assertEquals(0, machines().machine(1));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void whatContradictsOnlyAfterItWasJoinedIsShown() throws IOException {
        sweep("csv", "a " + U);
        sweep("osquery", "a serial=AB12CD " + U);
        assertEquals(List.of("0+1 strong-key hardware-uuid"), told);
        sweep("csv", "a serial=EF34GH " + U);
        assertEquals(List.of(Contradiction.SERIAL), conflicts().getFirst().why());
        assertEquals(List.of(List.of(0), List.of(1)), conflicts().getFirst().machines());
    }

    @Test
    void whatAPersonPartsTheRuleDoesNotJoinAgain() throws IOException {
        sweep("csv", "a " + U);
        sweep("osquery", "a " + U);
        assertEquals(0, machines().machine(1));
        decisions.add(Decisions.Sort.PART, 0, 1);
        assertEquals(1, machines().machine(1));
        assertTrue(conflicts().getFirst().settled());
        // Not by a third, either.
        sweep("jamf", "a serial=AB12CD " + U);
        assertEquals(List.of("0+1 strong-key hardware-uuid"), told);
        assertTrue(machines().machine(0) != machines().machine(1));
        // Until a person says otherwise.
        decisions.add(Decisions.Sort.JOIN, 1, 0);
        assertEquals(0, machines().machine(1));
    }

    @Test
    void aRuleThatWouldBringPartedOnesTogetherIsRefused() {
        decisions.add(Decisions.Sort.RULE, 0, 2);
        decisions.add(Decisions.Sort.RULE, 1, 2);
        assertEquals(0, Machines.of(3, decisions).machine(1));
        decisions.add(Decisions.Sort.PART, 0, 1);
        Machines machines = Machines.of(3, decisions);
        assertEquals(0, machines.machine(2));
        assertEquals(1, machines.machine(1));
        assertEquals(1, machines.refused().size());
        assertTrue(machines.parted(1, 2));
    }

    @Test
    void aDigestJoinsImagesUnderWhateverName() throws IOException {
        AssetTable table = new AssetTable(kept, kept, 7);
        for (String name : new String[] {"app:1", "app:latest"})
            table.number(
                    "cyclonedx-json",
                    "",
                    new Asset(
                            name,
                            AssetKind.IMAGE,
                            List.of(new Asset.Key(KeyKind.DIGEST, "sha256:" + "7f".repeat(32))),
                            "",
                            ""));
        Joins.propose(
                kept,
                table.touched(),
                machines(),
                7,
                (one, other, rule, key) -> decisions.add(Decisions.Sort.RULE, one, other));
        assertEquals(0, machines().machine(1));
        assertEquals(List.of(), conflicts());
    }

    @Test
    void aKeyThatEverybodyHasCostsNoMoreThanItsRows() throws IOException {
        String[] hosts = new String[50_000];
        for (int i = 0; i < hosts.length; i++) hosts[i] = "h" + i + " serial=LEFT-IN";
        sweep("csv", hosts);
        sweep("osquery", hosts);
        assertEquals(List.of(), told);
        Conflict conflict = conflicts().getFirst();
        assertTrue(conflict.why().contains(Contradiction.TOO_MANY));
        assertEquals(1, conflicts().size());
    }

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(given));
    }

    /// Honest machines, each seen by several methods over time with a part of its keys: what the
    /// rules join is what a naive closure over shared keys joins, and never two machines.
    @ParameterizedTest
    @MethodSource("seeds")
    void whatANaiveClosureSays(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int machines = 1 + random.nextInt(25);
        String[] formats = {"csv", "osquery", "jamf", "reg"};
        // Each method shows the same keys of the same machine every time.
        boolean[][][] shows = new boolean[formats.length][machines][3];
        for (boolean[][] ofFormat : shows)
            for (boolean[] keys : ofFormat)
                for (int k = 0; k < 3; k++) keys[k] = random.nextInt(3) > 0;
        List<List<Integer>> truth = new ArrayList<>(); // by number: format, machine
        for (int sweep = 0; sweep < 8; sweep++) {
            int format = random.nextInt(formats.length);
            List<String> hosts = new ArrayList<>();
            List<Integer> whose = new ArrayList<>();
            for (int m = 0; m < machines; m++) {
                if (random.nextBoolean()) continue;
                StringBuilder text = new StringBuilder("host" + m + "-" + formats[format]);
                if (shows[format][m][0]) text.append(" serial=SN").append(1000 + m);
                if (shows[format][m][1])
                    text.append(" uuid=4c4c4544-0042-3510-8054-b7c04f4d%04d".formatted(m));
                if (shows[format][m][2]) text.append(" agent=agent-").append(1000 + m);
                hosts.add(text.toString());
                whose.add(m);
            }
            sweep(formats[format], hosts.toArray(String[]::new));
            List<Integer> numbers = kept.sweep(formats[format], hosts.toArray(String[]::new));
            for (int i = 0; i < numbers.size(); i++)
                if (numbers.get(i) == truth.size()) truth.add(List.of(format, whose.get(i)));
            assertEquals(kept.count(), truth.size());
        }
        Machines found = machines();
        for (int a = 0; a < truth.size(); a++)
            for (int b = 0; b < a; b++)
                assertEquals(
                        naive(truth, shows, b).contains(a),
                        found.machine(a) == found.machine(b),
                        kept.asset(a) + " and " + kept.asset(b));
        assertEquals(List.of(), conflicts());
    }

    /// All numbers that shared keys lead to, step by step.
    private static Set<Integer> naive(List<List<Integer>> truth, boolean[][][] shows, int from) {
        TreeSet<Integer> reached = new TreeSet<>(List.of(from));
        for (boolean grown = true; grown; ) {
            grown = false;
            for (int a : List.copyOf(reached))
                for (int b = 0; b < truth.size(); b++) {
                    if (!truth.get(a).get(1).equals(truth.get(b).get(1))) continue;
                    boolean[] one = shows[truth.get(a).get(0)][truth.get(a).get(1)];
                    boolean[] other = shows[truth.get(b).get(0)][truth.get(b).get(1)];
                    for (int k = 0; k < 3; k++) if (one[k] && other[k]) grown |= reached.add(b);
                }
        }
        return reached;
    }

    /// Any keys on any names by several methods: nothing that was joined contradicts, whatever the
    /// rules did, and parted ones are never together.
    @ParameterizedTest
    @MethodSource("seeds")
    void hostileKeys(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        for (int sweep = 0; sweep < 5; sweep++) {
            String[] hosts = new String[20];
            for (int i = 0; i < hosts.length; i++)
                hosts[i] =
                        "h"
                                + random.nextInt(8)
                                + " serial=SN"
                                + (100 + random.nextInt(6))
                                + (random.nextBoolean() ? "" : " agent=agent" + random.nextInt(5))
                                + " uuid=4c4c4544-0042-3510-8054-b7c04f4d000"
                                + random.nextInt(6);
            sweep(sweep % 2 == 0 ? "csv" : "osquery", hosts);
            if (kept.count() > 2) {
                int one = random.nextInt(kept.count());
                int other = random.nextInt(kept.count());
                if (one != other) decisions.add(Decisions.Sort.PART, one, other);
            }
        }
        Machines machines = machines();
        for (int i = 0; i < kept.count(); i++) {
            int[] members = machines.members(i);
            if (members[0] != i) continue;
            for (int a : members) {
                assertEquals(i, machines.machine(a));
                for (int b : members) {
                    Facts one = Facts.of(kept, new int[] {a});
                    assertTrue(one.contradiction(Facts.of(kept, new int[] {b})) == null);
                }
            }
        }
        for (int i = 0; i < decisions.size(); i++)
            if (decisions.sort(i) == Decisions.Sort.PART)
                assertTrue(
                        machines.machine(decisions.one(i)) != machines.machine(decisions.other(i)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void decisionsAndRowsComeBackOrAreRefused(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int count = random.nextInt(50);
        Decisions.Sort[] sorts = Decisions.Sort.values();
        for (int i = 0; i < count; i++) {
            int one = random.nextInt(1 << random.nextInt(1, 31));
            decisions.add(sorts[random.nextInt(3)], one, one == 0 ? 1 : random.nextInt(one));
        }
        byte[] bytes = decisions.bytes();
        Decisions again = Decisions.of(ByteBuffer.wrap(bytes));
        assertArrayEquals(bytes, again.bytes());
        assertEquals(count, again.size());
        byte[] row = new Sighted("csv", "o", Kept.host("wéb1 serial=AB12CD " + U)).row();
        assertEquals(
                Kept.host("wéb1 serial=AB12CD " + U), Sighted.of(ByteBuffer.wrap(row)).asset());
        for (int length = 0; length < row.length; length++) {
            ByteBuffer cut = ByteBuffer.wrap(row, 0, length);
            assertThrows(StoreException.class, () -> Sighted.of(cut));
        }
        byte[] any = random.nextBoolean() ? row.clone() : bytes.clone();
        for (int i = 0; i < 200 && any.length > 0; i++) {
            any[random.nextInt(any.length)] = (byte) random.nextInt();
            try {
                Sighted.of(ByteBuffer.wrap(any));
                Decisions.of(ByteBuffer.wrap(any));
            } catch (StoreException e) {
                assertTrue(String.valueOf(e.getMessage()).contains("store rebuild"));
            }
        }
    }

    @Test
    void nothingTouchedNothingRead() throws IOException {
        AssetRows unreadable =
                new AssetRows() {
                    @Override
                    public int count() {
                        return 4_000_000;
                    }

                    @Override
                    public ByteBuffer row(int number) {
                        throw new AssertionError("read");
                    }
                };
        Joins.propose(unreadable, new BitSet(), Machines.of(4, decisions), 7, (a, b, c, d) -> {});
        assertEquals(3_999_999, Machines.of(4_000_000, decisions).machine(3_999_999));
    }
}
