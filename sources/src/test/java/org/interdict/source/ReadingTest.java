package org.interdict.source;

import static org.interdict.source.Packed.gzip;
import static org.interdict.source.Packed.list;
import static org.interdict.source.Packed.tar;
import static org.interdict.source.Packed.zip;
import static org.interdict.source.Packed.zstd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.source.Reading.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/// Honest files: whatever they are packed in, the same comes out.
class ReadingTest {
    @TempDir Path folder;

    @Test
    void aPlainFileWithSizeAndHash() throws IOException {
        Path file = write("list", list("kesl"));
        Told told = Told.file(file);
        assertEquals(List.of(file + " (smallest)"), told.inputs());
        assertEquals(List.of(file + "/kesl"), told.names());
        assertEquals(List.of(new Received(32, sha256(list("kesl")), true)), told.received());
    }

    @Test
    void everyPackingAndNestingsOfThem() throws IOException {
        byte[] list = list("kesl");
        Object[][] cases = {
            {"in", list},
            {"in", gzip(list)},
            {"in", zstd(list)},
            {"in", gzip(zstd(gzip(list)))},
            {"in!a", zip("a", list)},
            {"in!d/a", tar("d/", new byte[0], "d/a", list)},
            {"in!a", gzip(tar("a", list))},
            {"in!a", zstd(tar("a", list))},
            {"in!b!a", zip("b", zip("a", list))},
            {"in!b!a", tar("b", zip("a", list))},
            {"in!b!a", zip("b", gzip(tar("a", list)))},
            {"in!" + "n".repeat(300), tar("n".repeat(300), list)},
        };
        for (Object[] one : cases) {
            Told told = Told.stream((byte[]) one[1]);
            assertEquals(List.of(one[0] + "/kesl"), told.names());
            assertTrue(told.complete(), told.gaps().toString());
            Path file = write("in", (byte[]) one[1]);
            String name = file.resolveSibling((String) one[0]).toString();
            assertEquals(List.of(name + "/kesl"), Told.file(file).names());
        }
    }

    @Test
    void aCompressedFileIsHashedAsReceivedAndAMemberAsUnpacked() {
        byte[] packed = gzip(list("kesl"));
        assertEquals(
                List.of(new Received(packed.length, sha256(packed), true)),
                Told.stream(packed).received());
        assertEquals(
                List.of(new Received(32, sha256(list("kesl")), true)),
                Told.stream(zip("a", list("kesl"))).received());
    }

    @Test
    void membersOfOneName() throws IOException {
        byte[] twice = zip("a", list("kesl"), "a", list("kata"));
        assertEquals(List.of("in!a/kesl", "in!a/kata"), Told.stream(twice).names());
        assertEquals(2, Told.file(write("in", twice)).names().size());
    }

    @Test
    void concatenatedGzipCounts() {
        byte[] list = list("kesl");
        byte[] first = gzip(Arrays.copyOf(list, 12));
        byte[] second = gzip(Arrays.copyOfRange(list, 12, list.length));
        Told told = Told.stream(joined(first, second));
        assertEquals(List.of("in/kesl"), told.names());
        assertTrue(told.complete());
    }

    /// A reader that stops at a format's end, or gives up, does not shorten what was received.
    @Test
    void theRestIsHashedToo() {
        byte[] more = joined(list("kesl"), new byte[600_000]);
        assertEquals(
                List.of(new Received(more.length, sha256(more), true)),
                Told.stream(more).received());
        byte[] foreign = joined("nobody knows".getBytes(StandardCharsets.UTF_8), new byte[600_000]);
        Told told = Told.stream(foreign);
        assertEquals(
                List.of(new Received(foreign.length, sha256(foreign), false)), told.received());
        assertEquals(
                List.of(
                        "in: no reader knows this format; `interdict source list` shows those"
                                + " there are"),
                told.gaps());
    }

    @Test
    void whatIsPackedAndNotUnpackedIsNamed() {
        byte[] xz = HexFormat.of().parseHex("FD377A585A00000000000000");
        assertEquals(
                List.of("in: xz is not unpacked here; unpack it first: xz -dk FILE"),
                Told.stream(xz).gaps());
        byte[] workbook = zip("[Content_Types].xml", list("x"), "xl/workbook.xml", list("y"));
        assertEquals(
                List.of("in: an Office document is not read here; save its table as CSV (UTF-8)"),
                Told.stream(workbook).gaps());
    }

    /// Property: however a stream hands out its bytes, the same comes out.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unevenStreams(long seed) {
        Random random = new Random(seed);
        StringBuilder names = new StringBuilder("names 1\n");
        for (int i = 0; i < 50_000; i++) names.append("name").append(i).append("=nobody\n");
        byte[] list = names.append(".\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] packed = random.nextBoolean() ? list : gzip(list);
        Told told = new Told();
        var uneven =
                new ByteArrayInputStream(packed) {
                    @Override
                    public synchronized int read(byte[] b, int off, int len) {
                        return super.read(b, off, Math.min(len, 1 + random.nextInt(70_000)));
                    }
                };
        Told.reading(Told.LIMITS).stream("in", uneven, told);
        assertEquals(50_000, told.names().size());
        assertEquals(List.of(new Received(packed.length, sha256(packed), true)), told.received());
    }

    static LongStream seeds() {
        return Fixtures.seeds(4);
    }

    @Test
    void whatCannotBeOpened() throws IOException {
        Path broken = Files.createSymbolicLink(folder.resolve("broken"), folder.resolve("none"));
        assertEquals(
                List.of(broken + ": it is not there, or not any more"), Told.file(broken).gaps());
        assertEquals(List.of(folder + ": a folder; name its files"), Told.file(folder).gaps());
        Path empty = write("empty", new byte[0]);
        Told told = Told.file(empty);
        assertEquals(List.of(empty + ": it is empty"), told.gaps());
        assertEquals(List.of(new Received(0, sha256(new byte[0]), false)), told.received());
    }

    @Test
    void aFailingDisk() {
        Told told = new Told();
        byte[] begin = "names 1\nkesl=AO Kaspersky Lab\nkat".getBytes(StandardCharsets.UTF_8);
        Told.reading(Told.LIMITS).stream("in", new FailingDisk(begin), told);
        assertEquals(List.of("in/kesl"), told.names());
        assertEquals(
                List.of(
                        "in: it could not be read to its end (the disk has failed); try again; what"
                                + " came before is kept"),
                told.gaps());
        assertFalse(told.complete());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
