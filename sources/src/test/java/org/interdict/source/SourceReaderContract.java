package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// What every reader owes. A reader's test inherits it, hands its reader over, and adds what is
/// particular to the format:
///
///     class DpkgReaderTest extends SourceReaderContract {
///         DpkgReaderTest() { super(new DpkgReader()); }
///         @Override protected boolean cutShows() { return false; }
///         @Test void everyField() { golden("every-field.status"); }
///     }
///
/// Fixtures lie as [Fixtures#folder] says; each must be recognised, and each is cut, flooded and
/// garbled here.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class SourceReaderContract {
    private static final byte[] NOTHING = {};
    private static final Limits SMALL = new Limits(64L << 20, 64, 1_000, 100, 64 << 10);

    /// Bytes of a long line. `-Dline=2147483648` tries what the build, for its time, tries smaller.
    private static final long LINE = Long.getLong("line", 48L << 20);

    private static final long ENDLESS = 4L << 20;

    private final SourceReader reader;

    protected SourceReaderContract(SourceReader reader) {
        this.reader = reader;
    }

    /// Whether an input that is cut short always shows it. A list of lines does not: where this is
    /// false, a cut may pass for whole, and the last component may have lost its end.
    protected boolean cutShows() {
        return true;
    }

    /// What `--map` says of a fixture.
    protected Map<String, String> columns(String fixture) {
        return Map.of();
    }

    /// Reads a text in UTF-8.
    protected final Seen read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    /// JSON whose quotes stand as `'`.
    protected final Seen quoted(String text) {
        return read(text.replace('\'', '"'));
    }

    /// The beginning of an input that begins so.
    protected static Head head(String text) {
        return new Head("x", text.getBytes(StandardCharsets.UTF_8));
    }

    protected final Seen read(byte[] bytes) {
        return read(bytes, Map.of());
    }

    protected final Seen read(byte[] bytes, Map<String, String> columns) {
        Seen seen = new Seen();
        try {
            reader.read(input(new ByteArrayInputStream(bytes), Limits.DEFAULT, columns), seen);
            seen.ended();
        } catch (UnreadableException e) {
            seen.broken(e);
        } catch (IOException e) {
            throw new AssertionError("only an UnreadableException may leave read", e);
        }
        return seen;
    }

    /// Compares all that comes out of a fixture with the golden file beside it: `a.json`,
    /// `a.json.golden`. `-Dgolden=write` rewrites that and fails.
    protected final void golden(String fixture) {
        try {
            Path file = Fixtures.folder(reader).resolve(fixture);
            Path golden = file.resolveSibling(fixture + ".golden");
            String actual = read(Files.readAllBytes(file), columns(fixture)).golden();
            if (System.getProperty("golden", "").equals("write")) {
                Files.writeString(golden, actual);
                fail("written: " + golden + "; review it, then run without -Dgolden=write");
            }
            assertTrue(Files.exists(golden), golden + " is missing; -Dgolden=write writes it");
            assertEquals(Files.readString(golden), actual, fixture);
        } catch (IOException e) {
            throw new AssertionError(fixture, e);
        }
    }

    public static LongStream seeds() {
        return Fixtures.seeds(4);
    }

    @Test
    void everyFixtureIsRecognized() throws IOException {
        assertFalse(Fixtures.of(reader).isEmpty(), "no fixture in " + Fixtures.folder(reader));
        for (Path file : Fixtures.of(reader))
            assertTrue(reader.recognizes(Fixtures.head(file)), file.getFileName() + " is not");
    }

    /// Each kind of the reach comes out of some fixture, and no other kind does.
    @Test
    void reachIsTrue() throws IOException {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Fixture fixture : fixtures()) kinds.addAll(whole(fixture).kinds());
        assertEquals(
                kinds, reader.reach().kinds(), "kinds out of the fixtures, kinds in reach.yaml");
    }

    @Test
    void emptyIsNotComplete() {
        assertFalse(read(NOTHING).complete());
    }

    /// Property: cut anywhere, an input keeps what came before the cut and never passes for whole.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.interdict.source.SourceReaderContract#seeds")
    void cutAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        for (Fixture fixture : fixtures()) {
            Seen whole = whole(fixture);
            for (int i = 0; i < 8; i++) {
                int end = random.nextInt(fixture.end());
                String at = fixture.name + " cut at " + end;
                byte[] bytes = Arrays.copyOf(fixture.bytes, end);
                Seen cut = assertDoesNotThrow(() -> read(bytes, fixture.columns), at);
                List<Component> kept = cut.components();
                if (!cutShows() && !kept.isEmpty()) kept = kept.subList(0, kept.size() - 1);
                assertTrue(kept.size() <= whole.components().size(), at);
                assertEquals(whole.components().subList(0, kept.size()), kept, at);
                if (cutShows()) assertFalse(cut.complete(), at + " passes for whole");
            }
        }
    }

    /// A byte order mark changes nothing, and an encoding that is not read leaves a gap.
    @Test
    void encodings() throws IOException {
        for (Fixture fixture : fixtures()) {
            String text = new Head(fixture.name, fixture.bytes).text();
            if (fixture.bytes.length > Head.LENGTH || text.contains("\uFFFD")) continue;
            Seen whole = whole(fixture);
            assertEquals(
                    whole.golden(),
                    read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), fixture.columns)
                            .golden(),
                    fixture.name + " with a byte order mark");
            for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE))
                for (String mark : List.of("\uFEFF", "")) {
                    String how = fixture.name + " in " + charset + ", mark: " + !mark.isEmpty();
                    byte[] bytes = (mark + text).getBytes(charset);
                    Seen seen = assertDoesNotThrow(() -> read(bytes, fixture.columns), how);
                    if (seen.complete()) assertEquals(whole.components(), seen.components(), how);
                }
            for (String charset : List.of("windows-1251", "windows-1252", "IBM1047"))
                survives(text.getBytes(Charset.forName(charset)), fixture, "in " + charset);
        }
    }

    /// Parts repeated without end: noise, a fixture again and again, a piece of it.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.interdict.source.SourceReaderContract#seeds")
    void endless(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] noise = new byte[8191];
        random.nextBytes(noise);
        for (byte[] part : List.of(noise, ascii("\n"), ascii("["), ascii("a"), ascii("\0")))
            ends(Flood.endless(NOTHING, part, ENDLESS), "noise");
        for (Fixture fixture : fixtures()) {
            byte[] bytes = fixture.bytes;
            int from = random.nextInt(fixture.end());
            int to = from + 1 + random.nextInt(bytes.length - from);
            byte[] begin = Arrays.copyOf(bytes, to);
            byte[] part = Arrays.copyOfRange(bytes, from, to);
            ends(Flood.endless(NOTHING, bytes, ENDLESS), fixture.name);
            ends(Flood.endless(begin, part, ENDLESS), fixture.name + " " + from + ".." + to);
        }
    }

    /// What lies between two opening brackets of a fixture, 10,000 times: nesting as deep as the
    /// format's own.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.interdict.source.SourceReaderContract#seeds")
    void deepNesting(long seed) throws IOException {
        Random random = new Random(seed);
        for (String part : List.of("[", "{\"a\":", "{\"components\":[", "<a>", "- ", "(", "  a:\n"))
            survives(ascii(part.repeat(10_000)), "10,000 times " + part);
        for (Fixture fixture : fixtures()) {
            List<Integer> brackets = brackets(fixture.bytes);
            for (int i = 0; i < 4 && brackets.size() > 1; i++) {
                int first = random.nextInt(brackets.size() - 1);
                int ahead = 1 + random.nextInt(Math.min(6, brackets.size() - 1 - first));
                int from = brackets.get(first);
                int to = brackets.get(first + ahead);
                byte[] begin = Arrays.copyOf(fixture.bytes, to);
                byte[] part = Arrays.copyOfRange(fixture.bytes, from, to);
                byte[] end = Arrays.copyOfRange(fixture.bytes, to, fixture.bytes.length);
                InputStream deep = new Flood(begin, part, part.length * 10_000L, end, false);
                String how = fixture.name + " with " + from + ".." + to + " 10,000 times";
                assertDoesNotThrow(() -> deaf(deep, SMALL, fixture.columns), how);
            }
        }
    }

    /// A line too long to be held is neither held nor passed on.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.interdict.source.SourceReaderContract#seeds")
    void longLine(long seed) throws IOException {
        Random random = new Random(seed);
        List<Fixture> fixtures = fixtures();
        Fixture fixture = fixtures.get(random.nextInt(fixtures.size()));
        int at = random.nextInt(fixture.end());
        byte[] begin = Arrays.copyOf(fixture.bytes, at);
        byte[] end = Arrays.copyOfRange(fixture.bytes, at, fixture.bytes.length);
        InputStream line = new Flood(begin, ascii("a".repeat(8192)), LINE, end, false);
        String how = fixture.name + " with a long line at " + at;
        long before = allocated();
        assertDoesNotThrow(() -> deaf(line, SMALL, fixture.columns), how);
        long held = allocated() - before;
        assertTrue(held < LINE, how + ": " + held + " bytes allocated for " + LINE);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.interdict.source.SourceReaderContract#seeds")
    void garbled(long seed) throws IOException {
        Random random = new Random(seed);
        for (int length = 1; length < 1 << 14; length *= 2) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            survives(noise, "noise");
        }
        for (Fixture fixture : fixtures())
            for (int i = 0; i < 16; i++) {
                byte[] bytes = fixture.bytes.clone();
                byte with = i % 2 == 0 ? 0 : (byte) random.nextInt(256);
                int from = random.nextInt(bytes.length);
                int length = 1 + random.nextInt(i < 8 ? 1 : 40);
                Arrays.fill(bytes, from, Math.min(bytes.length, from + length), with);
                survives(bytes, fixture, length + " times " + with + " at " + from);
            }
    }

    @Test
    void foreignFormats() throws IOException {
        for (String magic :
                List.of("PK\3\4", "\u007FELF\2\1\1", "MZ", "%PDF-1.7\n", "<!DOCTYPE html>"))
            survives(ascii(magic + "\0".repeat(500)), magic);
        for (SourceReader other : Fixtures.readers())
            for (Path file : Fixtures.of(other))
                survives(Files.readAllBytes(file), file.getFileName().toString());
    }

    /// A disk that fails is told as such, whatever a parser makes of it.
    @Test
    void brokenDisk() throws IOException {
        for (Fixture fixture : fixtures()) {
            var failing = new FailingDisk(Arrays.copyOf(fixture.bytes, fixture.end() / 2));
            var input = input(failing, Limits.DEFAULT, fixture.columns);
            Executable read = () -> reader.read(input, new Deaf(Limits.DEFAULT));
            IOException e = assertThrows(IOException.class, read, fixture.name);
            assertTrue(e.toString().contains(FailingDisk.REASON), e.toString());
        }
    }

    private static Input input(InputStream in, Limits limits, Map<String, String> columns) {
        return new Input("fixture", in, limits, columns);
    }

    private Seen whole(Fixture fixture) {
        return read(fixture.bytes, fixture.columns);
    }

    private void survives(byte[] bytes, String how) {
        assertDoesNotThrow(() -> read(bytes), how);
    }

    private void survives(byte[] bytes, Fixture fixture, String how) {
        assertDoesNotThrow(() -> read(bytes, fixture.columns), fixture.name + ": " + how);
    }

    private void ends(InputStream endless, String how) {
        Deaf sink = assertDoesNotThrow(() -> deaf(endless, SMALL, Map.of()), how);
        assertFalse(sink.complete(), how + " without end passes for whole");
    }

    private Deaf deaf(InputStream in, Limits limits, Map<String, String> columns)
            throws IOException {
        Deaf sink = new Deaf(limits);
        try {
            reader.read(input(in, limits, columns), sink);
        } catch (UnreadableException e) {
            sink.gap(e::where, e.what());
        }
        return sink;
    }

    private List<Fixture> fixtures() throws IOException {
        List<Fixture> fixtures = new ArrayList<>();
        for (Path file : Fixtures.of(reader)) {
            String name = file.getFileName().toString();
            fixtures.add(new Fixture(name, Files.readAllBytes(file), columns(name)));
        }
        return fixtures;
    }

    private static List<Integer> brackets(byte[] bytes) {
        List<Integer> brackets = new ArrayList<>();
        for (int i = 0; i < bytes.length; i++)
            if (bytes[i] == '{' || bytes[i] == '[' || bytes[i] == '<') brackets.add(i);
        return brackets;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean bean
                ? bean.getCurrentThreadAllocatedBytes()
                : 0;
    }

    private static final class Fixture {
        private final String name;
        private final byte[] bytes;
        private final Map<String, String> columns;

        Fixture(String name, byte[] bytes, Map<String, String> columns) {
            this.name = name;
            this.bytes = bytes;
            this.columns = columns;
        }

        /// Where its last byte lies that says something; a cut before it takes something away.
        int end() {
            int end = bytes.length - 1;
            while (end > 0 && bytes[end] <= ' ' && bytes[end] >= 0) end--;
            return end;
        }
    }
}
