package org.interdict.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Writes an invented register of owners, one relation a line: owner, company, least and most of
/// the share in millionths of a percent, first and last day from 1970-01-01 or `-`.
///
/// Companies have five relations each on average, drawn by a power law on both sides: a few are
/// owned by hundreds, and a few owners have shares of tens of thousands. Half are held by one owner
/// with more than half, some by several together, a fifth have a share that is not known. A third
/// of the relations has a beginning, a seventh has ended, one in a hundred is told twice, and one
/// in two thousand goes the wrong way and may close a circle.
///
/// Run: `java -cp … org.interdict.bench.OwnershipFile FILE ENTITIES SEED`.
public final class OwnershipFile {
    private static final int WHOLE = 100_000_000;

    private final Random random;
    private final int entities;
    private final int[] names;
    private final PrintStream out;
    private long written;

    private OwnershipFile(int entities, long seed, PrintStream out) {
        this.random = new Random(seed);
        this.entities = entities;
        this.out = out;
        names = new int[entities];
        for (int i = 0; i < entities; i++) names[i] = i;
        for (int i = entities - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int name = names[i];
            names[i] = names[other];
            names[other] = name;
        }
    }

    public static void main(String[] args) throws IOException {
        try (OutputStream file = Files.newOutputStream(Path.of(args[0]));
                PrintStream out =
                        new PrintStream(
                                new BufferedOutputStream(file, 1 << 20),
                                false,
                                StandardCharsets.US_ASCII)) {
            OwnershipFile register =
                    new OwnershipFile(Integer.parseInt(args[1]), Long.parseLong(args[2]), out);
            out.println(args[1]);
            register.write();
        }
    }

    private void write() {
        long wanted = 5L * entities;
        for (int entity = 1; entity < entities; entity++) {
            long left = Math.max(0, wanted - written);
            double mean = (double) left / (entities - entity);
            // Pareto with this tail has a mean of five times its least.
            double drawn = mean / 5 / Math.pow(1 - random.nextDouble(), 1 / 1.25);
            company(entity, (int) Math.clamp(Math.round(drawn), 0, Math.min(left, 1000)));
        }
    }

    private void company(int entity, int owners) {
        int left = WHOLE;
        boolean held = random.nextInt(2) == 0;
        for (int i = 0; i < owners; i++) {
            int owner = (int) (entity * Math.pow(random.nextDouble(), 3));
            int share;
            if (i == 0 && held) share = WHOLE / 2 + 1 + random.nextInt(WHOLE / 2);
            else share = random.nextInt(1 + Math.min(left, 2 * (left / (owners - i))));
            share = Math.clamp(share, 1, Math.max(1, left));
            left -= share;
            boolean known = random.nextInt(5) > 0;
            relation(owner, entity, known ? share : 1, known ? share : WHOLE);
        }
    }

    private void relation(int owner, int entity, int least, int most) {
        boolean backward = random.nextInt(2000) == 0;
        int from = names[backward ? entity : owner];
        int to = names[backward ? owner : entity];
        int since = random.nextInt(3) == 0 ? 7000 + random.nextInt(13_000) : -1;
        int until = random.nextInt(7) == 0 ? Math.max(since, 0) + random.nextInt(6000) : -1;
        for (int times = random.nextInt(100) == 0 ? 2 : 1; times > 0; times--) {
            StringBuilder line = new StringBuilder(64);
            line.append(from).append('\t').append(to).append('\t').append(least).append('\t');
            line.append(most).append('\t').append(since < 0 ? "-" : String.valueOf(since));
            line.append('\t').append(until < 0 ? "-" : String.valueOf(until)).append('\n');
            out.append(line);
            written++;
        }
    }
}
