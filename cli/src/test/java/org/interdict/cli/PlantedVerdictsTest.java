package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;

import org.interdict.cli.Planted.Sort;
import org.interdict.cli.Whole.Found;
import org.interdict.finding.Answer;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.Library;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Precision and recall of verdicts: everything of the dossier, sown among ordinary titles into
/// tables and CycloneDX documents, and read by the whole line. Holds two tables of
/// `docs/quality.md`; `-Dgolden=write` rewrites them and fails that run, `-Dseed=N` sows otherwise.
class PlantedVerdictsTest {
    private static final Path CORPUS = Ran.ROOT.resolve("../shared/corpus").normalize();
    private static final String SEED = System.getProperty("seed", "");

    private final Dossier dossier = Library.carried().dossier("kaspersky").orElseThrow();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @TempDir private Path folder;

    @Test
    void amongInventedTitles() throws IOException, UsageException {
        Path list = Ran.ROOT.resolve("cli/src/test/resources/org/interdict/cli/titles.tsv");
        List<Planted> titles = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            if (line.startsWith("#")) continue;
            String[] cells = line.split("\t", -1);
            titles.add(Planted.title(cells[0], cells[1]));
        }
        assertTrue(titles.size() >= 300, "too few titles");
        sown("planted among invented titles", titles);
    }

    @Test
    void amongTitlesOfShops() throws IOException, UsageException {
        Path shops = CORPUS.resolve("names/amazon-google-software");
        assumeTrue(Files.isDirectory(shops), "no corpus beside the checkout");
        List<Planted> titles = new ArrayList<>();
        for (String shop : List.of("amazon.csv.zst", "gp.csv.zst")) {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    new ZstdInputStream(Files.newInputStream(shops.resolve(shop))),
                                    StandardCharsets.UTF_8))) {
                lines.readLine();
                for (String line; (line = lines.readLine()) != null; ) {
                    String[] cells = line.split("#", -1);
                    if (!line.contains("kaspersky")) titles.add(Planted.title(cells[1], cells[3]));
                }
            }
        }
        sown("planted among titles of shops", titles);
    }

    private void sown(String section, List<Planted> titles) throws IOException, UsageException {
        long seed = SEED.isEmpty() ? 1 : Long.parseLong(SEED);
        StringBuilder table = new StringBuilder();
        half("tuned on", titles, 0, seed, table);
        table.append('\n');
        half("reported", titles, 1, seed, table);
        System.out.print(section + "\n" + table);
        Path list = Ran.ROOT.resolve("cli/target/" + section.replace(' ', '-') + ".txt");
        Files.createDirectories(list.getParent());
        Files.write(list, asked);
        assertEquals(List.of(), wrong);
        if (SEED.isEmpty()) QualityDoc.hold(section, table.toString());
    }

    private void half(String half, List<Planted> titles, int part, long seed, StringBuilder table)
            throws IOException, UsageException {
        Random random = new Random(seed + part);
        List<Planted> all = new ArrayList<>(Planted.of(dossier, random));
        for (int i = part; i < titles.size(); i += 2) all.add(titles.get(i));
        Collections.shuffle(all, random);
        List<Planted> inTable = new ArrayList<>();
        List<Planted> inDocument = new ArrayList<>();
        for (Planted planted : all)
            (Sown.has(planted) && random.nextBoolean() ? inDocument : inTable).add(planted);
        Path csv = Files.writeString(folder.resolve("list.csv"), Sown.csv(inTable));
        Path json = Files.writeString(folder.resolve("bom.json"), Sown.cycloneDx(inDocument));
        Answer answer = Whole.check(Sown.columns(), List.of(csv, json));
        assertEquals(all.size(), answer.inputs().stream().mapToLong(i -> i.components()).sum());
        assertEquals(List.of(), answer.gaps());
        Map<Sort, int[]> counts = new EnumMap<>(Sort.class);
        Map<String, Found> found = new TreeMap<>();
        for (Found one : Whole.found(answer)) found.put(one.input() + " " + one.place(), one);
        for (int i = 0; i < inTable.size(); i++)
            count(inTable.get(i), found.get(csv + " line " + (i + 2)), counts);
        for (int i = 0; i < inDocument.size(); i++)
            count(inDocument.get(i), found.get(json + " /components/" + i), counts);
        table.append(text(half, counts));
    }

    private void count(Planted planted, @Nullable Found found, Map<Sort, int[]> into) {
        int[] counts = into.computeIfAbsent(planted.sort(), _ -> new int[4]);
        counts[0]++;
        if (found == null || !found.atLeastReview()) {
            counts[3]++;
            if (planted.sort().isProduct()) wrong.add("missed: " + planted);
        } else if (found.prohibited()) {
            counts[1]++;
            if (!planted.sort().isProduct()) wrong.add("prohibited: " + planted + " " + found);
        } else {
            counts[2]++;
            asked.add(planted + " " + found.far());
        }
    }

    private static String text(String half, Map<Sort, int[]> counts) {
        StringBuilder text = new StringBuilder();
        text.append("| ").append(half).append(" | sown | prohibited | review | nothing |\n");
        text.append("| --- | ---: | ---: | ---: | ---: |\n");
        int[] products = new int[4];
        int[] all = new int[4];
        counts.forEach(
                (sort, n) -> {
                    text.append(
                            "| %s | %d | %d | %d | %d |\n"
                                    .formatted(sort.words, n[0], n[1], n[2], n[3]));
                    for (int i = 0; i < 4; i++) {
                        all[i] += n[i];
                        if (sort.isProduct()) products[i] += n[i];
                    }
                });
        text.append(
                String.format(
                        Locale.ROOT,
                        "%nProhibited: precision %s, recall %s. At least review: precision %s,"
                                + " recall %s.%n",
                        percent(products[1], all[1]),
                        percent(products[1], products[0]),
                        percent(products[1] + products[2], all[1] + all[2]),
                        percent(products[1] + products[2], products[0])));
        return text.toString();
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }
}
