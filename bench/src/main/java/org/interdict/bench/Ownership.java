package org.interdict.bench;

import org.interdict.ownership.Arcs;
import org.interdict.ownership.Holders;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Standing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/// Loads a register of owners that [OwnershipFile] wrote, finds for every entity who holds it and
/// whom it holds, and asks of single ones; prints seconds, the memory of each relation, and what
/// was found. Each round begins with nothing.
///
/// Run: `bench/ownership.sh`, or `java -cp … org.interdict.bench.Ownership FILE ROUNDS`.
public final class Ownership {
    private static final int DAY = 20_000; // 2024-10-04
    private static final int QUESTIONS = 1_000_000;

    private Ownership() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        memory(file);
        for (int round = 0; round < Integer.parseInt(args[1]); round++) round(file);
    }

    private static void memory(Path file) throws IOException {
        long empty = used();
        Arcs arcs = load(file);
        long loaded = used();
        Holders holders = Holders.of(arcs, DAY);
        long closed = used();
        int held = 0;
        int largest = 0;
        long members = 0;
        for (int entity = 0; entity < arcs.nodes(); entity++) {
            if (holders.holder(entity) >= 0) held++;
            largest = Math.max(largest, holders.size(entity));
            members += holders.size(entity);
        }
        System.out.printf(
                "%,d entities, %,d relations: %.1f bytes a relation, and %.1f an entity for who"
                        + " holds whom; held %,d, largest holding %,d, members of all %,d, circles"
                        + " %,d%n",
                arcs.nodes(),
                arcs.size(),
                (double) (loaded - empty) / arcs.size(),
                (double) (closed - loaded) / arcs.nodes(),
                held,
                largest,
                members,
                holders.circles());
    }

    private static void round(Path file) throws IOException {
        Watch watch = new Watch();
        Arcs arcs = load(file);
        String load = watch.stop();
        watch = new Watch();
        Holders holders = Holders.of(arcs, DAY);
        String closure = watch.stop();
        System.out.printf(
                "  load %s; who holds whom %s; a question %.0f ns%n",
                load, closure, question(arcs, holders));
    }

    /// Wall and processor time of this thread: the second says more on a busy machine.
    private static final class Watch {
        private final long wall = System.nanoTime();
        private final long processor = processor();

        private static long processor() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        String stop() {
            return "%.3f s (processor %.3f s)"
                    .formatted((System.nanoTime() - wall) / 1e9, (processor() - processor) / 1e9);
        }
    }

    /// Nanoseconds for: who holds this one in the end, how many has he, and is another among them?
    private static double question(Arcs arcs, Holders holders) {
        Random random = new Random(1);
        int[] asked = random.ints(2 * QUESTIONS, 0, arcs.nodes()).toArray();
        double[] rounds = new double[5];
        long found = 0;
        for (int round = 0; round < rounds.length; round++) {
            long begin = System.nanoTime();
            for (int i = 0; i < asked.length; i += 2) {
                int top = holders.top(asked[i]);
                found += holders.size(top);
                if (holders.holds(top, asked[i + 1])) found++;
            }
            rounds[round] = (double) (System.nanoTime() - begin) / QUESTIONS;
        }
        if (found == 0) System.out.println("nothing is held");
        Arrays.sort(rounds);
        return rounds[rounds.length / 2];
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 3; i++) runtime.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static Arcs load(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Numbers numbers = new Numbers(in);
            Arcs.Builder arcs = new Arcs.Builder(numbers.next(0));
            while (numbers.hasNext()) {
                int owner = numbers.next(0);
                int company = numbers.next(0);
                int least = numbers.next(0);
                int most = numbers.next(0);
                int since = numbers.next(Arcs.ALWAYS);
                int until = numbers.next(Arcs.LASTS);
                arcs.add(Link.OWNS, owner, company, least, most, since, until, Standing.CONFIRMED);
            }
            return arcs.build();
        }
    }

    /// Numbers between tabs and line ends.
    private static final class Numbers {
        private final InputStream in;
        private final byte[] bytes = new byte[1 << 16];
        private int size;
        private int at;

        Numbers(InputStream in) {
            this.in = in;
        }

        boolean hasNext() throws IOException {
            if (at == size) {
                size = Math.max(0, in.read(bytes));
                at = 0;
            }
            return size > 0;
        }

        /// @param absent what `-` stands for
        int next(int absent) throws IOException {
            int number = 0;
            boolean any = false;
            while (hasNext()) {
                byte c = bytes[at++];
                if (c >= '0' && c <= '9') {
                    number = number * 10 + c - '0';
                    any = true;
                } else if (c != '-') {
                    break;
                }
            }
            return any ? number : absent;
        }
    }
}
