package org.interdict.bench;

import org.interdict.ledger.Draft;
import org.interdict.ledger.Ledger;
import org.interdict.store.Disk;
import org.interdict.store.Writer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/// Entries that a ledger appends a second, one at a time and in batches, each acknowledged after
/// its syncs; beside them what the disk does in the same minute with the same bytes and as many
/// syncs and nothing else. Rounds take turns, so that neither has the quieter time.
///
/// Run: `bench/ledger.sh`
final class Appends {
    private static final int ROUNDS = 5;
    private static final String BODY =
            "{\"number\":417,\"removal\":\"2017-12-12\",\"how\":\""
                    + "ab".repeat(32)
                    + "\",\"mitigation\":\""
                    + "cd".repeat(32)
                    + "\"}";

    private final Path folder;
    private final Instant now = Instant.now();
    private int made;

    private Appends(Path folder) {
        this.folder = folder;
    }

    /// Measures.
    ///
    /// @param arguments the folder in which to write
    public static void main(String[] arguments) throws IOException {
        Appends appends = new Appends(Path.of(arguments[0]));
        System.out.println("entries a batch | entries/s | the disk alone, entries/s | ratio");
        appends.measure(1, 400);
        appends.measure(100, 200);
        appends.measure(10_000, 20);
        appends.measure(1_000_000, 1);
    }

    private void measure(int batch, int batches) throws IOException {
        long bytes = bytes(batch);
        List<Long> ours = new ArrayList<>();
        List<Long> raw = new ArrayList<>();
        for (int i = 0; i <= ROUNDS; i++) {
            long one = ledger(batch, batches);
            long other = raw(bytes, batches);
            if (i == 0) continue; // to warm up
            ours.add(one);
            raw.add(other);
        }
        double a = (double) batch * batches / (median(ours) / 1e9);
        double b = (double) batch * batches / (median(raw) / 1e9);
        System.out.printf(Locale.ROOT, "%15d | %9.0f | %25.0f | %5.2f%n", batch, a, b, a / b);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private Ledger open(Path at) throws IOException {
        return Ledger.write(
                at, Disk.REAL, new Writer("bench", "here", 1, now), Duration.ZERO, _ -> {});
    }

    private static Iterator<Draft> drafts(int count, String by, Instant now) {
        return new Iterator<>() {
            private int left = count;

            @Override
            public boolean hasNext() {
                return left > 0;
            }

            @Override
            public Draft next() {
                left--;
                return new Draft(now, by, "case-planned", BODY);
            }
        };
    }

    private long ledger(int batch, int batches) throws IOException {
        Path at = folder.resolve("ledger" + made++);
        try (Ledger ledger = open(at)) {
            String by = ledger.texts().put("Anna Berg");
            ledger.append(drafts(1, by, now), now);
            long begin = System.nanoTime();
            for (int i = 0; i < batches; i++) ledger.append(drafts(batch, by, now), now);
            return System.nanoTime() - begin;
        }
    }

    /// What a batch takes in its file.
    private long bytes(int batch) throws IOException {
        Path at = folder.resolve("bytes" + made++);
        try (Ledger ledger = open(at)) {
            String by = ledger.texts().put("Anna Berg");
            ledger.append(drafts(Math.min(batch, 1000), by, now), now);
        }
        long some = Files.size(at.resolve("ledger/000000000000.jsonl"));
        return some * batch / Math.min(batch, 1000);
    }

    /// The same bytes behind the same file, a sync, a slot of 4,096 bytes over another, a sync.
    private long raw(long bytes, int batches) throws IOException {
        Path file = folder.resolve("raw" + made++);
        Path head = folder.resolve("raw" + made++);
        ByteBuffer part = ByteBuffer.allocate((int) Math.min(bytes, 1 << 16));
        ByteBuffer slot = ByteBuffer.allocate(4096);
        try (FileChannel entries = make(file);
                FileChannel ends = make(head)) {
            ends.write(ByteBuffer.allocate(8192), 0);
            ends.force(true);
            long begin = System.nanoTime();
            for (int i = 0; i < batches; i++) {
                for (long left = bytes; left > 0; ) {
                    part.clear().limit((int) Math.min(left, part.capacity()));
                    while (part.hasRemaining()) left -= entries.write(part);
                }
                entries.force(true);
                slot.clear();
                while (slot.hasRemaining()) ends.write(slot, (i % 2) * 4096L + slot.position());
                ends.force(true);
            }
            return System.nanoTime() - begin;
        }
    }

    private static FileChannel make(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }
}
