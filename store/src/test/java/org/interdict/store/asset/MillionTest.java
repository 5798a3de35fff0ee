package org.interdict.store.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/// What a million machines cost, each with a name, a serial number and a UUID.
class MillionTest {
    private static final int MACHINES = 1_000_000;

    /// So that only the table is in memory.
    private static final AssetRows ROWS =
            new AssetRows() {
                @Override
                public int count() {
                    return MACHINES;
                }

                @Override
                public ByteBuffer row(int number) {
                    return ByteBuffer.wrap(new Sighted("csv", "o", machine(number)).row());
                }
            };

    private static final Taking NONE =
            new Taking() {
                @Override
                public int added(byte[] row) {
                    throw new AssertionError("all are known");
                }

                @Override
                public void changed(int number, byte[] row) {
                    throw new AssertionError("all is known");
                }
            };

    private static Asset machine(int i) {
        return new Asset(
                "host" + i,
                AssetKind.HOST,
                List.of(
                        new Asset.Key(KeyKind.SERIAL, "SN" + (10_000_000L + i)),
                        new Asset.Key(
                                KeyKind.HARDWARE_UUID,
                                "4c4c4544-0042-3510-8054-" + (100_000_000_000L + i))),
                "",
                "");
    }

    @Test
    void tableOfAMillion() throws IOException {
        AssetTable table = new AssetTable(ROWS, NONE, 7);
        long before = used();
        long start = System.nanoTime();
        assertEquals(0, table.number("csv", "o", machine(0)));
        long loaded = System.nanoTime();
        for (int i = 0; i < MACHINES; i++) assertEquals(i, table.number("csv", "o", machine(i)));
        long asked = System.nanoTime();
        double each = (used() - before) / (double) MACHINES;
        System.out.printf(
                "%.0f bytes a machine; loaded in %d ms, asked in %d ms%n",
                each, (loaded - start) / 1_000_000, (asked - loaded) / 1_000_000);
        assertTrue(each < 90, each + " bytes a machine");
        assertEquals(7, table.number("csv", "o", machine(7))); // so that it is still there
    }

    @Test
    void machinesOfAMillion() {
        Decisions decisions = new Decisions();
        for (int i = 0; i < MACHINES / 2; i++)
            decisions.add(Decisions.Sort.RULE, i, i + MACHINES / 2);
        int bytes = decisions.bytes().length;
        long before = used();
        long start = System.nanoTime();
        Machines machines = Machines.of(MACHINES, decisions);
        long made = System.nanoTime();
        double each = (used() - before) / (double) MACHINES;
        System.out.printf(
                "%.1f bytes a join kept; %.0f bytes an asset in memory, made in %d ms%n",
                bytes / (MACHINES / 2.0), each, (made - start) / 1_000_000);
        assertEquals(7, machines.machine(7 + MACHINES / 2));
        assertTrue(each < 16, each + " bytes an asset");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
