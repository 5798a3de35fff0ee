package org.interdict.store.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;

class AssetTableTest {
    private static final String U = "uuid=4C4C4544-0042-3510-8054-B7C04F4D4E32";

    @Test
    void theSameKeyIsTheSameNumber() throws IOException {
        Kept kept = new Kept();
        assertEquals(List.of(0, 1), kept.sweep("csv", "a serial=AB12CD", "b serial=EF34GH"));
        assertEquals(List.of(1, 0), kept.sweep("csv", "b serial=ef34gh", "a serial=AB12CD"));
        assertEquals(2, kept.count());
    }

    @Test
    void anotherNameLaterIsTheSameMachineAndItsRowSaysSo() throws IOException {
        Kept kept = new Kept();
        kept.sweep("csv", "old serial=AB12CD " + U);
        assertEquals(List.of(0), kept.sweep("csv", "new serial=AB12CD"));
        assertEquals("new", kept.asset(0).name());
        // The key that was not said this time is still known.
        assertEquals(List.of(0), kept.sweep("csv", "new " + U));
        assertEquals(1, kept.changes);
    }

    @Test
    void twoNamesInOneSweepAreTwoMachines() throws IOException {
        Kept kept = new Kept();
        AssetTable table = new AssetTable(kept, kept, 7);
        assertEquals(List.of(0, 1), Kept.sweep(table, "csv", "a " + U, "b " + U));
        assertEquals(
                List.of(Contradiction.HOST_NAME),
                table.clashes().stream().map(Clash::why).toList());
        // From then on the name tells them apart, in whatever order they come.
        assertEquals(List.of(1, 0, 2), kept.sweep("csv", "b " + U, "a " + U, "c " + U));
        assertEquals(List.of(0, 2, 1), kept.sweep("csv", "a " + U, "c " + U, "b " + U));
        assertEquals(3, kept.count());
    }

    @Test
    void anotherSerialNumberIsAnotherMachine() throws IOException {
        Kept kept = new Kept();
        kept.sweep("csv", "a serial=AB12CD " + U);
        AssetTable table = new AssetTable(kept, kept, 7);
        assertEquals(List.of(1), Kept.sweep(table, "csv", "a serial=EF34GH " + U));
        assertEquals(1, table.clashCount());
        assertEquals(Contradiction.SERIAL, table.clashes().getFirst().why());
        // One name, one UUID, two serial numbers: these decide.
        assertEquals(
                List.of(0, 1, 0),
                kept.sweep(
                        "csv", "a serial=AB12CD " + U, "a serial=EF34GH " + U, "a serial=AB12CD"));
    }

    @Test
    void aReinstalledAgentIsNoOtherMachine() throws IOException {
        Kept kept = new Kept();
        kept.sweep("csv", "a serial=AB12CD agent=1f2e3d4c");
        assertEquals(List.of(0), kept.sweep("csv", "a serial=AB12CD agent=5b6a7988"));
        // An image that has an agent's id in it.
        assertEquals(List.of(1), kept.sweep("csv", "b serial=EF34GH agent=5b6a7988"));
    }

    @Test
    void anAgentThatIsNewForEverIsNotKeptForEver() throws IOException {
        Kept kept = new Kept();
        for (int i = 0; i < 100; i++) kept.sweep("csv", "a serial=AB12CD agent=agent-" + i);
        assertEquals(1, kept.count());
        assertTrue(kept.asset(0).keys().size() < 12, kept.asset(0).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "serial=To_be_filled_by_O.E.M.",
                "serial=None",
                "serial=0",
                "serial=Default_string",
                "serial=System_Serial_Number",
                "serial=111111111",
                "serial=xx-xx-xx",
                "serial=--------",
                "serial=AB1",
                "uuid=00000000-0000-0000-0000-000000000000",
                "uuid=FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
                "uuid=03000200-0400-0500-0006-000700080009",
                "uuid={00020003-0004-0005-0006-000700080009}"
            })
    void whatAMakerLeftInIsNoKey(String key) throws IOException {
        Kept kept = new Kept();
        AssetTable table = new AssetTable(kept, kept, 7);
        String said = key.replace('_', ' ');
        int equals = said.indexOf('=');
        Asset.Key one = Kept.key(said.substring(0, equals), said.substring(equals + 1));
        assertEquals("", Strong.of(one));
        int a = table.number("csv", "", new Asset("a", AssetKind.HOST, List.of(one), "", ""));
        int b = table.number("csv", "", new Asset("b", AssetKind.HOST, List.of(one), "", ""));
        assertNotEquals(a, b);
        assertEquals(0, table.clashCount());
    }

    /// Look-alikes of those.
    @ParameterizedTest
    @ValueSource(strings = {"AB12", "NONE-7781", "0000000A", "System Serial Number 7", "Nonesuch1"})
    void aSerialNumberThatOnlyLooksLikeOne(String serial) {
        assertNotEquals("", Strong.of(new Asset.Key(KeyKind.SERIAL, serial)));
    }

    @Test
    void theBytesOfAUuidInEitherOrder() throws IOException {
        Kept kept = new Kept();
        kept.sweep("csv", "a uuid=33221100-5544-7766-8899-AABBCCDDEEFF");
        assertEquals(
                List.of(0, 0),
                kept.sweep(
                        "csv",
                        "a uuid=00112233-4455-6677-8899-aabbccddeeff",
                        "a uuid={33221100554477668899AABBCCDDEEFF}"));
    }

    @Test
    void aNameAloneCountsWithinItsMethodAndOrganization() throws IOException {
        Kept kept = new Kept();
        AssetTable table = new AssetTable(kept, kept, 7);
        int one = table.number("csv", "treasury", Kept.host("web1"));
        assertEquals(one, table.number("csv", "treasury", Kept.host("WEB1 address=10.0.0.7")));
        assertNotEquals(one, table.number("csv", "energy", Kept.host("web1")));
        assertNotEquals(one, table.number("osquery", "treasury", Kept.host("web1")));
        assertNotEquals(one, table.number("csv", "treasury", Kept.host("web1 serial=AB12CD")));
        assertNotEquals(
                table.number("csv", "treasury", Kept.host("address=10.0.0.8")),
                table.number("csv", "treasury", Kept.host("address=10.0.0.9")));
    }

    @Test
    void whatIsNoMachineIsAllThatIsSaidOfIt() throws IOException {
        Kept kept = new Kept();
        List<Asset> different =
                List.of(
                        release("app", "", "Acme", ""),
                        release("app", "", "Other", ""),
                        release("App", "", "Acme", ""),
                        release("app", "sha256:" + "ab".repeat(32), "Acme", ""),
                        purchase("C-17", "PO-1", "2024-01-05"),
                        purchase("C-17", "PO-2", "2024-01-05"),
                        purchase("C-17", "PO-1", "2024-02-05"));
        for (int again = 0; again < 2; again++) {
            AssetTable table = new AssetTable(kept, kept, again);
            List<Integer> numbers = new ArrayList<>();
            for (Asset asset : different) numbers.add(table.number("csv", "", asset));
            assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), numbers);
        }
    }

    private static Asset release(String name, String digest, String maker, String date) {
        List<Asset.Key> keys =
                digest.isEmpty() ? List.of() : List.of(new Asset.Key(KeyKind.DIGEST, digest));
        return new Asset(name, AssetKind.RELEASE, keys, maker, date);
    }

    private static Asset purchase(String contract, String order, String date) {
        return new Asset(
                contract,
                AssetKind.PURCHASE,
                List.of(
                        new Asset.Key(KeyKind.CONTRACT, contract),
                        new Asset.Key(KeyKind.ORDER_NUMBER, order)),
                "",
                date);
    }

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(given));
    }

    /// Machines with keys of their own, of which each look says a part, among them always one that
    /// it said before: whatever the order, each machine is one number and no two are the same.
    @ParameterizedTest
    @MethodSource("seeds")
    void honestMachinesAreNeverMixedAndNeverTorn(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Kept kept = new Kept();
        int machines = 1 + random.nextInt(40);
        Map<Integer, Integer> numberOf = new HashMap<>();
        List<TreeSet<Integer>> said = new ArrayList<>();
        for (int i = 0; i < machines; i++) said.add(new TreeSet<>());
        for (int sweep = 0; sweep < 6; sweep++) {
            AssetTable table = new AssetTable(kept, kept, random.nextLong());
            for (int look = 0; look < 2 * machines; look++) {
                int machine = random.nextInt(machines);
                TreeSet<Integer> now = new TreeSet<>();
                for (int kind = 0; kind < 4; kind++) if (random.nextBoolean()) now.add(kind);
                TreeSet<Integer> before = said.get(machine);
                if (!before.isEmpty() && now.stream().noneMatch(before::contains))
                    now.add(before.first());
                if (now.isEmpty()) now.add(random.nextInt(4));
                before.addAll(now);
                StringBuilder text =
                        new StringBuilder(random.nextBoolean() ? "host" + machine : "");
                for (int kind : now) text.append(' ').append(keyOf(machine, kind));
                int number = table.number("csv", "o", Kept.host(text.toString().strip()));
                Integer known = numberOf.putIfAbsent(machine, number);
                if (known != null) assertEquals(known, number, text.toString());
            }
            assertEquals(0, table.clashCount());
        }
        assertEquals(numberOf.size(), new TreeSet<>(numberOf.values()).size());
        assertEquals(numberOf.size(), kept.count());
        for (Map.Entry<Integer, Integer> one : numberOf.entrySet()) {
            List<Asset.Key> keys = kept.asset(one.getValue()).keys();
            assertEquals(said.get(one.getKey()).size(), keys.size(), keys.toString());
        }
    }

    private static String keyOf(int machine, int kind) {
        return switch (kind) {
            case 0 -> "serial=SN" + (1000 + machine);
            case 1 -> "uuid=4c4c4544-0042-3510-8054-b7c04f4d%04d".formatted(machine);
            case 2 -> "cloud=i-0abc" + (1000 + machine);
            default -> "agent=agent-" + (1000 + machine);
        };
    }

    /// Any keys on any names, few enough to meet all the time: no two assets that contradict get
    /// one number in one sweep, and the same sweep again gives the same numbers.
    @ParameterizedTest
    @MethodSource("seeds")
    void hostileKeys(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Kept kept = new Kept();
        for (int sweep = 0; sweep < 4; sweep++) {
            List<String> hosts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                StringBuilder text = new StringBuilder("h" + random.nextInt(6));
                for (int kind = 0; kind < 4; kind++)
                    if (random.nextInt(3) > 0)
                        text.append(' ').append(keyOf(random.nextInt(4), kind));
                hosts.add(text.toString());
            }
            String[] all = hosts.toArray(String[]::new);
            List<Integer> numbers = kept.sweep("csv", all);
            for (int i = 0; i < all.length; i++)
                for (int k = 0; k < i; k++)
                    if (numbers.get(i).equals(numbers.get(k)))
                        assertTrue(
                                !contradict(Kept.host(all[i]), Kept.host(all[k])),
                                all[i] + " and " + all[k]);
            int count = kept.count();
            List<Integer> first = kept.sweep("csv", all);
            int grown = kept.count();
            assertEquals(first, kept.sweep("csv", all));
            assertEquals(grown, kept.count(), "from " + count);
        }
    }

    private static boolean contradict(Asset one, Asset other) {
        if (!one.name().equals(other.name()) && !Strong.keys(one).isEmpty()) return true;
        for (Asset.Key a : Strong.keys(one))
            for (Asset.Key b : Strong.keys(other))
                if (a.kind() == b.kind()
                        && Strong.lasting(a.kind())
                        && !a.value().equals(b.value())) return true;
        return false;
    }

    /// A value that everybody has and no list knows must not cost more with each that has it.
    @Test
    void oneKeyOnAHundredThousandMachines() throws IOException {
        Kept kept = new Kept();
        AssetTable table = new AssetTable(kept, kept, 7);
        for (int i = 0; i < 100_000; i++)
            assertEquals(i, table.number("csv", "o", Kept.host("h" + i + " serial=LEFT-IN")));
        assertEquals(99_999, table.clashCount());
        assertEquals(1_000, table.clashes().size());
        AssetTable again = new AssetTable(kept, kept, 8);
        for (int i = 99_999; i >= 0; i--)
            assertEquals(i, again.number("csv", "o", Kept.host("h" + i + " serial=LEFT-IN")));
        assertTrue(again.touched().isEmpty());
    }
}
