package org.interdict.bench;

import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.SourceReader;
import org.interdict.source.UnreadableException;
import org.interdict.source.cyclonedx.CycloneDxJsonReader;
import org.interdict.source.spdx.SpdxJsonReader;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/// Reads a folder of SBOMs (`*.cdx.json`, else SPDX) with nothing behind the readers, and prints
/// for each round the wall time, the threads' processor time, and what was counted.
///
/// Run: `java -cp … org.interdict.bench.ReadSboms FOLDER THREADS ROUNDS`.
public final class ReadSboms {
    private ReadSboms() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> list = Files.list(Path.of(args[0]))) {
            files = list.sorted().toList();
        }
        long size = 0;
        for (Path file : files) size += Files.size(file);
        for (int round = 0; round < Integer.parseInt(args[2]); round++)
            round(files, size, Integer.parseInt(args[1]));
    }

    private static void round(List<Path> files, long size, int threads)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicLong processor = new AtomicLong();
        List<Counting> counts = new ArrayList<>();
        List<Thread> running = new ArrayList<>();
        long begin = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            Counting counting = new Counting();
            counts.add(counting);
            running.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int k; (k = next.getAndIncrement()) < files.size(); )
                                            read(files.get(k), counting);
                                        processor.addAndGet(
                                                ManagementFactory.getThreadMXBean()
                                                        .getCurrentThreadCpuTime());
                                    }));
        }
        for (Thread thread : running) thread.join();
        double wall = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%.2f s, %.0f MB/s; processor %.2f s; %d components, %d traces, %d gaps%n",
                wall,
                size / 1e6 / wall,
                processor.get() / 1e9,
                counts.stream().mapToLong(Counting::components).sum(),
                counts.stream().mapToLong(Counting::traces).sum(),
                counts.stream().mapToLong(Counting::gaps).sum());
    }

    private static void read(Path file, Counting counting) {
        boolean cyclonedx = file.toString().endsWith(".cdx.json");
        SourceReader reader = cyclonedx ? new CycloneDxJsonReader() : new SpdxJsonReader();
        try (InputStream in = Files.newInputStream(file)) {
            reader.read(new Input(file.toString(), in, Limits.DEFAULT, Map.of()), counting);
        } catch (UnreadableException e) {
            counting.gap(e::where, e.what());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
