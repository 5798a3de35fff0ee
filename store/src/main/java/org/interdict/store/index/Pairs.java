package org.interdict.store.index;

import org.interdict.store.Disk;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Turns pairs that come in any order into lists: under each key its numbers, rising, each once.
/// Holds [#ROOM] pairs; more go to temporary files, sorted, and are merged from there: what is
/// unsorted costs that one external sort, and nothing else. Not for several threads.
final class Pairs implements AutoCloseable {
    /// Pairs held: 64 MiB, and as much again while they are sorted.
    static final int ROOM = 1 << 23;

    private static final int DIGIT = 11;

    private final Disk disk;
    private final Path folder;
    private final String name;
    private final int room;
    private final List<Path> files = new ArrayList<>();
    private final List<Postings> runs = new ArrayList<>();
    private final Arena arena = Arena.ofShared();
    private long[] pairs;
    private int size;
    private long most; // all bits that occur
    private boolean isRising = true;
    private long all;

    /// @param folder for temporary files
    /// @param name their names begin so
    /// @param room pairs held; at least 1
    Pairs(Disk disk, Path folder, String name, int room) {
        this.disk = disk;
        this.folder = folder;
        this.name = name;
        this.room = room;
        this.pairs = new long[Math.min(room, 1 << 10)];
    }

    /// @param key not negative
    /// @param number not negative
    void add(int key, int number) throws IOException {
        if (size == pairs.length) {
            if (size == room) spill();
            else pairs = Arrays.copyOf(pairs, Math.min(room, 2 * size));
        }
        if (size > 0 && (int) pairs[size - 1] > number) isRising = false;
        long pair = (long) key << 32 | number;
        most |= pair;
        pairs[size++] = pair;
    }

    /// Pairs added, equal ones too.
    long size() {
        return all + size;
    }

    /// All lists, after the last [#add]; valid until [#close].
    Postings lists() throws IOException {
        if (runs.isEmpty()) {
            ByteArrayOutputStream memory = new ByteArrayOutputStream(1 << 12);
            write(memory);
            runs.add(new Postings(MemorySegment.ofArray(memory.toByteArray())));
        } else if (size > 0) {
            spill();
        }
        pairs = new long[0];
        if (runs.size() > 1) {
            List<Lists> cursors = new ArrayList<>();
            for (Postings run : runs) cursors.add(run.cursor());
            Path file = folder.resolve(name + "-all");
            files.add(file);
            try (OutputStream out = new BufferedOutputStream(disk.create(file), 1 << 16)) {
                PostingsWriter writer = new PostingsWriter(out);
                Lists merged = new Merging(cursors);
                while (merged.next()) writer.add(merged.key(), merged.numbers(), merged.count());
                writer.finish();
            }
            runs.clear();
            runs.add(mapped(file));
        }
        return runs.getFirst();
    }

    private Postings mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new Postings(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
        }
    }

    private void spill() throws IOException {
        Path file = folder.resolve(name + "-" + files.size());
        files.add(file);
        try (OutputStream out = new BufferedOutputStream(disk.create(file), 1 << 16)) {
            write(out);
        }
        runs.add(mapped(file));
    }

    private void write(OutputStream out) throws IOException {
        long[] sorted = sorted();
        PostingsWriter writer = new PostingsWriter(out);
        int[] list = new int[1 << 10];
        for (int from = 0; from < size; ) {
            int key = (int) (sorted[from] >>> 32);
            int count = 0;
            int i = from;
            for (; i < size && (int) (sorted[i] >>> 32) == key; i++) {
                if (i > from && sorted[i] == sorted[i - 1]) continue;
                if (count == list.length) list = Arrays.copyOf(list, 2 * count);
                list[count++] = (int) sorted[i];
            }
            writer.add(key, list, count);
            from = i;
        }
        writer.finish();
        all += size;
        size = 0;
        isRising = true;
    }

    /// By digits, the lowest first; those that no pair has are left out, and those of the number
    /// where the numbers came rising.
    private long[] sorted() {
        long[] from = pairs;
        long[] to = new long[size];
        int[] starts = new int[1 << DIGIT];
        for (int shift = isRising ? 32 : 0; shift < 64; shift += DIGIT) {
            if (shift < 32 && shift + DIGIT > 32) shift = 32 - DIGIT; // never both in one digit
            if ((most >>> shift & (1 << DIGIT) - 1) != 0) {
                Arrays.fill(starts, 0);
                for (int i = 0; i < size; i++)
                    starts[(int) (from[i] >>> shift) & (1 << DIGIT) - 1]++;
                int sum = 0;
                for (int digit = 0; digit < starts.length; digit++) {
                    int count = starts[digit];
                    starts[digit] = sum;
                    sum += count;
                }
                for (int i = 0; i < size; i++)
                    to[starts[(int) (from[i] >>> shift) & (1 << DIGIT) - 1]++] = from[i];
                long[] other = from;
                from = to;
                to = other;
            }
        }
        pairs = from.length >= to.length ? from : to;
        return from;
    }

    /// Takes the temporary files away.
    @Override
    public void close() throws IOException {
        arena.close();
        for (Path file : files) disk.delete(file);
    }
}
