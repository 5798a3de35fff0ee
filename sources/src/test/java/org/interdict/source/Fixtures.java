package org.interdict.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The readers, and the files that lie beside their tests.
public final class Fixtures {
    private Fixtures() {}

    /// All readers that the program has.
    public static List<SourceReader> readers() {
        return ServiceLoader.load(SourceReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /// Those that know an input; one that is asked last only if no other does.
    public static List<SourceReader> readers(Head head) {
        List<SourceReader> known = new ArrayList<>();
        for (SourceReader reader : readers()) if (reader.recognizes(head)) known.add(reader);
        if (known.size() > 1) known.removeIf(SourceReader::last);
        return known;
    }

    /// Where a reader's fixtures lie: its package's path under the test resources, or the folder
    /// there that bears its format's name, where a package holds several readers.
    public static Path folder(SourceReader reader) {
        Path folder = resources().resolve(reader.getClass().getPackageName().replace('.', '/'));
        Path own = folder.resolve(reader.format());
        return Files.isDirectory(own) ? own : folder;
    }

    /// Its fixtures by name: every file there but the golden ones.
    public static List<Path> of(SourceReader reader) throws IOException {
        Path folder = folder(reader);
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".golden"))
                    .sorted()
                    .toList();
        }
    }

    /// The beginning of a file, as a reader is asked about it.
    public static Head head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new Head(file.getFileName().toString(), in.readNBytes(Head.LENGTH));
        }
    }

    /// Seeds of random tests: that of `-Dseed=17`, else 1 to `count`.
    public static LongStream seeds(int count) {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty()
                ? LongStream.rangeClosed(1, count)
                : LongStream.of(Long.parseLong(seed));
    }

    static Path resources() {
        String root = System.getProperty("interdict.root", "");
        Path module = root.isEmpty() ? Path.of("") : Path.of(root, "sources");
        return module.resolve("src/test/resources").toAbsolutePath();
    }
}
