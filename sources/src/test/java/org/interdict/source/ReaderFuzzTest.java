package org.interdict.source;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every reader that the program has, on bytes that need not be of its format: the first byte
/// chooses the reader, its fixtures are the seeds. Nothing but an [UnreadableException] may leave a
/// reader. The build replays the seeds; longer: `JAZZER_FUZZ=1 mvn -pl sources -am test
/// -Dtest=ReaderFuzzTest -Dsurefire.failIfNoSpecifiedTests=false`
class ReaderFuzzTest {
    private static final Limits LIMITS = new Limits(4 << 20, 32, 50, 20, 4096);

    private static final List<SourceReader> READERS = readers();

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void read(byte[] bytes) throws IOException {
        if (bytes.length == 0) return;
        SourceReader reader = READERS.get((bytes[0] & 0xFF) % READERS.size());
        var rest = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
        Deaf sink = new Deaf(LIMITS);
        try {
            reader.read(new Input("in", rest, LIMITS, Map.of()), sink);
        } catch (UnreadableException e) {
            sink.gap(e::where, e.what());
        }
    }

    static Stream<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < READERS.size(); i++)
            for (Path file : Fixtures.of(READERS.get(i)))
                seeds.add(seed(i, Files.readAllBytes(file)));
        return seeds.stream();
    }

    private static byte[] seed(int reader, byte[] fixture) {
        byte[] seed = Arrays.copyOf(new byte[] {(byte) reader}, fixture.length + 1);
        System.arraycopy(fixture, 0, seed, 1, fixture.length);
        return seed;
    }

    private static List<SourceReader> readers() {
        List<SourceReader> readers = new ArrayList<>(Fixtures.readers());
        readers.add(new SmallestReader());
        readers.sort(Comparator.comparing(SourceReader::format));
        return readers;
    }
}
