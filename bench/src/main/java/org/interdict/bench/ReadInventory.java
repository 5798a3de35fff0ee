package org.interdict.bench;

import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Sink;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// Reads an inventory, whatever it is written in, with nothing behind the reader, and prints for
/// each round the rows a second of one thread; opening, recognising and hashing are part of it.
///
/// Run: `bench/rows.sh FILE`, or `java -cp … org.interdict.bench.ReadInventory FILE ROUNDS
/// [COLUMN=HEADER…]`.
public final class ReadInventory {
    private ReadInventory() {}

    public static void main(String[] args) {
        List<SourceReader> readers =
                ServiceLoader.load(SourceReader.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList();
        TreeMap<String, String> columns = new TreeMap<>();
        for (int i = 2; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            columns.put(args[i].substring(0, equals), args[i].substring(equals + 1));
        }
        Reading reading = new Reading(readers, Limits.DEFAULT, columns);
        for (int round = 0; round < Integer.parseInt(args[1]); round++)
            round(reading, Path.of(args[0]));
    }

    private static void round(Reading reading, Path file) {
        Counting counting = new Counting();
        long[] bytes = new long[1];
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long begin = System.nanoTime();
        reading.file(
                file,
                new Reading.Listener() {
                    @Override
                    public Sink begin(String name, String format) {
                        return counting;
                    }

                    @Override
                    public void end(Reading.Received received) {
                        bytes[0] += received.bytes();
                    }
                });
        double wall = (System.nanoTime() - begin) / 1e9;
        double processor =
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        System.out.printf(
                "%.2f s, processor %.2f s; %.2f million rows a second of processor time, %.0f MB/s;"
                        + " %d components, %d traces, %d gaps%n",
                wall,
                processor,
                counting.components() / 1e6 / processor,
                bytes[0] / 1e6 / processor,
                counting.components(),
                counting.traces(),
                counting.gaps());
    }
}
