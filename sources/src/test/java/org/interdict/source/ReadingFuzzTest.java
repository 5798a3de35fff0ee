package org.interdict.source;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Any bytes at all are told as something, and throw nothing. The build replays the seeds; longer:
/// `JAZZER_FUZZ=1 mvn -pl sources -am test -Dtest='ReadingFuzzTest#stream'
/// -Dsurefire.failIfNoSpecifiedTests=false`
class ReadingFuzzTest {
    private static final Limits LIMITS = new Limits(4 << 20, 32, 50, 20, 4096);

    @TempDir static Path folder;

    private final Reading reading = new Reading(readers(), LIMITS, Map.of());

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "2m")
    void stream(byte[] bytes) {
        Told told = new Told();
        reading.stream("in", new ByteArrayInputStream(bytes), told);
        told.ended();
    }

    /// A file is unpacked by another way if it is a zip archive.
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "2m")
    void file(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("in"), bytes);
        Told told = new Told();
        reading.file(file, told);
        told.ended();
    }

    static Stream<byte[]> seeds() {
        byte[] list = Packed.list("kesl");
        byte[] zip = Packed.zip("a", list, "../b", list);
        byte[] tar = Packed.tar("a", list, "n".repeat(120), list);
        return Stream.of(
                new byte[0],
                list,
                zip,
                tar,
                Packed.gzip(list),
                Packed.zstd(list),
                Packed.gzip(tar),
                Packed.zip("z", zip, "t", tar));
    }

    private static List<SourceReader> readers() {
        List<SourceReader> readers = new ArrayList<>(Fixtures.readers());
        readers.add(new SmallestReader());
        return readers;
    }
}
