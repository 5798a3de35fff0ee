package org.interdict.store.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/// What goes in comes out, whole or in part, and what is wrong with it is said.
class EvidenceTest {
    @TempDir Path folder;
    private Evidence evidence;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(folder.resolve("tmp"));
        evidence = new Evidence(folder.resolve("evidence"), folder.resolve("tmp"), Disk.REAL);
    }

    @AfterEach
    void close() {
        evidence.close();
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 5) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, Evidence.FRAME - 1, Evidence.FRAME, Evidence.FRAME + 1})
    void whatGoesInComesOut(int length) throws IOException {
        byte[] bytes = rows(new Random(length), length);
        Kept kept = keep(bytes);
        assertEquals(new Kept(Sha256.of(bytes), length), kept);
        assertTrue(evidence.has(kept.sha256()));
        assertEquals(length, evidence.size(kept.sha256()));
        assertArrayEquals(bytes, all(kept.sha256()));
        assertEquals(new Condition(Condition.State.WHOLE, ""), evidence.verify(kept.sha256()));
        assertEquals(List.of(kept.sha256()), evidence.list());
        evidence.named(List.of(kept.sha256()));
        assertEquals(List.of(), Disk.children(folder.resolve("tmp")));
    }

    /// Property: in writes of any length, read from anywhere, it is the same bytes.
    @ParameterizedTest
    @MethodSource("seeds")
    void anywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes =
                random.nextInt(4) == 0
                        ? noise(random, random.nextInt(3 << 20))
                        : rows(random, random.nextInt(5 << 20));
        Kept kept;
        try (Deposit deposit = evidence.deposit()) {
            for (int at = 0; at < bytes.length; ) {
                int part = Math.min(bytes.length - at, random.nextInt(1 << random.nextInt(1, 23)));
                if (part == 1) deposit.write(bytes[at]);
                else deposit.write(bytes, at, part);
                at += part;
            }
            assertEquals(bytes.length, deposit.bytes());
            kept = deposit.keep();
        }
        try (SeekableByteChannel channel = evidence.channel(kept.sha256())) {
            assertEquals(bytes.length, channel.size());
            for (int i = 0; i < 50; i++) {
                int from = random.nextInt(bytes.length + 1);
                int length = random.nextInt(1 << random.nextInt(1, 22));
                ByteBuffer buffer = ByteBuffer.allocate(length);
                channel.position(from);
                while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
                byte[] expected =
                        Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + length));
                assertArrayEquals(expected, Arrays.copyOf(buffer.array(), buffer.position()));
                assertEquals(from + expected.length, channel.position());
            }
        }
    }

    @Test
    void closedWithoutKeepNothingIsLeft() throws IOException {
        try (Deposit deposit = evidence.deposit()) {
            deposit.write(rows(new Random(1), 3 << 20));
        }
        assertEquals(List.of(), Disk.children(folder.resolve("tmp")));
        assertEquals(List.of(), evidence.list());
    }

    @Test
    void theSameBytesTwiceAreKeptOnce() throws IOException {
        byte[] bytes = rows(new Random(1), 100_000);
        try (Deposit one = evidence.deposit();
                Deposit other = evidence.deposit()) {
            one.write(bytes);
            other.write(bytes);
            Kept kept = one.keep();
            assertEquals(kept, other.keep());
            evidence.named(List.of(kept.sha256()));
        }
        assertEquals(1, evidence.list().size());
        assertEquals(List.of(), Disk.children(folder.resolve("tmp")));
    }

    /// What other programs make of our files.
    @ParameterizedTest
    @ValueSource(ints = {0, 10, 3 << 20})
    void zstdReadsIt(int length) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/zstd")),
                "skipped: /usr/bin/zstd is not there to compare with");
        byte[] bytes = rows(new Random(1), length);
        Path file = file(keep(bytes).sha256());
        Process zstd = new ProcessBuilder("/usr/bin/zstd", "-dcq", file.toString()).start();
        byte[] read;
        try (InputStream out = zstd.getInputStream()) {
            read = out.readAllBytes();
        }
        assertEquals(0, zstd.waitFor());
        assertArrayEquals(bytes, read);
    }

    @Test
    void missing() throws IOException {
        String sha256 = "ab".repeat(32);
        assertFalse(evidence.has(sha256));
        assertEquals(Condition.State.MISSING, evidence.verify(sha256).state());
        String said = assertThrows(StoreException.class, () -> evidence.open(sha256)).toString();
        assertTrue(said.contains(": evidence " + sha256 + " is not there, at "), said);
        evidence.delete(sha256);
    }

    @Test
    void deleted() throws IOException {
        String sha256 = keep(rows(new Random(1), 5)).sha256();
        evidence.delete(sha256);
        assertFalse(evidence.has(sha256));
        assertEquals(List.of(), evidence.list());
    }

    @Test
    void onItsWayUntilARecordNamesIt() throws IOException {
        String one = keep(rows(new Random(1), 5)).sha256();
        String other = keep(rows(new Random(2), 5)).sha256();
        keep(rows(new Random(2), 5));
        evidence.named(List.of(one));
        assertEquals(List.of(other), evidence.unnamed());
    }

    @Test
    void underTheNameOfOtherBytes() throws IOException {
        String one = keep(rows(new Random(1), 3 << 20)).sha256();
        String other = keep(rows(new Random(2), 3 << 20)).sha256();
        Files.copy(file(one), folder.resolve("kept"));
        Files.delete(file(other));
        Files.move(folder.resolve("kept"), file(other));
        Condition condition = evidence.verify(other);
        assertEquals(Condition.State.MISNAMED, condition.state());
        assertTrue(condition.what().contains("have the SHA-256 " + one), condition.what());
    }

    @Test
    void theFrameWithTheFlippedBitIsNamed() throws IOException {
        String sha256 = keep(noise(new Random(1), 5 << 20)).sha256();
        Path file = file(sha256);
        byte[] stored = Files.readAllBytes(file);
        stored[(2 << 20) + 500_000] ^= 4; // noise does not shrink: byte for byte
        Files.write(file, stored);
        Condition condition = evidence.verify(sha256);
        assertEquals(Condition.State.DAMAGED, condition.state());
        assertTrue(
                condition.what().contains("frame 3 of 5, bytes 2097152 to 3145727 of the content"),
                condition.what());
        try (SeekableByteChannel channel = evidence.channel(sha256)) {
            channel.read(ByteBuffer.allocate(10));
            channel.position(5_000_000).read(ByteBuffer.allocate(10));
            channel.position(3_000_000);
            assertThrows(StoreException.class, () -> channel.read(ByteBuffer.allocate(10)));
        }
    }

    /// Property: a bit flipped anywhere is seen by verify, and never read as if it were right.
    @ParameterizedTest
    @MethodSource("seeds")
    void aBitFlippedAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = rows(random, random.nextInt(1, 3 << 20));
        String sha256 = keep(bytes).sha256();
        byte[] stored = Files.readAllBytes(file(sha256));
        for (int i = 0; i < 20; i++) {
            // The table and the ends of the frames half of the time: there are few of them.
            int at =
                    random.nextBoolean()
                            ? random.nextInt(stored.length)
                            : stored.length - 1 - random.nextInt(Math.min(40, stored.length));
            byte[] flipped = stored.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(sha256), flipped);
            Condition condition = evidence.verify(sha256);
            assertTrue(
                    condition.state() == Condition.State.DAMAGED
                            || condition.state() == Condition.State.CUT,
                    at + " of " + stored.length + ": " + condition);
            try {
                assertArrayEquals(bytes, all(sha256));
            } catch (StoreException e) {
                assertTrue(e.toString().contains(file(sha256).toString()), e.toString());
            }
        }
    }

    /// Property: cut anywhere, it is cut, and what received it anew puts it right.
    @ParameterizedTest
    @MethodSource("seeds")
    void cutAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = rows(random, random.nextInt(1, 3 << 20));
        String sha256 = keep(bytes).sha256();
        byte[] stored = Files.readAllBytes(file(sha256));
        for (int i = 0; i < 10; i++) {
            int length =
                    random.nextBoolean()
                            ? random.nextInt(stored.length)
                            : stored.length - 1 - random.nextInt(Math.min(40, stored.length));
            Files.write(file(sha256), Arrays.copyOf(stored, length));
            Condition condition = evidence.verify(sha256);
            assertEquals(Condition.State.CUT, condition.state(), length + ": " + condition);
            assertThrows(StoreException.class, () -> evidence.open(sha256));
        }
        keep(bytes);
        assertTrue(evidence.verify(sha256).whole());
    }

    @Test
    void anEmptyFileAndOneOfOtherBytes() throws IOException {
        String sha256 = keep(rows(new Random(1), 10)).sha256();
        Files.write(file(sha256), new byte[0]);
        assertEquals(Condition.State.CUT, evidence.verify(sha256).state());
        Files.write(
                file(sha256),
                "not packed at all, but long enough".getBytes(StandardCharsets.UTF_8));
        assertEquals(Condition.State.DAMAGED, evidence.verify(sha256).state());
    }

    /// Tables that promise what no file of this length holds cost nothing to refuse.
    @Test
    void hostileTables() throws IOException {
        String sha256 = keep(rows(new Random(1), 2 << 20)).sha256();
        byte[] stored = Files.readAllBytes(file(sha256));
        int end = stored.length;
        int[][] places = {
            {end - 9, Integer.MAX_VALUE}, // frames
            {end - 9, -1},
            {end - 9, 0},
            {end - 9, 1},
            {end - 9 - 16, -1}, // the first frame, packed
            {end - 9 - 16, 0},
            {end - 9 - 12, -1}, // its content
            {end - 9 - 12, Integer.MAX_VALUE},
            {end - 9 - 12, Evidence.FRAME - 1},
            {end - 9 - 20, Integer.MAX_VALUE}, // the length of the table
        };
        for (int[] one : places) {
            byte[] hostile = stored.clone();
            ByteBuffer.wrap(hostile).order(ByteOrder.LITTLE_ENDIAN).putInt(one[0], one[1]);
            Files.write(file(sha256), hostile);
            assertFalse(evidence.verify(sha256).whole());
            assertThrows(StoreException.class, () -> all(sha256));
        }
    }

    @Test
    void manyDepositsAtOnce() throws Exception {
        List<Future<Kept>> kept = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 200; i++) {
                byte[] bytes = rows(new Random(i % 50), 1000);
                kept.add(threads.submit(() -> keep(bytes)));
            }
        }
        for (int i = 0; i < 200; i++) assertEquals(kept.get(i % 50).get(), kept.get(i).get());
        assertEquals(50, evidence.list().size());
        for (String sha256 : evidence.list()) assertTrue(evidence.verify(sha256).whole());
        evidence.named(evidence.list());
        assertEquals(List.of(), Disk.children(folder.resolve("tmp")));
    }

    private Kept keep(byte[] bytes) throws IOException {
        try (Deposit deposit = evidence.deposit()) {
            deposit.write(bytes);
            return deposit.keep();
        }
    }

    private byte[] all(String sha256) throws IOException {
        try (InputStream in = evidence.open(sha256)) {
            return in.readAllBytes();
        }
    }

    private Path file(String sha256) {
        return folder.resolve("evidence")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2) + ".zst");
    }

    private static byte[] rows(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length)
            text.append("host")
                    .append(random.nextInt(3000))
                    .append(",agent ")
                    .append(random.nextInt(50))
                    .append(",1.")
                    .append(random.nextInt(9))
                    .append('\n');
        return Arrays.copyOf(text.toString().getBytes(StandardCharsets.US_ASCII), length);
    }

    private static byte[] noise(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
