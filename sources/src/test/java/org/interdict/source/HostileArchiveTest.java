package org.interdict.source;

import static org.interdict.source.Packed.gzip;
import static org.interdict.source.Packed.list;
import static org.interdict.source.Packed.made;
import static org.interdict.source.Packed.tar;
import static org.interdict.source.Packed.tarLink;
import static org.interdict.source.Packed.zip;
import static org.interdict.source.Packed.zstd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.interdict.component.Component;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.GZIPOutputStream;

/// Files made to hurt, and files that were hurt. None may throw, hang, grow or pass for whole.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileArchiveTest {
    private static final byte[] LIST = list("kesl");

    @TempDir Path folder;

    /// 32 MiB in some 60 KB of gzip, over a limit of 100 times.
    @Test
    void gzipBomb() {
        byte[] bomb =
                made(
                        out -> {
                            try (var gzip = new GZIPOutputStream(out)) {
                                gzip.write("names 1\n".getBytes(StandardCharsets.UTF_8));
                                byte[] a =
                                        "a=a\n".repeat(16 << 10).getBytes(StandardCharsets.UTF_8);
                                for (int i = 0; i < 500; i++) gzip.write(a);
                            }
                        });
        Deafened told = Deafened.of(bomb, Told.LIMITS);
        assertFalse(told.complete());
        assertTrue(told.components < 5L * bomb.length * 100, "more was read than allowed");
        assertTrue(told.lastGap.startsWith("it unpacks to more than 100 times"), told.lastGap);
    }

    /// Each member is small; all together are not.
    @Test
    void zipBombOfManyMembers() throws IOException {
        Object[] members = new Object[400];
        byte[] big =
                ("names 1\n" + ("a".repeat(50_000) + "\n").repeat(2))
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "m" + i;
            members[i + 1] = big;
        }
        byte[] bomb = zip(members);
        Limits strict = new Limits(1L << 30, 64, 1_000, 10, 64 << 10);
        for (Deafened told :
                List.of(Deafened.of(bomb, strict), Deafened.of(write("bomb.zip", bomb), strict))) {
            assertEquals(Budget.TOO_MUCH, told.lastGap);
            assertTrue(told.inputs < 200, told.inputs + " members were read");
        }
    }

    @Test
    void threeHundredDeep() throws IOException {
        List<UnaryOperator<byte[]>> packings =
                List.of(b -> zip("a", b), Packed::gzip, b -> tar("a", b), Packed::zstd);
        for (UnaryOperator<byte[]> packing : packings) {
            byte[] deep = LIST;
            for (int i = 0; i < 300; i++) deep = packing.apply(deep);
            Told told = Told.stream(deep);
            assertEquals(1, told.gaps().size());
            assertTrue(told.gaps().getFirst().contains("32 archives lie in each other"));
            assertFalse(Told.file(write("deep", deep)).complete());
        }
    }

    @Test
    void tooManyMembers() throws IOException {
        Object[] members = new Object[4_000];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "m" + i;
            members[i + 1] = LIST;
        }
        for (byte[] many : List.of(zip(members), tar(members))) {
            Told told = Told.stream(many);
            assertEquals(1_000, told.names().size());
            assertEquals(List.of("in: " + Budget.TOO_MANY), told.gaps());
            assertEquals(1_000, Told.file(write("many", many)).names().size());
        }
    }

    @Test
    void unknownMembersAreCountedAfterAHundred() {
        Object[] members = new Object[400];
        for (int i = 0; i < members.length; i += 2) {
            members[i] = "m" + i;
            members[i + 1] = "who knows".getBytes(StandardCharsets.UTF_8);
        }
        Told told = Told.stream(zip(members));
        assertEquals(101, told.gaps().size());
        assertEquals(
                "in: 100 more members are in a format that no reader knows", told.gaps().getLast());
    }

    @Test
    void namesThatLeadOutside() throws IOException {
        for (String name : List.of("../kesl", "/etc/kesl", "a/../../kesl", "C:\\kesl", "..\\kesl"))
            for (byte[] archive : List.of(zip(name, LIST), tar(name, LIST))) {
                Told told = Told.stream(archive);
                assertEquals(1, told.names().size(), name);
                assertEquals(1, told.gaps().size(), name);
                assertTrue(told.gaps().getFirst().contains("leads outside the archive"), name);
                assertEquals(told.gaps().size(), Told.file(write("in", archive)).gaps().size());
            }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("in")), left.toList());
        }
    }

    @Test
    void namesThatSteerATerminal() {
        Told told = Told.stream(tar("a\u001b[2Jb\u202Ec\n", LIST));
        assertEquals(List.of("in!a\\u001b[2Jb\\u202ec\\u000a (smallest)"), told.inputs());
    }

    @Test
    void linksOutOfAnArchive() throws IOException {
        List<byte[]> outside =
                List.of(
                        tarLink(TarConstants.LF_SYMLINK, "a", "../../etc/passwd"),
                        tarLink(TarConstants.LF_SYMLINK, "a", "/etc/passwd"),
                        tarLink(TarConstants.LF_LINK, "a", "/etc/passwd"),
                        tarLink(TarConstants.LF_LINK, "d/a", "../x"));
        for (byte[] archive : outside)
            assertTrue(Told.stream(archive).gaps().getFirst().contains("is not followed"));
        Path zip = write("links.zip", zipLink("../../etc/passwd"));
        assertEquals(
                List.of(zip + ": a: a link to something outside the archive is not followed"),
                Told.file(zip).gaps());
        // Inside, its target is read as itself.
        assertEquals(
                List.of("in: an archive without files"),
                Told.stream(tarLink(TarConstants.LF_DIR, "d/", "")).gaps());
        Path inside = write("inside.zip", zipLink("b"));
        assertEquals(List.of(inside + "!b/kesl"), Told.file(inside).names());
        assertTrue(Told.file(inside).complete());
    }

    private static byte[] zipLink(String target) {
        return made(
                out -> {
                    try (var zip = new ZipArchiveOutputStream(out)) {
                        ZipArchiveEntry link = new ZipArchiveEntry("a");
                        link.setUnixMode(UnixStat.LINK_FLAG | 0777);
                        zip.putArchiveEntry(link);
                        zip.write(target.getBytes(StandardCharsets.UTF_8));
                        zip.closeArchiveEntry();
                        if (!target.startsWith("..")) {
                            zip.putArchiveEntry(new ZipArchiveEntry("b"));
                            zip.write(LIST);
                            zip.closeArchiveEntry();
                        }
                    }
                });
    }

    @Test
    void devicesInATar() {
        assertEquals(
                List.of("in: a: a device has no content"),
                Told.stream(tarLink(TarConstants.LF_CHR, "a", "")).gaps());
    }

    @Test
    void encryptedMembers() throws IOException {
        byte[] zip = zip("a", LIST, "b", LIST);
        for (int i = 0; i + 10 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1;
            int name = i + (local ? 30 : 46);
            if ((local || central) && zip[name] == 'a') zip[i + (local ? 6 : 8)] |= 1;
        }
        Path file = write("in", zip);
        assertEquals(List.of(file + "!b/kesl"), Told.file(file).names());
        assertEquals(
                List.of(
                        file
                                + ": a: it is encrypted; unpack it with its password and name the"
                                + " folder"),
                Told.file(file).gaps());
        // As a stream, nobody knows where its encrypted bytes end.
        assertTrue(Told.stream(zip).gaps().getFirst().contains("it is encrypted"));
    }

    @Test
    void aWrongChecksum() throws IOException {
        byte[] zip = zip("a", LIST);
        for (int i = 0; i + 4 < zip.length; i++)
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) zip[i + 16] ^= 1;
        Told told = Told.file(write("in", zip));
        assertEquals(1, told.names().size());
        assertTrue(
                told.gaps().getFirst().contains("its checksum is wrong"), told.gaps().toString());
        assertFalse(told.complete());
    }

    @Test
    void gzipWithGarbageBehindIt() {
        byte[] garbage = Arrays.copyOf(gzip(LIST), gzip(LIST).length + 10);
        Arrays.fill(garbage, gzip(LIST).length, garbage.length, (byte) 'x');
        Told told = Told.stream(garbage);
        assertEquals(List.of("in/kesl"), told.names());
        assertEquals(1, told.gaps().size());
        assertFalse(told.complete());
    }

    @Test
    void aTarWhoseHeaderPromisesTooMuch() {
        byte[] tar = tar("a", LIST, "b", LIST);
        byte[] size = "77777777777\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(size, 0, tar, 124, 12);
        Arrays.fill(tar, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < 512; i++) sum += tar[i] & 0xFF;
        byte[] checksum = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, tar, 148, 8);
        Told told = Told.stream(tar);
        assertEquals(List.of("in!a/kesl"), told.names());
        assertFalse(told.complete());
    }

    /// An extended header that says it is a gigabyte, and is.
    @Test
    void aTarWhoseNameIsAGigabyte() {
        byte[] header = Arrays.copyOf(tarLink((byte) 'L', "././@LongLink", ""), 512);
        System.arraycopy("07777777777\0".getBytes(StandardCharsets.US_ASCII), 0, header, 124, 12);
        Arrays.fill(header, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : header) sum += b & 0xFF;
        byte[] checksum = "%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(checksum, 0, header, 148, 8);
        InputStream endless = Flood.endless(header, new byte[8192], 200L << 20);
        Told told = new Told();
        Told.reading(Told.LIMITS).stream("in", endless, told);
        assertTrue(told.gaps().getFirst().contains("an extended header of 1073741823 bytes"));
    }

    /// Property: cut anywhere, a packed file keeps what came before the cut and never passes for
    /// whole.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cutAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] a = list("a" + random.nextLong());
        byte[] b = list("b" + random.nextLong());
        List<byte[]> packed =
                List.of(
                        gzip(a),
                        zstd(a),
                        zip("a", a, "b", b),
                        tar("a", a, "b", b),
                        gzip(tar("a", a, "b", b)),
                        zip("z", zip("a", a), "b", b));
        for (byte[] whole : packed) {
            List<String> names = Told.stream(whole).names();
            // A tar's end is its first block of zeros; what fills its last record says nothing.
            int end = whole.length;
            while (end > 1_024 && whole[end - 1] == 0 && Tar.isHeader(whole)) end--;
            for (int i = 0; i < 40; i++) {
                int at = random.nextInt(end);
                byte[] cut = Arrays.copyOf(whole, at);
                Told told = Told.stream(cut);
                assertFalse(told.complete(), at + " of " + whole.length + " passes for whole");
                assertEquals(names.subList(0, told.names().size()), told.names());
                Told file = Told.file(write("cut", cut));
                assertFalse(file.complete());
                assertEquals(told.names().size(), file.names().size());
            }
        }
    }

    /// Property: whatever bytes are changed, the reading ends and tells something.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void garbled(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] zip = zip("z", zip("a", LIST), "b", LIST);
        List<byte[]> packed =
                List.of(
                        gzip(LIST),
                        zstd(LIST),
                        zip,
                        tar("a", LIST, "b", LIST),
                        zstd(tar("a", LIST)));
        for (byte[] whole : packed)
            for (int i = 0; i < 50; i++) {
                byte[] garbled = whole.clone();
                for (int n = random.nextInt(4); n >= 0; n--)
                    garbled[random.nextInt(garbled.length)] = (byte) random.nextInt(256);
                Told.stream(garbled);
                Told.file(write("garbled", garbled));
            }
    }

    static LongStream seeds() {
        return Fixtures.seeds(4);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    /// Counts what is told, and keeps none of it.
    private static final class Deafened implements Reading.Listener {
        private long components;
        private long inputs;
        private String lastGap = "";
        private boolean complete = true;

        static Deafened of(byte[] bytes, Limits limits) {
            Deafened told = new Deafened();
            Told.reading(limits).stream("in", new ByteArrayInputStream(bytes), told);
            return told;
        }

        static Deafened of(Path file, Limits limits) {
            Deafened told = new Deafened();
            Told.reading(limits).file(file, told);
            return told;
        }

        boolean complete() {
            return complete && lastGap.isEmpty();
        }

        @Override
        public Sink begin(String name, String format) {
            inputs++;
            return new Deaf(Told.LIMITS) {
                @Override
                public void component(Component component, String ref, Place where) {
                    components++;
                }

                @Override
                public void gap(Place where, String what) {
                    lastGap = what;
                }
            };
        }

        @Override
        public void end(Reading.Received received) {
            complete &= received.complete();
        }
    }
}
