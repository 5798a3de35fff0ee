package org.interdict.bench;

import org.interdict.name.Decision;
import org.interdict.name.Entry;
import org.interdict.name.Found;
import org.interdict.name.NameComparer;
import org.interdict.name.NameIndex;
import org.interdict.name.NameKind;
import org.interdict.name.Query;
import org.interdict.name.Searcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Names searched a second by one thread, memory for each entity, and pairs judged; see
/// `bench/names.sh`.
///
///     Names generate COUNT SEED > FILE      invented organizations, one a line
///     Names speed LIST QUERIES ROUNDS       files as `generate` writes them
///     Names quality PAIRS                   tab-separated: kind, name, name, true or false
final class Names {
    private static final String[] PARTS =
            ("ka lo mi ter son vel dyn net sys pro al be cor den ex fin gra hel in jo ver wex ya"
                            + " zen ras tik ur qua")
                    .split(" ", -1);
    private static final String[] COMMON =
            ("Systems Software Technologies Security Networks Solutions Global Group Digital Data"
                            + " Labs Services International Consulting")
                    .split(" ", -1);
    private static final String[] FORMS = {
        "Inc.", "LLC", "Ltd", "GmbH", "AG", "S.A.", "JSC", "OOO", "AO", "Corp.", "B.V.", "Co., Ltd."
    };
    private static final int WORDS = 40_000;

    private Names() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "generate" -> generate(Integer.parseInt(args[1]), Long.parseLong(args[2]));
            case "speed" -> speed(Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]));
            case "quality" -> quality(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void generate(int count, long seed) {
        Random random = new Random(seed);
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = random.nextInt(2, 5); k > 0; k--) word.append(any(PARTS, random));
            words[i] = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(any(words, random));
            if (random.nextBoolean()) out.append(' ').append(any(words, random));
            if (random.nextInt(10) < 7) out.append(' ').append(any(COMMON, random));
            out.append(' ').append(any(FORMS, random)).append('\n');
        }
        System.out.print(out);
    }

    private static String any(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    private static void speed(Path list, Path queries, int rounds) throws IOException {
        List<Entry<Integer>> entries = new ArrayList<>();
        for (String name : Files.readAllLines(list))
            entries.add(
                    new Entry<>(
                            entries.size(), List.of(name), NameKind.ORGANIZATION, "", List.of()));
        long before = used();
        long start = cpu();
        NameIndex<Integer> index = NameIndex.of(entries);
        double built = (cpu() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "list %,d: indexed in %.1f s, %d bytes an entity beside the entity itself%n",
                index.size(),
                built,
                (used() - before) / index.size());
        Searcher<Integer> searcher = index.searcher();
        List<String> names = Files.readAllLines(queries);
        for (int round = 0; round < rounds; round++) {
            int[] decided = new int[Decision.values().length];
            long wall = System.nanoTime();
            start = cpu();
            for (String name : names) {
                List<Found<Integer>> found =
                        searcher.search(new Query(name, NameKind.ORGANIZATION, "", List.of()), 3);
                Decision best = found.isEmpty() ? Decision.NO : found.getFirst().decision();
                switch (best) {
                    case MATCH -> decided[0]++;
                    case PROBABLE -> decided[1]++;
                    case NO -> decided[2]++;
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "interdict, list %,d, round %d %,12.0f names/s %,12.0f a processor second;"
                            + " %d match, %d probable, %d no%n",
                    index.size(),
                    round + 1,
                    names.size() / ((System.nanoTime() - wall) / 1e9),
                    names.size() / ((cpu() - start) / 1e9),
                    decided[0],
                    decided[1],
                    decided[2]);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        for (int i = 0; i < 4; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void quality(Path pairs) throws IOException {
        NameComparer comparer = new NameComparer();
        List<String> lines = Files.readAllLines(pairs);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        long start = cpu();
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            NameKind kind = fields[0].equals("person") ? NameKind.PERSON : NameKind.ORGANIZATION;
            boolean same = fields[3].equals("true");
            boolean found = comparer.compare(fields[1], fields[2], kind).decision() != Decision.NO;
            if (found && same) right++;
            else if (found) wrong++;
            else if (same) missed++;
        }
        System.out.printf(
                Locale.ROOT,
                "%-26s P %.3f R %.3f F1 %.3f   %,.0f pairs a processor second, cold%n",
                "interdict, as shipped",
                right / (double) (right + wrong),
                right / (double) (right + missed),
                2.0 * right / (2 * right + wrong + missed),
                lines.size() / ((cpu() - start) / 1e9));
    }
}
